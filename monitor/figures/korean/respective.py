"""Two values told in one breath of two things: 매출과 순이익은 각각 3조원, 2천억원이다."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures.korean.phrases import can_be_measured, phrase

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount
    from monitor.figures.korean.phrases import Token

_EACH = re.compile(r"각각 (?:약 |연 |월 )?$")
_AND = re.compile(r"(?:, |과 |와 |·)(?:약 )?\d")
_SUBJECTS = ("은", "는", "이", "가")
_REACH = 8


def respective(text: str, before: list[Token], amount: Amount, last: Amount | None) -> str | None:
    """What the first, or the second, of two values behind 각각 measures; None where there are no two things."""
    if _EACH.search(text, max(0, amount.start - _REACH), amount.start) and _AND.match(text, amount.end):
        return _of_two(before, first=True)
    follows = last is not None and _AND.fullmatch(text[last.end : amount.start] + text[amount.start])
    if follows and last and _EACH.search(text, max(0, last.start - _REACH), last.start):
        return _of_two(before, first=False)
    return None


def _of_two(tokens: list[Token], *, first: bool) -> str | None:
    for at in range(len(tokens) - 1, 0, -1):
        one, two = tokens[at - 1], tokens[at]
        if two.particle in _SUBJECTS and one.particle in ("와", "과") and can_be_measured(tokens, at):
            return phrase(tokens, at - 1) if first else two.noun
    return None
