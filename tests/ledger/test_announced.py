"""Which figures that open a series are told as first targets. In doubt none is."""

from dataclasses import replace
from decimal import Decimal

import pytest

from monitor.ledger import judge
from monitor.model import NamedFigure, Sighting

from .build import NOON, Ledger, figure

OWN = {"owner": "나루시", "owner_from": "sentence", "about": "전기선"}
KNOWN = figure("나루시는 올해 부두 {37곳}을 고쳤다.", 37, "count", **OWN | {"about": "부두"}, status="actual")
TARGET = figure(
    "나루시는 2034년까지 전기선 {260척}을 띄운다.", 260, "count", **OWN, status="plan", due="2034"
)
CALLED = figure("나루시의 전기선 {260척} 목표가 나왔다.", 260, "count", **OWN, status="plan")
NAMED = NamedFigure(name="전기선 목표", about=("전기선",), unit="count")


def announced(ledger, *figures, hours=60, **more):
    """The numbers that a later article announces, as printed."""
    verdicts = ledger.read(*figures, hours=hours, **more)
    return [v.figure.text for v in verdicts if v.change and v.change.kind == "announced"]


@pytest.fixture
def ledger():
    known = Ledger()
    known.read(KNOWN)
    return known


@pytest.mark.parametrize("target", [TARGET, CALLED], ids=["for a year", "called a target"])
def test_a_first_target_of_a_known_owner_is_announced(ledger, target):
    [verdict] = ledger.read(target, hours=60)
    assert (verdict.kind, verdict.series, verdict.opens) == ("new", None, 1)
    assert (verdict.change.kind, verdict.change.before) == ("announced", None)
    assert verdict.reasons[0] == verdict.change.reason


def test_a_first_target_of_what_is_asked_for_by_name_is_announced_whoever_it_is_of():
    assert announced(Ledger(), replace(CALLED, owner=None), watch=[NAMED]) == ["260척"]


def test_the_value_that_a_target_starts_from_goes_along(ledger):
    starting = replace(TARGET, stated_from=(Decimal(90), Decimal(90)))
    [verdict] = ledger.read(starting, hours=60)
    assert verdict.change.after.stated_from == (90, 90)


def test_a_target_for_another_year_is_announced_beside_the_known_one(ledger):
    later = replace(
        TARGET, quote=TARGET.quote.replace("2034", "2039"), due="2039", low=Decimal(410), high=Decimal(410)
    )
    assert announced(ledger, TARGET) == ["260척"]
    assert announced(ledger, later, hours=90) == ["260척"]


@pytest.mark.parametrize(
    "seen",
    [
        replace(TARGET, status="actual"),
        replace(TARGET, status="estimate"),
        replace(TARGET, status="past"),
        replace(TARGET, due="2030"),
        replace(TARGET, due="2031-05"),
        replace(TARGET, due=None),
        replace(TARGET, owner="다솜시"),
        replace(TARGET, owner=None),
        replace(TARGET, owner_from="before"),
        replace(TARGET, unit="year"),
        figure("나루시는 2034년까지 전기선 {260척}을 띄운다고 재확인했다.", 260, "count", **OWN, status="plan", due="2034"),
        figure("나루시는 애초 2034년까지 전기선 {260척}을 띄우려 했다.", 260, "count", **OWN, status="plan", due="2034"),
    ],
    ids=[
        "measured", "a guess", "given as past", "a year gone by", "a month", "no year", "an owner not known", "no owner",
        "an owner from afar", "a term", "said again", "said to be the earlier one",
    ],
)  # fmt: skip
def test_what_is_no_clear_first_target_is_not_announced(ledger, seen):
    assert announced(ledger, seen) == []


def test_a_value_that_was_seen_before_is_not_announced(ledger):
    ledger.read(figure("조선소는 배 {260척}을 말했다.", 260, "count", about="배"), hours=20)
    assert announced(ledger, TARGET) == []


def test_a_target_in_other_words_is_not_announced_again(ledger):
    ledger.read(TARGET, hours=20)
    again = figure(
        "친환경 배를 나루시가 {300척} 목표로 늘린다.",
        300,
        "count",
        **OWN | {"about": "전기선"},
        status="plan",
    )
    assert announced(ledger, again) == []


def test_an_article_announces_one_target_of_an_owner_and_attribute(ledger):
    second = figure(
        "나루시는 2034년까지 먼바다 전기선 {75척}을 띄운다.", 75, "count", **OWN, status="plan", due="2034"
    )
    assert announced(ledger, TARGET, replace(second, quote_start=90, start=second.start + 90)) == ["260척"]


@pytest.mark.parametrize(("given", "told"), [({}, 1), ({"trust": "low"}, 0), ({"announces": False}, 0)])
def test_low_trust_copies_and_first_looks_announce_nothing(ledger, given, told):
    at = Sighting(
        article=9, url="https://b.example/9", outlet="다라신문", published_at=NOON, learned_at=NOON, **given
    )
    [verdict] = judge([TARGET], list(ledger.entries.values()), at)
    assert (verdict.change is not None) == bool(told)


def test_an_edit_announces_what_it_adds_and_nothing_that_stood_there():
    ledger = Ledger()
    stood = figure(
        "나루시는 2034년까지 전기선 {250척}을 띄운다.", 250, "count", **OWN, status="plan", due="2034"
    )
    ledger.read(stood)
    ledger.read(replace(KNOWN, about=None), hours=5)
    assert announced(ledger, TARGET, edits=1) == []
