"""The observations of a series as points of a curve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from decimal import Decimal

    from monitor.model import Observation


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value at one time."""

    at: datetime  # when it was published
    low: Decimal
    high: Decimal
    number: int  # of the observation
    planned: bool = False  # a target or a forecast, not a result

    @property
    def middle(self) -> Decimal:
        """Half-way between both ends."""
        return (self.low + self.high) / 2


def points_of(observations: Iterable[Observation]) -> list[Point]:
    """Those that a curve runs through, by published time: a value that a text gives as past is no point of it."""
    seen = sorted(observations, key=lambda o: (o.published_at, o.learned_at, o.id))
    return [
        Point(at=o.published_at, low=o.figure.low, high=o.figure.high, number=o.id,
              planned=o.figure.status in ("plan", "estimate"))
        for o in seen
        if o.figure.status != "past"
    ]  # fmt: skip
