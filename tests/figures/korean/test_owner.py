"""Whose a figure is: the body that its sentence, the sentences before or the headline are about."""

from __future__ import annotations

import pytest

from monitor.figures.korean.reading import read
from tests.figures.korean.one import one


def test_owner_is_the_last_body_named_and_carries_over_sentences() -> None:
    text = "충주시는 도서관을 짓는다. 사업비는 140억원이다."
    assert one(text, "140억원").owner == "충주시"


def test_owner_of_the_headline_holds_until_another_is_named() -> None:
    text = "사업비는 140억원이다. 국토교통부는 60억원을 보탠다."
    figures = read("충주시는 도서관을 짓는다", text)
    assert [figure.owner for figure in figures] == ["충주시", "국토교통부"]


def test_a_name_without_a_suffix_owns_what_it_says_it_will_do() -> None:
    text = "가온은 새 공장을 짓는다고 밝혔다. 공사비는 700억원이다. 가온은 땅을 샀다."
    assert one(text, "700억원").owner == "가온"


@pytest.mark.parametrize(
    ("title", "text", "owner"),
    [
        ("충주시, 다리 놓는다", "공사비는 90억원이다.", "충주시"),
        ("[속보] 가온해운, 배 판다", "값은 90억원이다.", "가온해운"),
        ("제천시 다리 건설비 확정", "공사비는 90억원이다.", "제천시"),
    ],
    ids=["before its comma", "a name behind a mark", "bare"],
)
def test_a_headline_names_its_owner_without_a_particle(title: str, text: str, owner: str) -> None:
    [figure] = read(title, text)
    assert (figure.owner, figure.owner_from) == (owner, "headline")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("충주시는 땅을 샀다. 정부는 길을 낸다. 시는 90억원을 썼다.", "충주시"),
        ("가람도교육청은 밥값을 올린다. 교육청은 90억원을 썼다.", "가람도교육청"),
        ("국토부는 90억원을 썼다.", "국토교통부"),
        ("중국 정부는 90억원을 썼다.", "중국 정부"),
        ("AI는 90억원을 벌게 했다.", None),
        ("병원은 90억원을 썼다.", None),
        ("항만정비공사는 90억원이다.", None),
    ],
    ids=[
        "the city",
        "the end of a name",
        "a short form",
        "of a country",
        "no name",
        "a body without a name",
        "works",
    ],
)
def test_one_body_has_one_name(text: str, owner: str | None) -> None:
    assert one(text, "90억원").owner == owner


def test_the_topic_of_a_sentence_owns_what_follows() -> None:
    text = "원주시는 국토교통부가 낸 길을 고친다. 공사비는 90억원이다."
    assert one(text, "90억원").owner == "원주시"


def test_a_body_that_is_not_what_its_sentence_is_about_takes_nothing_over() -> None:
    text = "원주시는 다리를 놓는다. 국비는 국토교통부가 정한다. 공사비는 90억원이다."
    assert one(text, "90억원").owner == "원주시"


def test_a_country_owns_within_its_sentence_alone() -> None:
    text = "제천시는 숲을 넓힌다. 일본은 숲이 더 넓다. 사업비는 30억원이다."
    assert one(text, "30억원").owner == "제천시"


def test_the_hall_where_somebody_speaks_owns_nothing() -> None:
    text = "원주시는 다리를 놓는다. 이날 춘천시청에서 설명회가 열렸다. 사업비는 30억원이다."
    assert one(text, "30억원").owner == "원주시"


def test_a_figure_tells_whether_its_owner_was_named_beside_it_before_or_in_headline_and_lead() -> None:
    text = "다리는 90억원이다. 원주시는 60억원을 낸다. 국비는 20억원이다. 나무는 5억원이다."
    figures = read("제천시는 다리를 놓는다", text)
    assert [(figure.owner, figure.owner_from) for figure in figures] == [
        ("제천시", "headline"), ("원주시", "sentence"), ("원주시", "before"), ("원주시", "before"),
    ]  # fmt: skip


def test_an_owner_named_in_the_lead_is_one_of_the_headline() -> None:
    text = "원주시는 다리를 놓는다. 공사비는 90억원이다."
    assert one(text, "90억원").owner_from == "headline"
