"""When two values are the same value: equal in plain units, or one the rounder wording of the other (law 4)."""

from __future__ import annotations

from decimal import Decimal
from math import log
from typing import TYPE_CHECKING

from monitor.ledger.weights import DIGITS, DIGITS_FULL, REFINED_WITHIN, SCALE_SLIPS

if TYPE_CHECKING:
    from monitor.model import Figure

_TIGHT = Decimal("1e-6")  # relative; conversions (acres, pyeong) do not end in round figures


def close_to(a: Decimal, b: Decimal) -> bool:
    """Equal but for the last digits of a conversion."""
    return abs(a - b) <= _TIGHT * max(abs(a), abs(b))


def equal(a: Figure, b: Figure) -> bool:
    """The same unit and the same value: 10,000 and 1만."""
    return a.unit == b.unit and close_to(a.low, b.low) and close_to(a.high, b.high)


def came_from(figure: Figure, value: Figure) -> bool:
    """The sentence says that it moved from this value."""
    if figure.stated_from is None or figure.unit != value.unit:
        return False
    low, high = figure.stated_from
    return close_to(low, value.low) and close_to(high, value.high)


def rounds_to(rough: Figure, exact: Figure) -> bool:
    """`rough` is marked approximate and is `exact` rounded to the digits that `rough` prints, within 10 %."""
    if rough.unit != exact.unit or not rough.approx or rough.low != rough.high or exact.low != exact.high:
        return False
    if not within(exact.low, rough.low, rough.low):
        return False
    return abs(rough.low - exact.low) < _printed_step(
        rough.low
    )  # up, down or to the nearest: 여, 육박, nearly


def agree(a: Figure, b: Figure) -> bool:
    """Equal, or either the rounder wording of the other."""
    return equal(a, b) or rounds_to(a, b) or rounds_to(b, a)


def restates(after: Figure, before: Figure) -> bool:
    """`after` says no more than `before` did: equal, or rounder. (More exact is news: refined.)"""
    return equal(after, before) or rounds_to(after, before)


def printed_alike(a: Figure, b: Figure) -> bool:
    """The same number with the same words behind it: if the values differ, they were read otherwise (law 9).

    A number printed without words proves nothing: its unit may stand in the head of a table or at the end of a list.
    """
    printed, before = ("".join(f.text.split()).casefold() for f in (a, b))
    return a.unit == b.unit and printed == before and any(c.isalpha() for c in printed)


def within(value: Decimal, low: Decimal, high: Decimal) -> bool:
    """`value` lies inside the range, or within 10 % of the single value."""
    if low != high:
        return low <= value <= high
    return abs(value - low) * 100 <= abs(low) * REFINED_WITHIN


def significant_digits(value: Decimal) -> int:
    """How many digits are left when the zeros on both sides are dropped: 2064 -> 4, 10000 -> 1."""
    digits = value.normalize().as_tuple().digits
    return max(1, len(digits))


def telling(figure: Figure) -> float:
    """0..1: how much an equal value says."""
    count = max(significant_digits(figure.low), significant_digits(figure.high))
    if figure.low != figure.high:
        count += 1
    return DIGITS.get(count, DIGITS_FULL)


def closeness(apart: float | None, times: float) -> float:
    """1 at the same size, 0 at `times` as much or more. `apart`: see there."""
    return 0.0 if apart is None else max(0.0, 1 - apart / log(times))


def apart(a: Figure, b: Figure) -> float | None:
    """Log of how many times the larger value is the smaller one; None where one is zero or the signs differ."""
    ratio = _ratio(a, b)
    return log(ratio) if ratio else None


def _ratio(a: Figure, b: Figure) -> float | None:
    """The larger middle over the smaller; None where one is zero or the signs differ."""
    x, y = (a.low + a.high) / 2, (b.low + b.high) / 2
    if not x or not y or (x < 0) != (y < 0):
        return 1.0 if x == y else None
    return float(max(abs(x), abs(y)) / min(abs(x), abs(y)))


def scale_slip(before: Figure, after: Figure) -> int | None:
    """10, 100, 1000 or 10000 where the two values have the same digits and only the scale differs."""
    small, large = sorted((abs(before.low), abs(after.low)))
    if small * 2 > large or not small:
        return None
    return next((s for s in SCALE_SLIPS if close_to(small * s, large)), None)


def _printed_step(value: Decimal) -> Decimal:
    """The place of the last printed digit: 200000000000 -> 1e11, 84.5 -> 0.1."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
