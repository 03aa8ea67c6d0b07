"""The words that a watchlist is written in: lengths of time, thresholds, lists."""

from __future__ import annotations

import re
from datetime import time, timedelta
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from monitor.model import QuietHours, Threshold
from monitor.phrases import phrase

SHORTEST_EVERY = timedelta(seconds=20)
SHORTEST_LOOK = timedelta(minutes=1)
MOST_LOOKS = 24  # at an article, by plan
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_ID = re.compile(r"[\w][\w.-]{0,63}")


def duration(value: object) -> object:
    """10m, 90s, 2h, 1d."""
    found = re.fullmatch(r"(\d{1,6})\s*([smhd])", str(value).strip())
    if not found:
        raise ValueError(phrase("{value!r} is no length of time; write it like 10m, 2h or 1d", value=value))
    return timedelta(seconds=int(found[1]) * _SECONDS[found[2]])


def _not_too_often(value: timedelta) -> timedelta:
    if value < SHORTEST_EVERY:
        raise ValueError(
            phrase("no source is asked more often than every {seconds}s", seconds=SHORTEST_EVERY.seconds)
        )
    return value


def _growing(value: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    if list(value) != sorted({wait for wait in value if wait >= SHORTEST_LOOK}):
        raise ValueError(
            phrase(
                "write growing times from {minutes}m on, like [5m, 30m, 3h], or []",
                minutes=SHORTEST_LOOK.seconds // 60,
            )
        )
    return value


def checked_id(value: str) -> str:
    """`value`, if a topic can have it as its id: it becomes a file's name, too. Raises: ValueError."""
    if not _ID.fullmatch(value):
        raise ValueError(phrase("{value!r} cannot be an id; use letters, digits, - and _", value=value))
    return value


def one_or_more(value: object) -> object:
    """One word may stand without brackets."""
    return [value] if isinstance(value, str | int | float) else value


Words = Annotated[
    tuple[Annotated[str, Field(min_length=1, coerce_numbers_to_str=True)], ...], BeforeValidator(one_or_more)
]
Revisits = Annotated[
    tuple[Annotated[timedelta, BeforeValidator(duration)], ...],
    BeforeValidator(one_or_more),
    Field(max_length=MOST_LOOKS),
    AfterValidator(_growing),
]
Every = Annotated[timedelta, BeforeValidator(duration), AfterValidator(_not_too_often)]


def _time_of_day(value: str) -> time:
    hour, minute = (int(part) for part in value.split(":"))
    return time(hour, minute)


def quiet_hours(value: object) -> object:
    """22:00-08:00: they may span midnight."""
    found = re.fullmatch(rf"({_CLOCK})\s*[-–~]\s*({_CLOCK})", str(value).strip())
    if not found or found[1] == found[2]:
        raise ValueError(phrase("{value!r} are no quiet hours; write them like 22:00-08:00", value=value))
    return QuietHours(start=_time_of_day(found[1]), end=_time_of_day(found[2]))


def amount(value: object) -> object:
    """2% is a share, 0.5pt are percentage points, 5000, 50억 and 2 million count the figure's own unit."""
    found = re.fullmatch(rf"(\d+(?:\.\d+)?)\s*(%|pt|%p|{'|'.join(_POWERS)})?", str(value).strip())
    if not found:
        raise ValueError(
            phrase(
                "{value!r} is no threshold; write a share like 2%, points like 0.5pt or an amount like 5000",
                value=value,
            )
        )
    number, mark = Decimal(found[1]), found[2] or ""
    if mark == "%":
        return Threshold(share=number / 100)
    if mark in ("pt", "%p"):
        return Threshold(points=number)
    return Threshold(amount=number * _POWERS.get(mark, 1))


_POWERS = {
    "천": 10**3, "만": 10**4, "억": 10**8, "조": 10**12,
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d"
