"""Quiet hours, and how many messages an hour: what is ready waits, what is urgent goes."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from monitor.model import NamedFigure, QuietHours, Route
from monitor.notify.rules import delivery_wait, route_of
from monitor.notify.rules_quiet import quiet_until
from tests.notify.makers import SEOUL, finding, topic

NIGHT = QuietHours(start=time(22), end=time(8))
NAP = QuietHours(start=time(13), end=time(14, 30))


def at(day, hour, minute=0, zone=SEOUL):
    return datetime(2026, 3, day, hour, minute, tzinfo=zone)


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        (NIGHT, at(4, 21, 59), None),
        (NIGHT, at(4, 22), at(5, 8)),
        (NIGHT, at(5, 0), at(5, 8)),
        (NIGHT, at(5, 7, 59), at(5, 8)),
        (NIGHT, at(5, 8), None),
        (NAP, at(4, 13), at(4, 14, 30)),
        (NAP, at(4, 14, 30), None),
        (NAP, at(4, 3), None),
    ],
)
def test_quiet_hours_may_span_midnight(quiet, now, until):
    assert quiet_until(quiet, SEOUL, now) == until


def test_quiet_hours_are_those_of_the_zone_whatever_the_clock_is_in():
    assert quiet_until(NIGHT, SEOUL, at(4, 14, zone=ZoneInfo("UTC"))) == at(5, 8)


def test_a_night_in_which_the_clocks_change_ends_at_eight_all_the_same():
    paris = ZoneInfo("Europe/Paris")
    assert quiet_until(NIGHT, paris, at(29, 1, zone=paris)).hour == 8


def wait(now, *, sent=(), watch=(), **route):
    found = delivery_wait([finding()], topic(lang="en", watch=watch), Route(to="team", **route), sent, now)
    return found and (found.cause, found.why, found.until)


NOON = at(4, 12)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("minutes_ago", "expected"),
    [
        ([], None),
        ([10], None),
        ([10, 20], ("cap", "held till 12:40: at most 2 an hour", NOON + 40 * MINUTE)),
        ([10, 60], None),
        ([1, 2, 59], ("cap", "held till 12:58: at most 2 an hour", NOON + 58 * MINUTE)),
    ],
)
def test_the_most_an_hour_counts_the_last_sixty_minutes(minutes_ago, expected):
    assert wait(NOON, sent=[NOON - n * MINUTE for n in minutes_ago], per_hour=2) == expected


def test_quiet_hours_are_asked_first():
    assert wait(at(5, 2), sent=[at(5, 2)], per_hour=1, quiet=NIGHT)[0] == "quiet"


@pytest.mark.parametrize(("urgent", "waits"), [(True, False), (False, True)])
def test_an_urgent_figure_goes_at_once(urgent, waits):
    watch = (NamedFigure(name="trees", about=("심기",), urgent=urgent),)
    assert bool(wait(at(5, 2), sent=[at(5, 2)], per_hour=1, quiet=NIGHT, watch=watch)) is waits


def test_the_rules_are_those_of_the_route_that_asks_for_the_kind():
    digest, alerts = Route(to="team", on=("digest",)), Route(to="team", on=("revised",), quiet=NIGHT)
    watched = topic(routes=(digest, alerts))
    assert route_of(watched, "team", [finding()]) == route_of(watched, "team") == alerts
    assert route_of(watched, "nobody") is None
