"""What may be a slip waits until somebody states it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.model import NamedFigure
from monitor.notify.alerts import alert
from tests.cycle.harbour import FIRST, HARBOUR, HOUR, NOON

SLIP = (
    "The port authority will build the new harbour at Westbay for $6.4 billion, it said again on Tuesday.\n\n"
    "The minister, who came to see the site in the rain, spoke of a great day for the coast and its people."
)


AGAIN = (
    "For $6.4 billion the port authority will build the new harbour at Westbay.\n\n"
    "Fishermen marched through the town on Thursday with nets and lanterns, and asked to be heard at last."
)


AS_BEFORE = SLIP.replace("$6.4 billion", "$640 million")


def states(store, url="https://daily.example/2"):
    """Of the notices, oldest first: channel, state; then what `monitor why` says of the first figure of `url`."""
    notices = [(n.channel, n.state) for n in reversed(store.outbox())]
    return notices, next(line.reason for line in store.why(url) if line.figure)


@pytest.fixture
def slip(take):
    """A figure of ten times the size in a second article of the same outlet."""
    take(FIRST)
    outcome = take(SLIP, url="https://daily.example/2", after=30 * HOUR)
    assert outcome.findings[0].change.suspect == "possible scale slip: the same digits at 10 times the size"
    return outcome


def test_a_likely_slip_is_a_change_whose_notice_is_held(slip, store):
    assert (len(slip.findings), slip.notices) == (1, 0)
    notices, why = states(store)
    assert notices == [("desk", "held")]
    assert "desk: held (held until another outlet states it, or this one again: a slip is likely" in why
    assert store.take_owed(NOON + 90 * HOUR, limit=9) == []


@pytest.mark.parametrize(
    ("outlet", "said"), [("Tide", "Tide states it too"), ("Daily", "Daily states it again")]
)
def test_another_article_with_the_value_releases_what_is_held(slip, take, store, outlet, said):
    later = take(AGAIN, url="https://tide.example/1", outlet=outlet, after=60 * HOUR)
    assert later.notices == 1
    notices, why = states(store)
    assert notices == [("desk", "owed")]
    assert f"desk: owed (released: {said})" in why
    assert [n.channel for n in store.take_owed(NOON + 60 * HOUR, limit=9)] == ["desk"]


def test_a_copy_of_the_slip_is_no_second_word(slip, take, store):
    copy = take(SLIP, url="https://portal.example/2", outlet="Portal", after=31 * HOUR)
    assert (copy.decision, states(store)[0]) == ("copy", [("desk", "held")])


@pytest.mark.parametrize(
    ("url", "outlet"), [("https://daily.example/2", "Daily"), ("https://tide.example/1", "Tide")]
)
def test_a_value_taken_back_before_anyone_confirmed_it_is_told_to_nobody_who_never_heard_of_it(
    slip, take, store, url, outlet
):
    back = take(AS_BEFORE, url=url, outlet=outlet, after=60 * HOUR)
    assert (len(back.findings), back.findings[0].change.suspect) == (1, None)
    notices, why = states(store)
    assert [state for channel, state in notices if channel == "desk"] == ["dropped", "dropped"]
    assert f"desk: dropped (not sent: {outlet} stated $640 million before anyone confirmed it)" in why


def test_a_likely_slip_of_a_named_figure_goes_out_at_once_with_a_warning(take, store):
    named = replace(HARBOUR, watch=(NamedFigure(name="cost of the harbour", unit="USD"),))
    take(FIRST, topic=named)
    assert take(SLIP, url="https://daily.example/2", after=30 * HOUR, topic=named).notices == 1
    [owed] = store.take_owed(NOON + 30 * HOUR, limit=9)
    subject = alert(owed.findings, "en", sent_at=NOON).subject
    assert subject == "check: possible scale slip [Revised] cost of the h…: $640 million → $6.4 billion"
