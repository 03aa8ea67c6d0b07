"""How a source fares, in one word: fine, failing, held or silent. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

Condition = Literal["fine", "failing", "held", "silent"]

HELD_FOR = timedelta(days=1)  # after its known items came back under new addresses
SILENT_AFTER = timedelta(days=7)
LEAST_PACE = 1.0  # items a day: a source that brings fewer may well bring none for a week
LEAST_ITEMS = 3  # fewer say nothing of a pace


def condition(
    now: datetime,
    *,
    failing_since: datetime | None = None,
    held_at: datetime | None = None,
    last_new_at: datetime | None = None,
    pace: float = 0.0,
) -> tuple[Condition, datetime | None]:
    """The condition and since when, None if it is fine. `pace`: items a day, as long as it brought any."""
    if failing_since:
        return "failing", failing_since
    if held_at and now - held_at < HELD_FOR:
        return "held", held_at
    if last_new_at and now - last_new_at >= SILENT_AFTER and pace >= LEAST_PACE:
        return "silent", last_new_at
    return "fine", None
