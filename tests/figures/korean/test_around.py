"""What stands around a number: who says it, when, which way, from what, in which words, and by what it is counted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.figures.korean.reading import read
from tests.figures.korean.one import one


def test_speaker_is_who_is_quoted() -> None:
    text = '김 시장은 "일자리 4천개를 만들겠다"고 말했다.'
    assert one(text, "4천개").speaker == "김 시장"


def test_nobody_speaks_in_plain_narration() -> None:
    assert one("김 시장은 일자리 4천개를 만들었다.", "4천개").speaker is None


@pytest.mark.parametrize(
    ("text", "printed", "as_of", "due"),
    [
        ("지난해 수출은 62억달러였다.", "62억달러", "2024", None),
        ("3분기 매출은 9천억원이다.", "9천억원", "2025-Q3", None),
        ("지난달 화재는 310건이다.", "310건", "2025-10", None),
        ("2023년 5월 7일 910명이 왔다.", "910명", "2023-05-07", None),
        ("2030년까지 나무 8만 그루를 심는다.", "8만 그루", None, "2030"),
        ("나무 8만 그루를 2030년까지 심는다.", "8만 그루", None, "2030"),
        ("내년에 공무원 320명을 뽑는다.", "320명", None, "2026"),
        ("나무가 8만 그루다.", "8만 그루", None, None),
        ("1월부터 10월까지 차 62만대를 팔았다.", "62만대", "2025-10", None),
    ],
)
def test_time_is_resolved_against_the_day_of_publication(
    text: str, printed: str, as_of: str | None, due: str | None
) -> None:
    figure = one(text, printed)
    assert (figure.as_of, figure.due) == (as_of, due)


def test_relative_time_is_unknown_without_a_day_of_publication() -> None:
    [figure] = read("", "지난해 수출은 62억달러였다.")
    assert figure.as_of is None


@pytest.mark.parametrize(
    ("text", "printed", "direction"),
    [
        ("물가가 3.1% 올랐다.", "3.1%", "up"),
        ("손님이 12% 줄었다.", "12%", "down"),
        ("집값 0.3%↑", "0.3%", "up"),
        ("코스닥 ▼8.2p 마감", "8.2p", "down"),
        ("주민은 3천명이다.", "3천명", None),
    ],
)
def test_direction_is_kept_apart_from_the_value(text: str, printed: str, direction: str | None) -> None:
    figure = one(text, printed)
    assert figure.direction == direction
    assert figure.low > 0


def test_a_value_knows_what_it_moved_from() -> None:
    figure = one("정원을 90명에서 120명으로 늘린다.", "120명")
    assert figure.stated_from == (Decimal(90), Decimal(90))


@pytest.mark.parametrize(
    ("legend", "status", "origin"),
    [("괄호 안은 종전이다.", "past", (Decimal(28), Decimal(28))), ("괄호 안은 여성이다.", "actual", None)],
)
def test_brackets_hold_what_was_before_where_the_text_says_so(
    legend: str, status: str, origin: tuple[Decimal, Decimal] | None
) -> None:
    now, before = read("", f"{legend}\n- 온실 난방률: 32% (28%)")
    assert (before.status, now.stated_from) == (status, origin)


def test_a_conversion_points_to_what_it_converts_and_shares_its_margins() -> None:
    dollars, won = read("", "수출은 5억 달러(약 7천억원)를 넘었다.")
    assert won.converts == dollars.start
    assert (won.bound, dollars.bound) == ("at_least", "at_least")


def test_a_percentage_in_brackets_is_no_conversion() -> None:
    assert one("850원(2.1%) 내렸다.", "2.1%").converts is None


def test_the_quote_is_the_sentence_and_holds_the_figure() -> None:
    text = "첫 문장이다. 주민 80명이 남았다. 끝이다."
    figure = one(text, "80명")
    assert figure.quote == "주민 80명이 남았다."
    assert figure.quote[figure.start - figure.quote_start :].startswith("80명")


def test_a_line_break_is_a_border() -> None:
    assert one("제목 한 줄\n\n\n주민 80명이 남았다", "80명").quote == "주민 80명이 남았다"


def test_headline_comes_first_with_offsets_of_its_own() -> None:
    title, body = read("주민 80명 대피", "주민 80명이 대피했다.")
    assert (title.place, title.start, body.place, body.start) == ("title", 3, "text", 3)


def test_a_headline_takes_the_unit_that_the_text_prints() -> None:
    title, body = read("새 다리 41만 건넜다", "새 다리를 41만명이 건넜다.")
    assert (title.text, title.unit, body.unit) == ("41만", "people", "people")


@pytest.mark.parametrize(
    ("title", "text", "printed", "per"),
    [
        ("", "시급은 1만1천원이다. 두 안의 격차는 900원이다.", "900원", "hour"),
        ("", "시급은 1만1천원으로 올해 1만400원보다 600원 많다.", "600원", "hour"),
        ("내년 군 예산 6천120억원", "군의회는 6천120억원을 의결했다.", "6천120억원", "year"),
        ("", "내년 예산은 6천120억원이다. 이 가운데 복지 예산은 1천900억원이다.", "1천900억원", "year"),
        ("", "합계출산율은 0.81명이다. 3월(0.79명)보다 높다.", "0.79명", "person"),
        ("", "도는 농민 4천명에게 30만원씩 준다.", "30만원", "person"),
    ],
    ids=[
        "a difference",
        "a difference from what stands before",
        "a headline",
        "a part",
        "the like",
        "to each",
    ],
)
def test_what_a_number_is_counted_by_carries_over_the_article(
    title: str, text: str, printed: str, per: str
) -> None:
    assert {figure.per for figure in read(title, text) if figure.text == printed} == {per}


KNOWN_FAILURES = [
    pytest.param("두 아이를 구했다.", ["두"], id="native numeral before a person who is no counter"),
    pytest.param("직원이 셋뿐이다.", ["셋"], id="native numeral standing alone"),
    pytest.param("1정 복용량 0.2g으로 친다.", [], id="the dose that a sum is made with"),
    pytest.param("그는 2m31을 넘었다.", ["2m31"], id="metres and centimetres of an athlete"),
]


@pytest.mark.parametrize(("text", "printed"), KNOWN_FAILURES)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_failures(text: str, printed: list[str]) -> None:
    assert [figure.text for figure in read("", text)] == printed
