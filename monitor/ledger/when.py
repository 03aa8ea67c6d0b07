"""Which years, and which month, quarter or half, a figure is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.times import part_named

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.ledger.slots import Slots
    from monitor.model import Figure


def years_of(figure: Figure, slots: Slots, at: datetime | None) -> frozenset[int]:
    """The year that the value is for, "next year" by the time of its article; empty if none is named."""
    when = figure.due or figure.as_of or ""
    if len(when) == len("2025") and when.isdecimal():
        return frozenset((int(when),))
    if slots.year is None:
        return frozenset()
    if slots.year.year_shift is None:
        return frozenset((slots.year.year,))
    return frozenset((at.year + slots.year.year_shift,)) if at else frozenset()


def part_of(slots: Slots, at: datetime | None) -> str:
    """The month, quarter or half that the clause names (m7, q3, h1); "" if none."""
    return part_named(slots.part, at) if slots.part else ""
