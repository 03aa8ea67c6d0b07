"""Sums so small that nothing but one thing can be had for them: a toll of $4.50, shares sold at 255p."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures.english import measures
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_SMALL = Decimal(100)  # pounds, dollars, euros: newspapers tell no other sums below it
# Once paid, given or taken by somebody, which no thing is priced at.
_ONCE = words(
    """
fine fined fines penalty penalties lost lose stole stolen found gave give given donated donate owes owed owe won win bet borrowed lent
spent left tipped tip pocket pocketed wallet nominal symbolic
    """
)
# Priced by the hour, month or year, whichever the article leaves out.
_BY_TIME = words(
    """
wage wages subscription subscriptions subscribers tier plan plans rent rents allowance pension tuition levy hourly
monthly service
    """
)
_NEAR = 8  # tokens before a sum


def is_small_price(s: Sentence, d: Draft) -> bool:
    """ "The toll will open at $4.50", "the price was 291p"; "she lost £20" and "a fine of €90" are paid once.

    A headline leaves out what its text says: "£7" there may be a day's.
    """
    if not d.money or d.scale is not None or d.form == "part" or d.in_headline:
        return False
    if d.unit not in ("USD", "EUR", "GBP") or not 0 < measures.value(d, d.high) < _SMALL:
        return False
    if not _BY_TIME.isdisjoint(s.vocabulary):
        return False
    return _ONCE.isdisjoint(s.words[max(0, d.first - _NEAR) : d.first])
