"""The heading of a table that says what its rows are told in: "By district (tonnes):", "Sales, in millions of dollars:"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from monitor.figures.english.measures import unit_at
from monitor.figures.english.number_words import SCALES, SHORT_SCALES

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.figures.units import Measure

_LONGEST_ROW = 16  # tokens; a longer line is prose
_DIVIDERS = (":", "·", "|", "—", "-", "…", ",")
_OPENERS = ("in", "all", "unit", "units", ":")


class Heading(NamedTuple):
    """What the rows of a table are told in, and by what their numbers are multiplied."""

    measure: Measure
    scale: Decimal
    money: bool


def heading_of(s: Sentence) -> Heading | None:
    """What the line `s` says of the rows below it, if it is a heading: no figure of its own, a unit at its end."""
    if s.words[len(s) - 1] not in (":", ")"):
        return None
    end = len(s) - 1 if s.words[len(s) - 1] == ":" else len(s)
    if end and s.words[end - 1] == ")":
        end -= 1
        start = next((k for k in range(end - 1, max(-1, end - 7), -1) if s.words[k] == "("), -1)
    else:
        start = next((k for k in range(end - 1, max(-1, end - 6), -1) if s.words[k] == "in"), -1)
    return None if start < 0 else _told_in(s, start + 1, end)


def _told_in(s: Sentence, j: int, end: int) -> Heading | None:
    while s.words[j] in _OPENERS:
        j += 1
    scale = SCALES.get(s.words[j].removesuffix("s"))
    if scale is not None:
        j += 2 if s.words[j + 1] == "of" else 1
    found = unit_at(s, j)
    if found is None:
        return None
    measure, j, money = found
    if money and scale is None:
        scale = SCALES.get(s.words[j]) or SHORT_SCALES.get(s.words[j])
        j += scale is not None
    return Heading(measure, scale or Decimal(1), money) if j == end else None


def fill(s: Sentence, drafts: list[Draft], heading: Heading) -> bool:
    """Give the bare numbers of a row the heading's unit; False if `s` is no row."""
    if len(s) > _LONGEST_ROW or not drafts or any(s.words[d.first - 1] not in _DIVIDERS for d in drafts):
        return False
    for d in drafts:
        if d.measure is None and d.form == "digits":
            d.measure, d.money = heading.measure, heading.money
            d.low, d.high, d.sure = d.low * heading.scale, d.high * heading.scale, True
    return True
