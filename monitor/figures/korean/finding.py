"""Every amount of a text: what is no figure is blanked, numbers get their units, numbers that belong together are joined."""

from __future__ import annotations

from dataclasses import replace

from monitor.figures.korean import items, shapes
from monitor.figures.korean.amounts import Amount, amounts
from monitor.figures.korean.doubts import is_figure
from monitor.figures.korean.named_days import named_terms
from monitor.figures.korean.nonfigures import BLANK, mask
from monitor.figures.korean.shares import shares
from monitor.figures.korean.unit_grammar import NO_OWN, OwnUnits


def found_amounts(text: str, body: list[Amount] | None = None, own: OwnUnits = NO_OWN) -> list[Amount]:
    """The amounts of `text` (folded) that are figures, in reading order, each with a measure.

    `body`: the amounts of the text below, where `text` is a headline. Headlines leave out what the text says: 27만 넘었다.
    """
    if not text:
        return []
    text = mask(text)
    parts = list(shares(text))
    text = _without(text, parts)
    found = amounts(text, own)
    for stage in (
        shapes.ranges,
        shapes.shared_units,
        items.further_items,
        shapes.under_headers,
        shapes.bare_numbers,
    ):
        found = stage(text, found)
    found = _as_in_body(found, body or [])
    figures = [amount for amount in found if not amount.is_bare and is_figure(text, amount)]
    return sorted([*figures, *parts, *named_terms(text)], key=lambda amount: amount.start)


def _as_in_body(found: list[Amount], body: list[Amount]) -> list[Amount]:
    measures = {amount.low: amount.measure for amount in reversed(body) if amount.has_scale}
    return [
        replace(amount, measure=measures[amount.low]) if amount.is_bare and amount.low in measures else amount
        for amount in found
    ]


def _without(text: str, parts: list[Amount]) -> str:
    pieces: list[str] = []
    at = 0
    for part in parts:
        pieces += [text[at : part.start], BLANK * (part.end - part.start)]
        at = part.end
    return "".join([*pieces, text[at:]])
