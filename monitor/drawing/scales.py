"""From values and times to places on a drawing, and where the marks of an axis stand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_MARKS = 5  # on an axis
_STEPS = (1, 2, 5, 10)  # what people count by
_EDGE = 0.08  # of the height is left free above the highest and below the lowest value


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """A straight line from numbers to places: `first` lies at `start`, `last` at `end`."""

    first: float
    last: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where `value` lies, to a tenth. A scale of one value alone lies in its middle."""
        if self.first == self.last:
            return round((self.start + self.end) / 2, 1)
        share = (value - self.first) / (self.last - self.first)
        return round(self.start + share * (self.end - self.start), 1)


def value_scale(values: Sequence[Decimal], *, top: float, bottom: float) -> Scale:
    """The higher the value, the nearer to `top`."""
    first, last = float(min(values)), float(max(values))
    spare = (last - first) * _EDGE
    return Scale(first=first - spare, last=last + spare, start=bottom, end=top)


def time_scale(times: Sequence[datetime], *, left: float, right: float) -> Scale:
    """Seconds since the epoch, left to right."""
    return Scale(first=min(times).timestamp(), last=max(times).timestamp(), start=left, end=right)


def value_marks(first: float, last: float) -> list[Decimal]:
    """Round numbers between both, at most `MOST_MARKS` of them."""
    if not (math.isfinite(first) and math.isfinite(last)) or first >= last:
        return [Decimal(repr(first))] if math.isfinite(first) else []
    step = _round_step((last - first) / (MOST_MARKS - 1))
    start = math.ceil(first / step)
    exact = Decimal(f"{step:.6g}")
    return [exact * n for n in range(start, start + MOST_MARKS) if float(exact * n) <= last]


def _round_step(rough: float) -> float:
    """The next of 1, 2, 5, 10 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next((s for s in _STEPS if s * power >= rough * (1 - 1e-9)), _STEPS[-1]) * power


def time_marks(first: datetime, last: datetime) -> list[datetime]:
    """Midnights, in the zone of `first`, evenly apart; the first day alone where all is within one."""
    days = (last.date() - first.date()).days
    step = max(1, math.ceil(days / MOST_MARKS))
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    marks = [midnight + timedelta(days=n) for n in range(step, days + 1, step)]
    return marks or [first]
