"""When a source is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from monitor.model import Source
from monitor.passes.pace import JITTER, next_poll, next_try
from monitor.passes.polling import batched
from tests.passes.conftest import Steady

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NONE = timedelta()


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def source(every: float = 10, slowest: float | None = None) -> Source:
    bound = None if slowest is None else minutes(slowest)
    return Source(kind="feed", address="https://daily.example/rss", every=minutes(every), slowest=bound)


def wait(asked: Source, quiet_h: float = 0, rest: timedelta = NONE) -> timedelta:
    quiet_since = NOW - timedelta(hours=quiet_h)
    return next_poll(asked, NOW, Steady(), quiet_since=quiet_since, rest=rest) - NOW


@pytest.mark.parametrize(
    ("asked", "quiet_h", "expected"),
    [
        (source(10), 0, 10),
        (source(10), 4, 10),
        (source(10), 8, 20),
        (source(10), 24, 60),
        (source(10), 999, 60),
        (source(10, slowest=30), 999, 30),
        (source(10, slowest=240), 999, 240),
        (source(10, slowest=10), 999, 10),
        (source(120), 999, 120),
    ],
    ids=[
        "just now", "this morning", "since breakfast", "since yesterday", "for ever", "bound by half an hour",
        "bound by four hours", "urgent", "asked seldom anyway",
    ],
)  # fmt: skip
def test_a_quiet_source_is_asked_less_often_within_its_bounds(asked, quiet_h, expected):
    assert wait(asked, quiet_h) == minutes(expected)


def test_a_source_that_never_brought_anything_is_asked_as_often_as_wanted():
    assert next_poll(source(), NOW, Steady(), quiet_since=None, rest=NONE) == NOW + minutes(10)


@pytest.mark.parametrize(
    ("rest", "expected"), [(5, 10), (30, 30), (12 * 60, 12 * 60), (99 * 24 * 60, 24 * 60)]
)
def test_a_source_that_asks_for_a_pause_gets_it_and_at_most_a_day(rest, expected):
    assert wait(source(10), rest=minutes(rest)) == minutes(expected)


def test_the_wish_of_a_source_comes_before_the_hurry_of_its_reader():
    assert wait(source(every=1 / 3, slowest=1 / 3), rest=minutes(15)) == minutes(15)


def test_no_source_is_asked_sooner_than_it_should_and_few_at_one_time():
    waits = [next_poll(source(), NOW, Random(n), quiet_since=NOW, rest=NONE) - NOW for n in range(50)]
    assert minutes(10) <= min(waits) < max(waits) <= minutes(10) * (1 + JITTER)
    assert len(set(waits)) > 40


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (source(10), [10, 20, 40, 60, 60, 60]),
        (source(1), [1, 2, 4, 8, 16, 32]),
        (source(120), [120] * 6),
        (source(1, slowest=1), [1, 2, 4, 5, 5, 5]),
    ],
    ids=["usual", "often", "seldom", "urgent"],
)
def test_a_source_in_trouble_is_asked_less_and_less_often(asked, expected):
    tries = [next_try(asked, NOW, Steady(), failures=n, wish=None) - NOW for n in range(1, 7)]
    assert tries == [minutes(m) for m in expected]


def test_a_source_in_trouble_for_years_is_never_given_up():
    assert next_try(source(1), NOW, Steady(), failures=9999, wish=None) == NOW + minutes(60)


def test_a_server_that_names_a_time_is_not_asked_before_it():
    asked_for = timedelta(hours=5)
    assert next_try(source(), NOW, Random(1), failures=1, wish=asked_for) >= NOW + asked_for


@pytest.mark.parametrize(("due", "shares"), [(0, []), (50, [50]), (120, [50, 50, 20])])
def test_polls_begin_a_share_at_a_time_so_that_others_have_a_turn(due, shares):
    assert [len(some) for some in batched(range(due))] == shares
