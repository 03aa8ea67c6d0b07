"""The words that a watchlist is written in: lengths of time, thresholds, lists."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from monitor.model import Threshold

SHORTEST_EVERY = timedelta(seconds=20)
SHORTEST_LOOK = timedelta(minutes=1)
MOST_LOOKS = 24  # at an article, by plan
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_ID = re.compile(r"[\w][\w.-]{0,63}")


def _duration(value: object) -> object:
    """10m, 90s, 2h, 1d."""
    found = re.fullmatch(r"(\d{1,6})\s*([smhd])", str(value).strip())
    if not found:
        raise ValueError(f"{value!r} is no length of time; write it like 10m, 2h or 1d")
    return timedelta(seconds=int(found[1]) * _SECONDS[found[2]])


def _not_too_often(value: timedelta) -> timedelta:
    if value < SHORTEST_EVERY:
        raise ValueError(f"no source is asked more often than every {SHORTEST_EVERY.seconds}s")
    return value


def _growing(value: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    if list(value) != sorted({wait for wait in value if wait >= SHORTEST_LOOK}):
        raise ValueError(
            f"write growing times from {SHORTEST_LOOK.seconds // 60}m on, like [5m, 30m, 3h], or []"
        )
    return value


def checked_id(value: str) -> str:
    """`value`, if a topic can have it as its id: it becomes a file's name, too. Raises: ValueError."""
    if not _ID.fullmatch(value):
        raise ValueError(f"{value!r} cannot be an id; use letters, digits, - and _")
    return value


def one_or_more(value: object) -> object:
    """One word may stand without brackets."""
    return [value] if isinstance(value, str | int | float) else value


Words = Annotated[
    tuple[Annotated[str, Field(min_length=1, coerce_numbers_to_str=True)], ...], BeforeValidator(one_or_more)
]
Revisits = Annotated[
    tuple[Annotated[timedelta, BeforeValidator(_duration)], ...],
    BeforeValidator(one_or_more),
    Field(max_length=MOST_LOOKS),
    AfterValidator(_growing),
]
Every = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_not_too_often)]


def threshold(value: object) -> object:
    """2% is a share, 0.5pt are percentage points."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(%|pt|%p)", str(value).strip())
    if not found:
        raise ValueError(f"{value!r} is no threshold; write a share like 2% or points like 0.5pt")
    number = Decimal(found[1])
    return Threshold(share=number / 100) if found[2] == "%" else Threshold(points=number)
