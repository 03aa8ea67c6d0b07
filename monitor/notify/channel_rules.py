"""When a channel counts as failing, and when the others are told: once, daily, and when it is well. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

Word = Literal["failing", "still", "well"]

FAILING_FOR = timedelta(minutes=30)  # a silent channel is the worst fault; a restart of its server is none
_REMINDER = timedelta(days=1)


def word_due(
    failing_since: datetime | None,
    told_at: datetime | None,
    now: datetime,
    patience: timedelta = FAILING_FOR,
) -> Word | None:
    """What is to be said now of a channel that fails since then (None: it delivers), last told of at `told_at`."""
    if failing_since is None:
        return "well" if told_at else None
    if told_at:
        return "still" if now - told_at >= _REMINDER else None
    return "failing" if now - failing_since >= patience else None
