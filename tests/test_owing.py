"""The rules at work, from an article to the outbox: what is told, what waits, what is kept silent. On both databases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Confirm, Match, Mute, NamedFigure, QuietHours, Receipt, Route, Threshold, Topic
from monitor.notify.rules_return import in_one
from monitor.passes.waking import wake

if TYPE_CHECKING:
    from monitor.store import Store

NOON = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)  # in Seoul
HOUR = timedelta(hours=1)
DESK = Route(to="desk")
ARRIVED = Receipt(outcome="delivered")


@dataclass
class Watching:
    """A topic that is watched by one route: articles come in, hours pass, what is owed arrives."""

    store: Store
    topics: tuple[Topic, ...]
    now: datetime = NOON
    articles: int = 0

    def clock(self) -> datetime:
        return self.now

    def says(self, cost: str, *, outlet: str = "Daily", text: str = "", after: timedelta = HOUR) -> None:
        """An article states the cost, an hour after the last one."""
        self.articles, self.now = self.articles + 1, self.now + after
        body = (
            text
            or f"The new harbour at Westbay will cost ${cost} million, {outlet} wrote in note {self.articles}."
        )
        article = read_text(
            f"https://{outlet.lower()}.example/{self.articles}", "News from Westbay", body, "en",
            published_at=self.now, outlet=outlet,
        )  # fmt: skip
        with self.store.writing() as tx:
            cycle.take_in(tx, cycle.read(article, self.topics), fetched_at=self.now, now=self.now)

    def delivered(self) -> list[list[tuple[str, str]]]:
        """What is due by now arrives: for each message its changes, as they are told."""
        wake(self)
        owed = self.store.take_owed(self.now, limit=100)
        for one in owed:
            self.store.delivered(one.id, ARRIVED, self.now)
        return [[moved(finding) for finding in in_one(one.findings)] for one in owed]

    def states(self) -> list[tuple[str, str]]:
        """Every notice with its reason, oldest first."""
        return [(one.state, one.detail) for one in reversed(self.store.outbox())]


def moved(finding) -> tuple[str, str]:
    million = Decimal(10**6)
    return f"{finding.change.before.figure.low / million:f}", f"{finding.change.after.low / million:f}"


@pytest.fixture
def watching(store):
    def watching(route: Route = DESK, **facts) -> Watching:
        topic = Topic(
            id="harbour", title="Harbour", match=Match(any=("harbour",)), lang="en", routes=(route,), **facts
        )
        store.know([topic], NOON)
        return Watching(store=store, topics=(topic,))

    return watching


FIVE_PERCENT = replace(DESK, min_change={"money": Threshold(share=Decimal("0.05"))})


def test_ten_steps_of_one_percent_alert_when_their_sum_passes_five(watching):
    harbour = watching(FIVE_PERCENT)
    told = []
    for step in range(11):
        harbour.says(f"{1000 + 10 * step}", after=30 * HOUR)
        told += harbour.delivered()
    assert told == [[("1040", "1050")]]
    assert harbour.states()[0] == ("dropped", "not sent: under 5%")


def test_after_an_alert_the_sum_counts_from_the_value_that_was_told(watching):
    harbour = watching(FIVE_PERCENT)
    told = []
    for cost in (1000, 1060, 1080, 1100, 1115, 1130):
        harbour.says(str(cost), after=30 * HOUR)
        told += harbour.delivered()
    assert told == [[("1000", "1060")], [("1100", "1115")]]


def test_there_and_back_is_one_alarm_and_one_note(watching):
    harbour = watching()
    harbour.says("640")
    harbour.says("690")
    assert harbour.delivered() == [[("640", "690")]]
    harbour.says("640")
    wake(harbour)
    [note] = harbour.store.outbox(["owed"])
    assert [finding.returns for finding in note.findings] == [True]


def test_there_and_back_before_anything_was_sent_is_one_message(watching):
    harbour = watching()
    for cost in ("640", "690", "640"):
        harbour.says(cost)
    assert harbour.delivered() == [[("690", "640")]]
    assert len(harbour.states()) == 1


def test_a_change_waits_for_a_second_outlet(watching):
    harbour = watching(replace(DESK, confirm=Confirm(outlets=2)))
    harbour.says("640")
    harbour.says("690")
    assert harbour.states() == [("held", "waiting for a second outlet")]
    assert harbour.delivered() == []
    harbour.says("690", outlet="Weekly")
    assert harbour.states() == [("owed", "released: Weekly states it too")]
    assert harbour.delivered() == [[("640", "690")]]


WIRE = (
    "The new harbour at Westbay will cost $690 million, the port authority said on Monday in a long statement that it "
    "gave after the meeting of its board.\n\nThe board had met twice this winter, and the members from the fishing "
    "villages had asked for a site further north where the water is deeper and the wind weaker."
)


def test_a_wire_copy_is_no_second_outlet(watching):
    harbour = watching(replace(DESK, confirm=Confirm(outlets=2)))
    harbour.says("640")
    harbour.says("690", text=WIRE)
    harbour.says("690", text=WIRE, outlet="Weekly")
    assert harbour.states() == [("held", "waiting for a second outlet")]


def test_a_change_that_stands_for_an_hour_is_told_then(watching):
    harbour = watching(replace(DESK, confirm=Confirm(wait=HOUR)))
    harbour.says("640")
    harbour.says("690")
    assert harbour.states() == [("held", "waiting whether it stands for 60 minutes")]
    harbour.now += HOUR - timedelta(minutes=1)
    assert harbour.delivered() == []
    assert harbour.store.next_due() == harbour.now + timedelta(minutes=1)
    harbour.now += timedelta(minutes=1)
    assert harbour.delivered() == [[("640", "690")]]


def test_a_change_that_is_taken_back_while_it_waits_is_told_to_nobody(watching):
    harbour = watching(replace(DESK, confirm=Confirm(outlets=2, wait=3 * HOUR)))
    for cost in ("640", "690", "640"):
        harbour.says(cost)
    harbour.now += 24 * HOUR
    assert harbour.delivered() == []
    assert [state for state, _ in harbour.states()] == ["dropped", "dropped"]


QUIET = replace(DESK, quiet=QuietHours(start=time(22), end=time(8)))
NIGHT = timedelta(hours=10, minutes=30)  # from noon to half past ten


def at_night(harbour: Watching, *costs: str) -> None:
    harbour.says("640")
    harbour.now = NOON + NIGHT
    for cost in costs:
        harbour.says(cost, after=HOUR)


def test_what_comes_in_quiet_hours_is_held_till_their_end(watching):
    harbour = watching(QUIET)
    at_night(harbour, "690")
    assert harbour.states() == [("held", "held till 08:00: quiet hours")]
    assert harbour.delivered() == []
    harbour.now = NOON + timedelta(hours=20)
    assert harbour.delivered() == [[("640", "690")]]


def test_in_the_morning_several_steps_are_one_message_and_one_step(watching):
    harbour = watching(QUIET)
    at_night(harbour, "690", "720")
    harbour.now = NOON + timedelta(hours=20)
    assert harbour.delivered() == [[("640", "720")]]
    [(state, _)] = harbour.states()
    assert state == "delivered"


def test_in_the_morning_what_went_back_is_not_told(watching):
    harbour = watching(QUIET)
    at_night(harbour, "690", "640")
    harbour.now = NOON + timedelta(hours=20)
    assert harbour.delivered() == []
    assert {state for state, _ in harbour.states()} == {"dropped"}
    assert all("before it was told" in why for _, why in harbour.states())


def test_an_urgent_figure_is_told_at_night(watching):
    harbour = watching(QUIET, watch=(NamedFigure(name="cost", about=("harbour",), urgent=True),))
    at_night(harbour, "690")
    assert harbour.delivered() == [[("640", "690")]]


def test_another_try_in_quiet_hours_waits_for_their_end(watching):
    harbour = watching(QUIET)
    harbour.says("640")
    harbour.says("690", after=timedelta(hours=8, minutes=30))
    [taken] = harbour.store.take_owed(harbour.now, limit=1)
    harbour.store.undelivered(taken.id, Receipt(outcome="refused", detail="full"), harbour.now + HOUR)
    harbour.now += HOUR
    assert harbour.delivered() == []
    assert harbour.states() == [("held", "held till 08:00: quiet hours")]


def test_beyond_the_most_an_hour_the_rest_comes_as_one(watching):
    harbour = watching(replace(DESK, per_hour=1))
    minutes = timedelta(minutes=5)
    harbour.says("640")
    told = []
    for cost in ("690", "720", "750"):
        harbour.says(cost, after=minutes)
        told += harbour.delivered()
    assert told == [[("640", "690")]]
    assert {why for state, why in harbour.states() if state == "held"} == {
        "held till 14:05: at most 1 an hour"
    }
    harbour.now += HOUR
    assert harbour.delivered() == [[("690", "750")]]


def test_what_a_muted_outlet_alone_says_is_told_once_another_says_so(watching):
    harbour = watching(mute=(Mute(outlet=("Gossip",)),))
    harbour.says("640")
    harbour.says("690", outlet="Gossip", after=30 * HOUR)
    assert harbour.states() == [("held", "muted outlet (Gossip): waiting for another one")]
    harbour.says("690")
    assert harbour.delivered() == [[("640", "690")]]


def test_every_rule_is_told_by_why_under_the_changes_number(watching):
    harbour = watching(FIVE_PERCENT)
    harbour.says("1000")
    harbour.says("1010", after=30 * HOUR)
    [dropped] = harbour.store.outbox()
    own, figure = harbour.store.why_change(dropped.findings[0].id)
    assert own.decision == "new"
    assert figure.reason.endswith("desk: dropped (not sent: under 5%)")
    assert harbour.store.why_change(99) == []


def test_a_rounder_wording_says_that_it_is_rounded(watching):
    harbour = watching()
    harbour.says("643")
    harbour.says("about 640", text="The new harbour at Westbay will cost about $640 million, it said.")
    [_, figure] = harbour.store.why("https://daily.example/2")
    assert "the same value as Daily, 2026-03-02, rounded" in figure.reason


BEFORE = "The new harbour at Westbay will cost $640 million. The harbour yard at Westbay has 1,200 welders, Maria Delgado said."
COSTLIER = "The new harbour at Westbay will cost $690 million, Maria Delgado told the port council after 2,317 residents had signed a petition."
FEWER = "The harbour yard at Westbay has 1,450 welders, Maria Delgado told the port council after 2,317 residents had signed a petition."
MINUTE = timedelta(minutes=1)
DAYS = timedelta(days=7)


class TestStory:
    """Changes of one event, told by several outlets."""

    @pytest.fixture
    def told(self, watching) -> Watching:
        told = watching()
        told.says("", text=BEFORE)
        told.says("", text=COSTLIER, after=DAYS)
        return told

    def test_come_in_one_message_as_long_as_it_has_not_left(self, told):
        told.says("", text=FEWER, outlet="Wire", after=MINUTE)
        assert told.delivered() == [[("640", "690"), ("0.0012", "0.00145")]]

    def test_come_in_two_once_the_first_has_left(self, told):
        assert told.delivered() == [[("640", "690")]]
        told.says("", text=FEWER, outlet="Wire", after=MINUTE)
        assert told.delivered() == [[("0.0012", "0.00145")]]

    def test_are_not_added_to_what_is_on_its_way(self, told):
        [leaving] = told.store.take_owed(told.now, limit=1)
        told.says("", text=FEWER, outlet="Wire", after=MINUTE)
        assert [len(one.findings) for one in (leaving, *told.store.take_owed(told.now, limit=9))] == [1, 1]

    def test_are_not_mixed_with_those_of_another_event(self, told):
        told.says(
            "",
            text="At a fair on the west side of town the harbour yard at Westbay said that it has 1,450 welders.",
            outlet="Wire",
            after=MINUTE,
        )
        assert [len(changes) for changes in told.delivered()] == [1, 1]
