"""What a measure is in the units of the contract: one row each, the same for every language.

A language's own table says which words mean which row (`korean/words.py`, `english/unit_words.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model import Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """A printed unit: `value * factor + offset` is the value in `unit`."""

    unit: Unit
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    own: bool = False  # of a user's row: the word means this, whatever else it may mean
    counter: bool = False  # of a user's row: the word is what is counted

    def plain(self, value: Decimal) -> Decimal:
        """`value` of these in plain units."""
        return value * self.factor + self.offset


def is_whole(value: Decimal) -> bool:
    """It has nothing behind its point. Of any size: `value % 1` fails where more digits come out than Decimal works with."""
    return value == value.to_integral_value()


def _of(unit: Unit, factor: str = "1") -> Measure:
    return Measure(unit, Decimal(factor))


# Money. Currencies that the contract does not name are "other", as printed.
WON, DOLLAR, YUAN, EURO, YEN, POUND = (_of(u) for u in ("KRW", "USD", "CNY", "EUR", "JPY", "GBP"))
OTHER = _of("other")
CENT, EURO_CENT, PENCE = _of("USD", "0.01"), _of("EUR", "0.01"), _of("GBP", "0.01")

PERCENT = _of("percent")
POINT = _of("point")  # percentage points and index points
BASIS_POINT = _of("point", "0.01")
MULTIPLE = _of("multiple")
PEOPLE = _of("people")
COUNT = _of("count")
RANK = _of("rank")

# Areas. A pyeong is 400/121 m2 (Korean weights and measures act); an acre 4046.8564224 m2 (international, 1959).
SQUARE_METRE = _of("m2")
SQUARE_KILOMETRE = _of("m2", "1000000")
HECTARE = _of("m2", "10000")
PYEONG = Measure("m2", Decimal(400) / Decimal(121))
ACRE = _of("m2", "4046.8564224")
SQUARE_FOOT = _of("m2", "0.09290304")
SQUARE_MILE = _of("m2", "2589988.110336")

# Lengths: a distance one travels is in km, a height or a width in m. Mile, foot, inch, yard: international, 1959.
KILOMETRE = _of("km")
MILE = _of("km", "1.609344")
METRE = _of("m")
CENTIMETRE = _of("m", "0.01")
MILLIMETRE = _of("m", "0.001")
MICROMETRE, NANOMETRE = _of("m", "0.000001"), _of("m", "0.000000001")
FOOT = _of("m", "0.3048")
INCH = _of("m", "0.0254")
YARD = _of("m", "0.9144")

# Weights. A pound is 0.45359237 kg (1959); a short ton 2,000 of them.
KILOGRAM = _of("kg")
GRAM = _of("kg", "0.001")
MILLIGRAM = _of("kg", "0.000001")
OUNCE = _of("kg", "0.028349523125")
POUND_WEIGHT = _of("kg", "0.45359237")
STONE = _of("kg", "6.35029318")
TONNE = _of("t")
KILOTONNE, MEGATONNE, GIGATONNE = _of("t", "1e3"), _of("t", "1e6"), _of("t", "1e9")

# Power and energy.
WATT = _of("W")
KILOWATT = _of("W", "1e3")
MEGAWATT = _of("W", "1e6")
GIGAWATT = _of("W", "1e9")
TERAWATT = _of("W", "1e12")
WATT_HOUR = _of("Wh")
KILOWATT_HOUR = _of("Wh", "1e3")
MEGAWATT_HOUR = _of("Wh", "1e6")
GIGAWATT_HOUR = _of("Wh", "1e9")
TERAWATT_HOUR = _of("Wh", "1e12")

# Data, decimal.
BYTE = _of("byte")
KILOBYTE = _of("byte", "1e3")
MEGABYTE = _of("byte", "1e6")
GIGABYTE = _of("byte", "1e9")
TERABYTE = _of("byte", "1e12")
PETABYTE = _of("byte", "1e15")
EXABYTE = _of("byte", "1e18")

# Time as a term or a length.
YEAR, MONTH, WEEK, DAY, HOUR, MINUTE = (_of(u) for u in ("year", "month", "week", "day", "hour", "minute"))
DECADE, CENTURY, FORTNIGHT = _of("year", "10"), _of("year", "100"), _of("week", "2")

CELSIUS = _of("degC")
FAHRENHEIT = Measure("degC", Decimal(5) / Decimal(9), Decimal(-160) / Decimal(9))
