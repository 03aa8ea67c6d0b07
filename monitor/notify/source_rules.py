"""What the recipients are told of a source in trouble, and when: once, again after days, and when it is well. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.sources.condition import Condition

Word = Literal["failing", "still", "held", "silent", "well"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """How long a source may fail before anybody is told, and how often they are reminded."""

    failures: int = 4  # in a row
    over: timedelta = timedelta(hours=1)
    reminder: timedelta = timedelta(days=3)


def word_due(
    condition: Condition,
    since: datetime | None,
    failures: int,
    told: str,
    told_at: datetime | None,
    now: datetime,
    patience: Patience,
) -> Word | None:
    """What is to be said now. `told`: the condition in which the recipients believe it, "" for fine, since `told_at`."""
    if condition == told:
        reminded = condition in ("failing", "silent") and told_at and now - told_at >= patience.reminder
        return "still" if reminded else None
    if condition == "failing":
        waited = since is not None and now - since >= patience.over
        return "failing" if waited and failures >= patience.failures else None
    if condition == "fine":
        return "well" if told in ("failing", "silent") else None
    return condition


def believed(condition: Condition, word: Word | None, told: str) -> str:
    """In which condition the recipients believe it after that; "" for fine. A hold is told once and needs no end."""
    if word is None and not (condition == "fine" and told == "held"):
        return told
    return "" if condition == "fine" else condition
