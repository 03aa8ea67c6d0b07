"""Whether a number went up or down, from what, and what it is a conversion of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from monitor.figures.korean import past_cues

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount

_REACH = 26
_UP = r"늘|증가|증액|인상|상승|오[르른를]|올[랐라려린렸리]|뛰|뛴|뛰었|높아|높[은다았]|확대|많[아은다]|급등|급증|불어|커[졌진]|비싸|↑|웃돌|끌어올"
_DOWN = r"줄|감소|감액|인하|하락|(?<!비가 )(?<!눈이 )내[리린려렸]|내려|떨어|낮[아은다추췄았]|축소|적[은다어]|급감|급락|깎|↓|쪼그라|밑돌|모자라|싸[다졌]"
_DIRECTION = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})")
_MARKS_BEFORE: dict[str, Literal["up", "down"]] = {
    "▲": "up",
    "↑": "up",
    "△": "down",
    "▼": "down",
    "↓": "down",
}
_STOP = re.compile(r"[.\n▲△▼…]|\d")
_BRACKETS = re.compile(r"(?:씩|어치)? ?\((?:약 ?|시속 ?|초속 ?|총 ?)?")
_MONEY = frozenset(["KRW", "USD", "CNY", "EUR", "JPY", "GBP", "other"])
_TERMS = frozenset(["year", "month", "week", "day", "hour", "minute"])


def direction_of(text: str, amount: Amount) -> Literal["up", "down"] | None:
    """Told by a mark that touches the number (▲3.2, 12%↓) or by the first word of movement behind it."""
    if amount.start and (mark := _MARKS_BEFORE.get(text[amount.start - 1])):
        return mark
    stop = _STOP.search(text, amount.end, amount.end + _REACH)
    match = _DIRECTION.search(text, amount.end, stop.start() if stop else amount.end + _REACH)
    if match is None:
        return None
    return "up" if match["up"] else "down"


def came_from(text: str, last: Amount | None, amount: Amount) -> Amount | None:
    """The figure before, if the text says that `amount` came from it: 2천명에서 5천명으로, 24→25%."""
    if last is None or last.measure != amount.measure or amount.start - last.end > _REACH:
        return None
    moved = past_cues.FROM_AFTER.match(text, last.end) or past_cues.WAS_AFTER.match(text, last.end)
    return last if moved else None


def converted(text: str, last: Amount | None, amount: Amount) -> Amount | None:
    """The figure before, if `amount` gives it in another unit: 5천억 달러(약 730조원), 36개월(3년)."""
    if (
        last is None
        or last.measure == amount.measure
        or not _BRACKETS.fullmatch(text, last.end, amount.start)
    ):
        return None
    both = (last.unit, amount.unit)
    same_kind = last.unit == amount.unit or any(
        unit in kind for kind in (_MONEY, _TERMS) for unit in both[:1] if both[1] in kind
    )
    return last if same_kind else None
