"""So much of a thing as has one price: 무 1㎏에 2천원, 30분에 1천원, 84㎡가 6억원. It is no figure; the price is per unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount

_ROUND = frozenset(Decimal(number) for number in ("1", "3.3", "10", "100", "1000"))
_WEIGHTS = frozenset(["㎏", "kg", "킬로그램", "g", "그램", "L", "ℓ", "리터", "㎖", "ml"])
_LANDS = frozenset(["㎡", "제곱미터", "평", "a", "㏊", "ha", "㎞", "km", "t", "톤"])
_TIMES = frozenset(["분", "시간"])
_HEAVIEST_PACK, _LIGHT = 100, ("g", "그램", "㎖", "ml")
_SMALLEST_FLAT, _LARGEST_FLAT = 20, 300
_LONGEST = 60  # minutes or hours that are hired at a price

_SO = r"(?:약 |평균 |최고 |최대 |겨우 |무려 |도매 )?"
_SUM = r"\d[\d,.]{0,12}(?:[억만천백]\d{0,4}){0,3}여? ?원(?!어치)"
_PACKS = "|".join(sorted(_WEIGHTS | _LANDS | _TIMES, key=len, reverse=True))
_LINK = r"(?P<link>에는?|[은는이가을를]| 기준)"
_BEHIND = re.compile(rf"{_LINK} {_SO}(?P<sum>{_SUM})")
_BEFORE = re.compile(
    rf"(?<![\d.,시])(?<!시 )(?P<number>\d{{1,4}}(?:\.\d)?) ?(?P<word>{_PACKS}){_LINK} {_SO}$"
)
_REACH = 24


def is_so_much(amount: Amount, after: str) -> bool:
    """Whether the price of `amount` stands directly behind it, in `after`."""
    match = _BEHIND.match(after)
    if match and match["link"] == " 기준":
        return amount.unit == "count"  # 배추 20포기 기준 30만원; 209시간 기준 a month's wage tells the hours
    return match is not None and _fits(amount.low, amount.word, match["link"], large="억" in match["sum"])


def is_price_of_so_much(before: str, *, large: bool) -> bool:
    """Whether `before` ends in the measure that a sum behind it is the price of. `large`: hundreds of millions."""
    match = _BEFORE.search(before[-_REACH:])
    return (
        match is not None
        and match["link"] != " 기준"
        and _fits(Decimal(match["number"]), match["word"], match["link"], large=large)
    )


def _fits(number: Decimal, word: str, link: str, *, large: bool) -> bool:
    if word == "㎡" and not link.startswith("에"):
        return _SMALLEST_FLAT <= number <= _LARGEST_FLAT
    if large:
        return False
    if word in _WEIGHTS:
        return number <= _HEAVIEST_PACK or (word in _LIGHT and number in _ROUND | {Decimal(500)})
    if not link.startswith("에"):
        return False
    return number in _ROUND if word in _LANDS else word in _TIMES and number <= _LONGEST
