"""Who is told of a finding, who is not and why, and when a failed delivery is tried again."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from monitor.model import Mute, NamedFigure, Route, Threshold
from monitor.notify.reasons import say_reason
from monitor.notify.rules import TERMINAL, owed
from tests.notify.makers import finding, topic, with_figure


def silence(told, *, mute=(), lang="ko", **route):
    [decision] = owed(told, topic(routes=(Route(to="team", **route),), mute=mute))
    return decision.silent and say_reason(decision.silent, lang).words


def test_topic_without_routes_is_told_on_the_terminal():
    [decision] = owed(finding(), topic())
    assert (decision.channel, decision.silent) == (TERMINAL, None)


def test_each_channel_gets_one_decision_and_the_route_that_sends_wins():
    routes = (Route(to="a", on=("digest",)), Route(to="b", on=("conflict",)), Route(to="a", on=("revised",)))
    decisions = owed(finding(), topic(routes=routes))
    assert [(d.channel, d.cause) for d in decisions] == [("a", "told"), ("b", "kind")]


def test_kind_that_was_not_asked_for_is_kept_silent():
    assert silence(finding(), on=("conflict",)) == "알리지 않음: 이 채널은 ‘수정’ 알림을 받지 않음"
    assert (
        silence(finding(), on=("conflict",), lang="en") == "not sent: this channel does not ask for “Revised”"
    )


@pytest.mark.parametrize(
    ("before", "after", "unit", "threshold", "told"),
    [
        ("1000", "1009", "people", {"count": Threshold(share=Decimal("0.01"))}, False),
        ("1000", "1010", "people", {"count": Threshold(share=Decimal("0.01"))}, True),
        ("1000", "991", "people", {"count": Threshold(share=Decimal("0.01"))}, False),
        ("0", "1", "people", {"count": Threshold(share=Decimal("0.5"))}, True),
        ("100", "101", "KRW", {"money": Threshold(share=Decimal("0.02"))}, False),
        ("100", "101", "KRW", {"count": Threshold(share=Decimal("0.02"))}, True),
        ("3.1", "3.5", "percent", {"percent": Threshold(points=Decimal("0.5"))}, False),
        ("3.1", "3.6", "percent", {"percent": Threshold(points=Decimal("0.5"))}, True),
        ("3.1", "3.2", "point", {"any": Threshold(points=Decimal("0.5"))}, False),
        ("100", "101", "km", {"any": Threshold(share=Decimal("0.02"))}, False),
        ("100", "101", "km", {}, True),
    ],
)
def test_threshold_of_the_units_class_decides(before, after, unit, threshold, told):
    change = with_figure(finding(before=before), low=Decimal(after), high=Decimal(after), unit=unit)
    assert (silence(change, min_change=threshold) is None) is told


@pytest.mark.parametrize("kind", ["conflict", "corrected"])
def test_threshold_never_silences_a_contradiction(kind):
    least = {"any": Threshold(share=Decimal(99))}
    assert silence(finding(kind), min_change=least) is None


def test_series_that_a_person_muted_is_kept_silent_and_the_reason_says_so():
    muted = replace(finding(), muted=True, series=7)
    assert silence(muted) == "알리지 않음: 사람이 수치 7을 음소거함"
    assert silence(muted, lang="en") == "not sent: a person muted series 7"


def test_first_value_has_no_threshold():
    least = {"any": Threshold(share=Decimal(99))}
    assert silence(finding("announced", before=None), on=("announced",), min_change=least) is None


@pytest.mark.parametrize(
    ("threshold", "unit", "said"),
    [
        (Threshold(share=Decimal("1.50")), "people", "not sent: under 150%"),
        (Threshold(points=Decimal("20000.5")), "percent", "not sent: under 20000.5 points"),
    ],
)
def test_silence_names_the_threshold(threshold, unit, said):
    assert silence(with_figure(finding(), unit=unit), min_change={"any": threshold}, lang="en") == said


@pytest.mark.parametrize(
    ("mute", "told"),
    [
        (Mute(about=("나무",)), False),
        (Mute(about=("주가", "심기")), False),
        (Mute(about=("주가",)), True),
        (Mute(owner=("산림과",)), False),
        (Mute(about=("나무",), owner=("시청",)), True),
        (Mute(unit="count"), False),
        (Mute(unit="KRW"), True),
        (Mute(), True),
    ],
)
def test_mute_matches_when_all_it_names_does(mute, told):
    change = with_figure(finding(), owner="군 산림과", about="나무")
    assert (silence(change, mute=(mute,)) is None) is told


def test_mute_is_named():
    mute = Mute(about=("나무", "숲"), unit="count")
    assert silence(finding(), mute=(mute,)) == "알리지 않음: 음소거(나무, 숲, count)"


SLIP = replace(finding(), change=replace(finding().change, suspect="possible scale slip: 1000 times"))


def test_a_likely_slip_waits_and_says_why():
    [decision] = owed(SLIP, topic(lang="en"))
    assert decision.cause == "held"
    assert decision.silent == (
        "held until another outlet states it, or this one again: "
        "a slip is likely (possible scale slip: 1000 times)"
    )


@pytest.mark.parametrize(
    ("told", "watch"),
    [
        (replace(SLIP, also_in=1), ()),
        (replace(SLIP, named="trees a year"), (NamedFigure(name="trees a year", about=("나무 심기",)),)),
        (with_figure(SLIP, about="나무"), (NamedFigure(name="trees", about=("나무",)),)),
    ],
)
def test_a_likely_slip_is_told_at_once_where_others_say_so_or_the_watchlist_names_it(told, watch):
    [decision] = owed(told, topic(watch=watch))
    assert (decision.cause, decision.silent) == ("told", None)


def test_a_likely_slip_is_never_held_where_the_topic_is_quiet():
    [decision] = owed(SLIP, topic(lang="en"), quiet="replayed")
    assert (decision.cause, decision.silent) == (
        "suspect",
        "not sent: a slip is likely (possible scale slip: 1000 times)",
    )


@pytest.mark.parametrize("told", [finding(), SLIP])
def test_a_channel_that_never_heard_of_a_value_is_not_told_that_it_is_taken_back(told):
    [decision] = owed(told, topic(lang="en"), unheard={TERMINAL})
    assert decision.cause == "unheard"
    assert decision.silent == "not sent: it takes back a suspect value that was not told"


def test_what_is_found_in_the_baseline_is_no_news():
    decisions = owed(finding(), topic(), quiet="baseline")
    assert [decision.cause for decision in decisions] == ["baseline"]


@pytest.mark.parametrize(("lang", "words"), [("en", "replayed"), ("ko", "재생")])
def test_what_is_replayed_is_kept_from_every_channel_with_its_reason(lang, words):
    routes = (Route(to="desk"), Route(to="team"))
    decisions = owed(finding(), topic(routes=routes), quiet="replayed")
    assert [decision.cause for decision in decisions] == ["replayed"] * 2
    assert all(words in say_reason(decision.silent, lang).words for decision in decisions)
