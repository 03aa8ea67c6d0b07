"""Further items of a list, and parts of a sum, whose unit the item before them has said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from monitor.figures import units as u
from monitor.figures.korean.words import MONEY

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount

_FURTHEST = 24
_LABEL = re.compile(r", [가-힣A-Za-z]{1,8} ")
_BEHIND = re.compile(r"[을를이가은는](?![가-힣])|(?:으로|등)(?![가-힣])|[,.)]|$")
_PART = re.compile(
    r"[^.\n\d]{0,10}[.,]? ?(?:[이그] ?)?(?:중|가운데)(?:에서)? (?:[가-힣]{1,8} )?(?:약 |무려 )?"
)


def further_items(text: str, found: list[Amount]) -> list[Amount]:
    """`found` with the measure of the amount before given to bare ones: 금메달 13개, 은메달 9를 땄다; 50억달러 중 4억이."""
    out = found[:1]
    for amount in found[1:]:
        shares = amount.is_bare and _goes_on(text, out[-1], amount)
        out.append(replace(amount, measure=out[-1].measure) if shares else amount)
    return out


def _goes_on(text: str, full: Amount, bare: Amount) -> bool:
    if full.is_bare or bare.start - full.end > _FURTHEST:
        return False
    gap = text[full.end : bare.start]
    return _is_item(text, gap, full, bare) or _is_part(gap, full, bare)


def _is_item(text: str, gap: str, full: Amount, bare: Amount) -> bool:
    """Whole numbers of a list in which things were counted."""
    counted = full.measure in (u.PEOPLE, u.COUNT) and bare.kind == "arabic" and u.is_whole(bare.low)
    return counted and _LABEL.fullmatch(gap) is not None and _BEHIND.match(text, bare.end) is not None


def _is_part(gap: str, full: Amount, bare: Amount) -> bool:
    """A part of a sum is in its currency, a part of a crowd is people: 70억유로 가운데 21억, 900만명 중 300만."""
    told = full.word in MONEY or full.measure in (u.PEOPLE, u.COUNT)
    return told and bare.has_scale and bare.low < full.high and _PART.fullmatch(gap) is not None
