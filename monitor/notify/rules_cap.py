"""At most so many messages an hour; the rest is told as one when there is room again. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from monitor.model import Wait
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from monitor.model import Route, Topic

HOUR = timedelta(hours=1)


def cap_wait(topic: Topic, route: Route, sent: Iterable[datetime], now: datetime) -> Wait | None:
    """Until an hour after the message that filled it; `sent` is when messages went to the channel."""
    most = route.per_hour
    lately = sorted(at for at in sent if now - HOUR < at)
    if most is None or len(lately) < most:
        return None
    until = lately[-most] + HOUR
    shown = until.astimezone(ZoneInfo(topic.digest.timezone))
    why = phrase("held till {time}: at most {count} an hour", count=most, time=f"{shown:%H:%M}")
    return Wait(cause="cap", until=until, why=why)
