"""How time passes for a daemon. Whoever tests it hands in another."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def now() -> datetime:
    """The clock that is handed in everywhere."""
    return datetime.now(UTC)


def uptime_s() -> float:
    """Seconds that passed, those of a sleep of the machine among them; no change of the clock moves it."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


@dataclass(frozen=True, kw_only=True)
class Timing:
    """The clock, the pauses, and how often it is looked for what is due."""

    clock: Callable[[], datetime] = now
    uptime: Callable[[], float] = uptime_s
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep  # between two requests or messages; seconds
    poll: timedelta = timedelta(seconds=2)
    visit: timedelta = timedelta(seconds=2)
    deliver: timedelta = timedelta(seconds=2)
    digest: timedelta = timedelta(seconds=30)
    care: timedelta = timedelta(minutes=1)
    keep: timedelta = timedelta(minutes=1)  # house: the database itself
    settle: timedelta = timedelta(minutes=1)  # from the start, by when all code is loaded
    give_back: timedelta = timedelta(minutes=1)  # memory that is free
    look: timedelta = timedelta(seconds=3)  # at what a person may edit, and at the clock
    last_call: timedelta = timedelta(seconds=7)  # for passes under way when told to stop: Docker waits 10
