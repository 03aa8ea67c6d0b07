"""When a digest is due: wall-clock slots in the topic's own zone. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from monitor.model import DigestPlan


def last_slot(plan: DigestPlan, now: datetime) -> datetime:
    """The latest slot that is not after `now`, in UTC.

    A slot that daylight saving skips is taken at the hour that follows; one that comes twice, at its first.
    """
    zone = ZoneInfo(plan.timezone)
    day = now.astimezone(zone).date()
    for back in range(9):
        at = datetime.combine(day - timedelta(days=back), time(plan.hour, plan.minute), zone).astimezone(UTC)
        if at <= now and (plan.daily or plan.weekday == (day - timedelta(days=back)).weekday()):
            return at
    raise AssertionError("nine days hold every weekday")
