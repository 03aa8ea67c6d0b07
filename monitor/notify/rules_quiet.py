"""Hours in which nobody is to be disturbed. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.model import Wait
from monitor.phrases import phrase

if TYPE_CHECKING:
    from monitor.model import QuietHours, Route, Topic


def quiet_wait(topic: Topic, route: Route, now: datetime) -> Wait | None:
    """Until the quiet hours end, by the clocks of the topic's zone; None outside of them."""
    end = quiet_until(route.quiet, ZoneInfo(topic.digest.timezone), now) if route.quiet else None
    return (
        Wait(cause="quiet", until=end, why=phrase("held till {time}: quiet hours", time=f"{end:%H:%M}"))
        if end
        else None
    )


def quiet_until(quiet: QuietHours, zone: ZoneInfo, now: datetime) -> datetime | None:
    """When the quiet hours end in which `now` lies; None if it lies in none. The start is quiet, the end is not."""
    here = now.astimezone(zone)
    for day in (here.date() - timedelta(days=1), here.date()):
        last = day if quiet.start < quiet.end else day + timedelta(days=1)
        start, end = datetime.combine(day, quiet.start, zone), datetime.combine(last, quiet.end, zone)
        if start <= here < end:
            return end
    return None
