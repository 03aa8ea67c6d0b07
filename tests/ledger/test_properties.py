"""What holds of any ledger and any article."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.ledger import judge
from monitor.ledger.rows import standing
from monitor.model import Sighting

from .build import NOON, Ledger, figure

WORDS = ["예산", "인력", "사망자", "매출", "공사 기간", "revenue", "staff", "2030년 목표", "3월 수출"]
ENDINGS = ["이다.", "으로 늘었다.", "을 넘었다.", " in all.", " a year."]


@st.composite
def figures(draw):
    word, ending = draw(st.sampled_from(WORDS)), draw(st.sampled_from(ENDINGS))
    number = draw(st.integers(min_value=0, max_value=10**6))
    return figure(
        f"{word} {{{number}}}{ending}",
        number,
        draw(st.sampled_from(["people", "KRW", "percent"])),
        about=draw(st.sampled_from([word, None])),
        status=draw(st.sampled_from(["plan", "actual", "past", None])),
        approx=draw(st.booleans()),
        per=draw(st.sampled_from(["year", None])),
        stated_from=draw(st.sampled_from([(Decimal(5), Decimal(5)), None])),
    )


articles = st.lists(figures(), max_size=6)
NEXT = Sighting(article=99, url="https://b.example/2", outlet="다라신문", published_at=NOON, learned_at=NOON)


def filled(*read):
    ledger = Ledger()
    for hours, article in enumerate(read):
        ledger.read(*article, hours=hours)
    return ledger


@given(articles, articles, articles)
@settings(max_examples=60)
def test_each_figure_gets_one_verdict_and_judging_twice_gives_the_same(first, second, third):
    known = list(filled(first, second).entries.values())
    verdicts = judge(third, known, NEXT)
    assert [v.figure for v in verdicts] == third
    assert verdicts == judge(third, list(reversed(known)), NEXT)


@given(articles, articles, articles)
@settings(max_examples=60)
def test_a_series_has_at_most_one_change_and_a_change_has_a_series(first, second, third):
    verdicts = filled(first, second).read(*third, hours=90)
    changed = [v.series for v in verdicts if v.change]
    assert len(changed) == len(set(changed))
    assert None not in changed
    assert all(v.series is None or v.opens is None for v in verdicts)


def stated(number, came_from):
    """A budget, said to have come from another."""
    origin = (Decimal(came_from), Decimal(came_from))
    return figure(f"예산 {{{number}}}이다.", number, about="예산", status="plan", stated_from=origin)


def standing_values(ledger):
    """Series -> the value that stands in it."""
    stands = {series: standing(entry.observations) for series, entry in ledger.entries.items()}
    return {series: seen and (seen.figure.low, seen.figure.high) for series, seen in stands.items()}


@given(articles)
@example([stated(0, 5), stated(0, 5), stated(5, 5)])
@example([stated(0, 5), stated(5, 5), replace(stated(5, 5), place="title")])
@settings(max_examples=60)
def test_the_same_article_again_changes_nothing(article):
    ledger = filled(article)
    assert [v.change for v in ledger.read(*article, hours=50)] == [None] * len(article)


@given(articles, articles)
@settings(max_examples=60)
def test_a_value_given_as_past_never_moves_a_series(first, later):
    ledger = filled(first)
    before = standing_values(ledger)
    verdicts = ledger.read(*(replace(f, status="past") for f in later), hours=50)
    assert not any(v.change for v in verdicts)
    assert before.items() <= standing_values(ledger).items()


@given(articles, articles)
@settings(max_examples=60)
def test_an_older_article_that_comes_late_changes_nothing(first, late):
    ledger = filled(first)
    assert not any(v.change for v in ledger.read(*late, hours=-50))


@given(articles, articles)
@settings(max_examples=60)
def test_every_verdict_has_a_reason(first, second):
    assert all(v.reasons for v in filled(first).read(*second, hours=50))


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_in_whatever_order_articles_come_the_newest_value_stands(order):
    ledger = Ledger()
    for day in order:
        value = 2_310 + 120 * day
        told = figure(f"나루항 준설 예산은 {{{value}억원}}이다.", value, "KRW", about="나루항 준설 예산")
        ledger.read(told, hours=48 * day)
    assert standing_values(ledger) == {1: (2_550, 2_550)}


def test_a_table_of_thousands_of_figures_is_judged_as_far_as_a_reader_would_go():
    table = "x 5, " * 4000
    one = replace(figure("{5}", 5, "count"), quote=table)
    many = [
        replace(one, low=Decimal(i), high=Decimal(i), start=5 * i + 2, end=5 * i + 3) for i in range(4000)
    ]
    verdicts = judge(many, [], NEXT)
    assert len(verdicts) == 4000
    assert verdicts[-1].kind == "unsure"


@given(
    st.text(max_size=200),
    st.text(max_size=20),
    st.integers(-50, 300),
    st.sampled_from(["2030", "20x0", "2030-Q3", ""]),
)
@settings(max_examples=150)
def test_no_text_makes_the_ledger_fail(sentence, about, start, when):
    slots = {"about": about, "owner": sentence, "owner_from": "sentence", "due": when, "as_of": when}
    odd = replace(figure("{5}", 5, status="plan", **slots), quote=sentence, start=start)
    ledger = filled([odd])
    moved = ledger.read(odd, replace(odd, low=Decimal(6), high=Decimal(6)), hours=5, title=sentence)
    other = ledger.read(replace(odd, low=Decimal(7), high=Decimal(7), unit="KRW"), hours=9)
    assert [bool(verdict.reasons) for verdict in (*moved, *other)] == [True] * 3
