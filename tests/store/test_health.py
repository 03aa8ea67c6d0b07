"""What a source brings, how late it is seen, and in which condition it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.model import Message, Validators
from monitor.store.rows import SourceNotice
from tests.builders import HOUR, NOON, make_link

if TYPE_CHECKING:
    from monitor.store.rows import SourceHealth
    from monitor.store.sql import SqlStore

DAY = 24 * HOUR


def bring(store: SqlStore, day: float, *minutes_late: float) -> None:
    """A poll on a day that finds an item for each delay."""
    now = NOON + day * DAY
    links = [
        make_link(f"https://harbour.example/{day}/{n}", published_at=now - timedelta(minutes=late))
        for n, late in enumerate(minutes_late)
    ]
    store.save_listing(store.sources()[0].id, links, Validators(), now, due_at=now)


def health(store: SqlStore, day: float) -> SourceHealth:
    [found] = store.source_health(NOON + day * DAY)
    return found


def test_a_source_that_was_never_asked_is_fine_and_brings_nothing(harbour: SqlStore) -> None:
    found = health(harbour, 1)
    assert (found.condition, found.since, found.items_a_day, found.median_delay) == ("fine", None, 0, None)


def test_items_and_delays_are_those_of_the_last_week_without_the_first_listing(harbour: SqlStore) -> None:
    bring(harbour, 0, *[9999] * 50)
    bring(harbour, 1, 500)
    for day in range(10, 17):
        bring(harbour, day, 2, 4, 60)
    found = health(harbour, 16.5)
    assert (found.items_a_day, found.median_delay) == (3, timedelta(minutes=4))


def test_a_source_that_is_watched_for_a_day_is_measured_by_that_day(harbour: SqlStore) -> None:
    bring(harbour, 0, 1)
    bring(harbour, 0.5, 1, 1, 1)
    assert health(harbour, 1).items_a_day == 3


@pytest.mark.parametrize(("every_days", "condition"), [(0.5, "silent"), (1, "silent"), (3, "fine")])
def test_a_source_that_used_to_bring_an_item_a_day_and_brings_none_is_silent(
    harbour: SqlStore, every_days: float, condition: str
) -> None:
    polls = range(int(30 / every_days))
    for n in polls:
        bring(harbour, n * every_days, 5)
    last = polls[-1] * every_days
    assert health(harbour, last + 6.9).condition == "fine"
    assert health(harbour, last + 7).condition == condition


def test_a_long_first_listing_is_no_habit(harbour: SqlStore) -> None:
    bring(harbour, 0, *[60] * 100)
    bring(harbour, 0.1, 60)
    assert health(harbour, 9).condition == "fine"


def test_a_source_that_fails_says_since_when(harbour: SqlStore) -> None:
    bring(harbour, 0, 1)
    harbour.source_failed(harbour.sources()[0].id, "timed out", NOON + DAY, due_at=NOON)
    found = health(harbour, 2)
    assert (found.condition, found.since, found.state.detail) == ("failing", NOON + DAY, "timed out")


def test_what_is_told_is_owed_and_remembered(harbour: SqlStore) -> None:
    message = Message(subject="The source fails", text="t", html="h")
    notice = SourceNotice(topic="harbour", channel="desk", message=message)
    source = harbour.sources()[0].id
    harbour.tell_of_sources({source: "failing"}, [notice], NOON)
    [owed] = harbour.take_owed(NOON, limit=9)
    assert (owed.kind, owed.channel, owed.digest, owed.findings) == ("source", "desk", message, ())
    assert (harbour.sources()[0].told, harbour.sources()[0].told_at) == ("failing", NOON)
    harbour.tell_of_sources({source: ""}, [], NOON)
    assert harbour.sources()[0].told == ""
