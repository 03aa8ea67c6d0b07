"""Every amount of a text: what is no figure is blanked, numbers get their units, numbers that belong together are joined."""

from __future__ import annotations

from monitor.figures.korean import shapes
from monitor.figures.korean.amounts import Amount, amounts
from monitor.figures.korean.doubts import is_figure
from monitor.figures.korean.nonfigures import BLANK, mask
from monitor.figures.korean.shares import shares


def found_amounts(text: str) -> list[Amount]:
    """The amounts of `text` (folded) that are figures, in reading order, each with a measure."""
    text = mask(text)
    parts = list(shares(text))
    text = _without(text, parts)
    found = amounts(text)
    for stage in (shapes.ranges, shapes.shared_units, shapes.under_headers, shapes.bare_numbers):
        found = stage(text, found)
    figures = [amount for amount in found if not amount.is_bare and is_figure(text, amount)]
    return sorted([*figures, *parts], key=lambda amount: amount.start)


def _without(text: str, parts: list[Amount]) -> str:
    pieces: list[str] = []
    at = 0
    for part in parts:
        pieces += [text[at : part.start], BLANK * (part.end - part.start)]
        at = part.end
    return "".join([*pieces, text[at:]])
