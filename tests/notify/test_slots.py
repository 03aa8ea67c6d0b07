"""When a digest is due, in the topic's own zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.model import DigestPlan
from monitor.notify.slots import last_slot

SEOUL = DigestPlan(weekday=0, hour=8, minute=0, timezone="Asia/Seoul")
BERLIN = DigestPlan(weekday=6, hour=2, minute=30, timezone="Europe/Berlin")
SECOND = timedelta(seconds=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("plan", "now", "slot"),
    [
        pytest.param(SEOUL, "2025-02-10 00:00", "2025-02-09 23:00", id="an hour after Monday 08:00 in Seoul"),
        pytest.param(SEOUL, "2025-02-09 23:00", "2025-02-09 23:00", id="at the very minute"),
        pytest.param(SEOUL, "2025-02-09 22:59", "2025-02-02 23:00", id="a minute before"),
        pytest.param(BERLIN, "2025-03-30 12:00", "2025-03-30 01:30", id="a slot that the clock change skips"),
        pytest.param(
            BERLIN, "2025-10-26 12:00", "2025-10-26 00:30", id="a slot that comes twice, at its first"
        ),
    ],
)
def test_the_last_slot_is_by_the_wall_clock_of_the_topic(plan, now, slot):
    assert last_slot(plan, utc(now)) == utc(slot)


def test_a_week_over_a_clock_change_has_an_hour_less():
    until = last_slot(BERLIN, utc("2025-04-06 12:00"))
    assert until - last_slot(BERLIN, until - SECOND) == timedelta(days=7) - timedelta(hours=1)


def test_a_daily_digest_has_a_slot_each_day():
    plan = DigestPlan(weekday=-1, hour=8, minute=0, timezone="Asia/Seoul")
    until = last_slot(plan, utc("2025-02-10 00:00"))
    assert last_slot(plan, until - SECOND) == until - timedelta(days=1)
