"""How exactly a number is printed: 1.2 million may be up to 50,000 more or less, 1,200,000 is what it says."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model import Figure

# The last digits of a number, and the word of its scale behind them, if any.
_LAST = re.compile(
    r"(\.?)\d+\s?(hundred|thousand|million|billion|trillion|천|백|만|억|조)?[^\d]*$", re.IGNORECASE
)


def step(figure: Figure) -> Decimal:
    """The place of its last printed digit, in plain units; 0 where a whole number is written out: 9,500."""
    last = _LAST.search(figure.text[-40:])
    if last is None or not (last[1] or last[2]):
        return Decimal(0)
    exponent = figure.low.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def in_words(value: Decimal) -> str:
    """10000.0 -> 10,000."""
    return f"{value.normalize():,f}"
