"""Copies, variants and news, told on two made-up wire reports in two languages."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from monitor.articles.texts import read_text
from monitor.copies import Copy, New, Original, Variant, decide, fingerprints
from monitor.figures import read_figures

if TYPE_CHECKING:
    from monitor.copies import Kinship
    from monitor.model import Article

KOREAN = (
    "(물결=물결통신) 박나루 기자 = 물결항만공사가 낡은 크레인 14기를 2027년까지 모두 바꾸기로 했다.",
    "공사는 11일 이사회를 열어 사업비 1천120억원을 의결했다. 국산 장비의 비중은 60% 이상으로 정했다.",
    "교체가 끝나면 시간당 처리량이 28개에서 35개로 늘어날 것으로 공사는 내다봤다. 전기로 움직여 매연도 줄어든다.",
    "노조는 일자리가 줄지 않도록 재교육을 보장하라고 요구했다. 공사는 노사가 함께하는 협의체를 꾸리기로 했다.",
    "항만 배후 도로를 넓히는 공사는 내년 봄에 시작된다. 시는 통행량이 하루 3만대를 넘을 것으로 보고 있다.",
)
ENGLISH = (
    "HARBOR CITY, April 9 (Lantern Wire) - The council voted on Tuesday to spend $45 million on six electric ferries.",
    "The boats will carry 400 passengers each and enter service in 2027, replacing a fleet built in the seventies.",
    "Fares will stay at $3 for at least two years, the mayor said, though the subsidy will rise by 12%.",
    "Opponents argued that the money would be better spent on buses, which carry nine in ten of the city's riders.",
    "The first hull will be laid next spring at the yard across the bay, which employs about 1,800 people.",
)
LANGUAGES = pytest.mark.parametrize("wire", [KOREAN, ENGLISH], ids=["ko", "en"])


def article(*paragraphs: str, title: str = "") -> Article:
    return read_text("https://press.example/2", title, "\n\n".join(paragraphs))


def original(*paragraphs: str, id: int = 7) -> Original:  # noqa: A002
    known = article(*paragraphs)
    return Original(
        article=id,
        url=known.url,
        title="",
        text=known.body,
        lang=known.lang,
        figures=tuple(read_figures(known)),
    )


def decided(new: Article, *known: Original) -> Kinship:
    return decide(new, read_figures(new), fingerprints(new), known)


@LANGUAGES
def test_the_same_text_is_a_copy_without_anything_added(wire: tuple[str, ...]) -> None:
    assert decided(article(*wire, title="Another headline"), original(*wire)) == Copy(of=7, added=())


@LANGUAGES
@pytest.mark.parametrize(
    "edit",
    [
        lambda wire: wire[:3],
        lambda wire: wire[1:],
        lambda wire: (wire[0], wire[3], wire[2], wire[1]),
        lambda wire: (*wire, "사진=물결통신"),
        lambda wire: tuple(unicodedata.normalize("NFD", paragraph) for paragraph in wire),
        lambda wire: tuple(paragraph.replace("1", "１").replace("0", "０") for paragraph in wire),
        lambda wire: tuple(paragraph.replace(" ", "\n") for paragraph in wire),
        lambda wire: tuple(p.replace("노조", "노동조합").replace("Opponents", "Critics") for p in wire),
    ],
    ids=["cut", "lead dropped", "reordered", "credit", "NFD", "full width", "line breaks", "touched"],
)
def test_an_edited_run_of_the_same_text_is_a_copy(wire: tuple[str, ...], edit) -> None:  # type: ignore[no-untyped-def]
    assert isinstance(decided(article(*edit(wire)), original(*wire)), Copy)


@pytest.mark.parametrize(
    ("wire", "was", "is_"),
    [
        (KOREAN, "1천120억원", "1천210억원"),
        (KOREAN, "60% 이상", "65% 이상"),
        (KOREAN, "35개로", "38개로"),
        (KOREAN, "14기를", "16기를"),
        (ENGLISH, "$45 million", "$54 million"),
        (ENGLISH, "400 passengers", "450 passengers"),
        (ENGLISH, "12%", "1.2%"),
        (ENGLISH, "$3 for", "$4 for"),
    ],
)
def test_one_changed_figure_makes_a_variant(wire: tuple[str, ...], was: str, is_: str) -> None:
    found = decided(article(*(paragraph.replace(was, is_) for paragraph in wire)), original(*wire))
    assert isinstance(found, Variant)
    assert found.of == 7
    assert is_.split(maxsplit=1)[0].rstrip("를로") in found.reason


@pytest.mark.parametrize(
    ("wire", "was", "is_"),
    [
        (KOREAN, "1천120억원", "1120억원"),
        (KOREAN, "3만대", "30,000대"),
        (ENGLISH, "1,800 people", "1800 people"),
    ],
)
def test_a_figure_in_another_spelling_is_the_same(wire: tuple[str, ...], was: str, is_: str) -> None:
    found = decided(article(*(paragraph.replace(was, is_) for paragraph in wire)), original(*wire))
    assert isinstance(found, Copy)


def test_a_year_that_took_another_s_place_makes_a_variant_though_both_stand_elsewhere() -> None:
    years = "The yard was built in 2031 on paper and in 2034 in steel, as the planners like to say of it."
    was = (*ENGLISH, years, "By 2031 the port wants to open a second quay on the northern side of the bay.")
    is_ = (
        *ENGLISH,
        years,
        "By 2034 the port would like to open a second quay on the northern side of the bay.",
    )
    assert isinstance(decided(article(*is_), original(*was)), Variant)


def test_an_own_write_up_of_the_same_facts_is_new() -> None:
    own = (
        "물결항만공사는 2027년까지 크레인 14기를 새것으로 교체한다고 11일 발표했다. 드는 돈은 1천120억원이다.",
        "이사회가 이날 승인한 계획을 보면 국산 장비가 60%를 넘어야 한다. 한 시간에 다루는 컨테이너는 35개가 된다.",
        "노동조합은 고용 불안을 걱정한다. 공사 쪽은 함께 이야기할 자리를 마련하겠다고 답했다.",
    )
    assert decided(article(*own), original(*KOREAN)) == New()


def test_an_added_paragraph_is_told_by_where_it_stands() -> None:
    added = "한편 이웃한 달빛항도 크레인 9기를 새로 들이기로 하고 예산 700억원을 따로 마련했다고 이날 밝혔다."
    new = article(*KOREAN[:3], added, *KOREAN[3:])
    found = decided(new, original(*KOREAN))
    assert isinstance(found, Copy)
    assert [new.text[start:end] for start, end in found.added] == [added]


def test_a_copy_of_the_second_candidate_is_a_copy() -> None:
    changed = original(*(paragraph.replace("14기", "17기") for paragraph in KOREAN), id=3)
    assert decided(article(*KOREAN), changed, original(*KOREAN, id=4)) == Copy(of=4, added=())


def test_a_short_text_is_a_copy_only_if_it_is_the_same() -> None:
    flash = "물결항만공사가 낡은 크레인 14기를 2027년까지 모두 바꾸기로 했다."
    assert decided(article(f"(물결=물결통신) 박나루 기자 = {flash}"), original(flash)) == Copy(of=7, added=())
    assert decided(article(flash.replace("모두", "전부")), original(flash)) == New()


def test_without_candidates_an_article_is_new() -> None:
    assert decided(article(*KOREAN)) == New()


@pytest.mark.parametrize("text", ["", "(끝)", "?!", "a"])
def test_an_empty_text_is_nobody_s_copy(text: str) -> None:
    assert decided(article(text), original(*KOREAN)) == New()


def test_two_headlines_without_a_text_are_no_copies() -> None:
    assert fingerprints(article("")).sampled == ()
    assert decided(article("", title="One"), original("")) == New()
