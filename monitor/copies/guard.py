"""The number guard: two texts alike are no copies if a figure stands where another stood.

No threshold of similarity separates a copy from the same report with one number changed; figures need a rule of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.copies.prints import normalised

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from monitor.model import Figure

_SIDE = 14  # letters of context on each side
_NEAR = 6  # letters on each side that are enough where the figure is nowhere in the old text
_ENOUGH = 8  # letters that a context must have to say anything
_MASK = "#"  # stands for every numeral
_NUMERAL = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Seen:
    figure: Figure
    left: str  # normalised, numerals masked, nearest last
    right: str

    @property
    def names(self) -> frozenset[Hashable]:
        """What makes it the same figure: its value and unit (1만 is 10,000), or its print, however its unit was read."""
        figure = self.figure
        return frozenset(((figure.low, figure.high, figure.unit), normalised(figure.text)))


def changed_figure(
    text: str,
    figures: Iterable[Figure],
    old_text: str,
    old_figures: Iterable[Figure],
    added: Sequence[tuple[int, int]] = (),
) -> str | None:
    """Why the new text is no copy of the old one: the figure that differs, in words; None if none does.

    `added` are the passages of the new text that the old one lacks: a figure of its own stands there rightly, and
    anywhere else it has been changed. Figures in headlines are left out: a copy has a headline of its own.
    """
    known = _Known(_in_context(old_text, old_figures))
    for seen in _in_context(text, figures):
        other = known.instead_of(seen)
        if other is not None:
            return f"{seen.figure.text!r} stands where {other.text!r} stood"
        if seen not in known and not _within(seen.figure, added):
            return f"{seen.figure.text!r} stands in a known passage that never had it"
    return None


class _Known:
    """The old text's figures by value and by context."""

    def __init__(self, seen: Iterable[_Seen]) -> None:
        self._names: set[Hashable] = set()
        self._by_context: dict[tuple[str, ...], list[_Seen]] = defaultdict(list)
        for one in seen:
            self._names |= one.names
            for context in (*_two_sided(one), *_near_or_one_sided(one)):
                self._by_context[context].append(one)

    def __contains__(self, seen: _Seen) -> bool:
        return not self._names.isdisjoint(seen.names)

    def instead_of(self, new: _Seen) -> Figure | None:
        """The old figure whose place the new one has taken."""
        contexts = list(_two_sided(new))
        if new not in self:
            contexts += _near_or_one_sided(new)
        for context in contexts:
            there = self._by_context.get(context, [])
            if there and all(old.names.isdisjoint(new.names) for old in there):
                return there[0].figure
        return None


def _within(figure: Figure, passages: Sequence[tuple[int, int]]) -> bool:
    return any(start < figure.end and figure.start < end for start, end in passages)


def _two_sided(seen: _Seen) -> Iterator[tuple[str, ...]]:
    if _letters(seen.left + seen.right) >= _ENOUGH:
        yield "both", seen.left, seen.right


def _near_or_one_sided(seen: _Seen) -> Iterator[tuple[str, ...]]:
    left, right = seen.left[-_NEAR:], seen.right[:_NEAR]
    if _letters(left + right) >= _ENOUGH:
        yield "near", left, right
    if len(seen.left) == _SIDE and _letters(seen.left) >= _ENOUGH:
        yield "left", seen.left
    if len(seen.right) == _SIDE and _letters(seen.right) >= _ENOUGH:
        yield "right", seen.right


def _letters(context: str) -> int:
    return len(context) - context.count(_MASK)


def _in_context(text: str, figures: Iterable[Figure]) -> list[_Seen]:
    """Each figure of the text with the letters beside it."""
    placed, pieces, length, at = [], [], 0, 0
    for figure in sorted((f for f in figures if f.place == "text"), key=lambda f: (f.start, -f.end)):
        if figure.start < at:
            continue  # inside the one before
        before = _masked(text[at : figure.start])
        length += len(before)
        placed.append((figure, length))
        pieces += [before, _MASK]
        length += 1
        at = figure.end
    whole = "".join([*pieces, _masked(text[at:])])
    return [_Seen(f, whole[max(p - _SIDE, 0) : p], whole[p + 1 : p + 1 + _SIDE]) for f, p in placed]


def _masked(piece: str) -> str:
    return _NUMERAL.sub(_MASK, normalised(piece))
