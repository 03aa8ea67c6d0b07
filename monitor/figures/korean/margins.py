"""How exactly a number is meant: about, at least, at most. Told by the words directly before and behind its span."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures.korean import cues

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount
    from monitor.model import Bound

_BEFORE, _AFTER = 24, 24
_AGAINST = 60


def is_approximate(text: str, amount: Amount) -> bool:
    """약 300명, 300여 명, 300명 안팎, 300명대, 300명에 육박."""
    if amount.approx or cues.APPROX_AFTER.match(text, amount.end):
        return True
    behind_bound = cues.DEGREE_BEHIND_BOUND.match(text, amount.end)
    before = text[max(0, amount.start - _BEFORE) : amount.start]
    colloquial = amount.kind == "sino" and before.endswith(
        "한 "
    )  # "한 삼백 명": 한 is "about" before a spoken numeral
    return colloquial or behind_bound is not None or cues.APPROX_BEFORE.search(before) is not None


def bound_of(text: str, amount: Amount) -> Bound | None:
    """At least or at most, if the text says so; a range has no bound but by a word before it (최대 70~80%)."""
    before = text[max(0, amount.start - _BEFORE) : amount.start]
    if cues.AT_MOST_BEFORE.search(before):
        return "at_most"
    if cues.AT_LEAST_BEFORE.search(before):
        return "at_least"
    if cues.HELD_AGAINST.search(before) and cues.VALUE_THEN.search(
        text, max(0, amount.start - _AGAINST), amount.start
    ):
        return None
    end = _behind_brackets(text, amount.end)
    if cues.AT_MOST_AFTER.match(text, end) and not before.endswith("반경 "):  # 반경 10㎞ 안에: a place
        return None if cues.MISSED.match(text, end) else "at_most"
    if cues.AT_LEAST_AFTER.match(text, end):
        return None if amount.closed else "at_least"
    compared = amount.unit != "multiple" and cues.EARLIER_VALUE.search(before) is not None
    return "at_least" if cues.PASSED.match(text, end) and not compared else None


def _behind_brackets(text: str, end: int) -> int:
    """Behind a conversion: 5조 달러(약 7천조원)를 넘어섰다."""
    brackets = _BRACKETS.match(text, end)
    return brackets.end() if brackets else end


_BRACKETS = re.compile(r" ?\([^()\n]{1,30}\)")
