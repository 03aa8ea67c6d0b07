"""The unit in which a figure was printed, where its value is a conversion: 22,660 acres, not 91,701,766.53 m². Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Context, Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

from monitor.figures.english.unit_words import WORDS as ENGLISH_WORDS
from monitor.figures.korean.words import PHYSICAL, SHARES
from monitor.figures.units import POUND_WEIGHT
from monitor.notify.unit_words import PRINTED

if TYPE_CHECKING:
    from monitor.figures.units import Measure
    from monitor.model import Figure, Language, Unit
    from monitor.notify.unit_words import Form

# What is a pound of weight in its sentence is the currency elsewhere.
_WORDS = {
    word.casefold(): measure
    for word, measure in {**ENGLISH_WORDS, **PHYSICAL, **SHARES, "pound": POUND_WEIGHT, "pounds": POUND_WEIGHT}.items()
    if measure in PRINTED
}  # fmt: skip
_MOST_DECIMALS = Decimal("0.001")
_CLOSE = Decimal("1e-9")  # of a value: what a conversion to fifteen digits may have cost
_BROADEST = 30  # digits


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """A unit that is not the contract's own."""

    measure: Measure

    def form(self, lang: Language) -> Form:
        """What stands before and after its number."""
        return PRINTED[self.measure][lang]

    def count(self, value: Decimal) -> Decimal:
        """How many of these a value in plain units is."""
        with localcontext(Context(prec=60)):
            exact = (value - self.measure.offset) / self.measure.factor
            short = exact.quantize(_MOST_DECIMALS)
            return short.normalize() if abs(exact - short) <= abs(exact) * _CLOSE else exact


def printed_in(figure: Figure) -> Printed | None:
    """The unit in its words that its value was converted from; None where they have the contract's own."""
    if not _countable(figure.low) or not _countable(figure.high):
        return None
    found = _words_of(figure.unit).search(figure.text.casefold()) if figure.text else None
    return Printed(measure=_WORDS[found[0]]) if found else None


def _countable(value: Decimal) -> bool:
    return value.is_finite() and value.adjusted() < _BROADEST


@cache
def _words_of(unit: Unit) -> re.Pattern[str]:
    """The words of a unit, the longest first: "MWh" before "MW"; none inside another word."""
    words = sorted((w for w, measure in _WORDS.items() if measure.unit == unit), key=len, reverse=True)
    either = "|".join(map(re.escape, words)) or r"(?!)"
    return re.compile(rf"(?<![a-z])(?:{either})(?![a-z0-9가-힣²])")


def as_printed(figure: Figure, printed: Printed) -> Figure:
    """The figure with its value counted in that unit."""
    return replace(figure, low=printed.count(figure.low), high=printed.count(figure.high))
