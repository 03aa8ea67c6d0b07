"""Two versions of an article in, the edit that lies between them out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from monitor.edits.words import Passage, word_diff

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from monitor.model import Figure


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """A figure of a version, and the series that it is a value of, if it was tied to one."""

    figure: Figure
    series: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """One version of an article; its figures' offsets are into `title` and `text`."""

    title: str
    text: str
    figures: tuple[Stated, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureEdit:
    """One figure that an edit touched."""

    before: Stated | None  # None: it was put in
    after: Stated | None  # None: it was taken out


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """What lies between two versions."""

    title: tuple[Passage, ...]
    text: tuple[Passage, ...]
    # what now says something else and what came, in reading order; then what went
    figures: tuple[FigureEdit, ...]


def compare(before: Draft, after: Draft) -> Edit:
    """What went, what came, and which figure now says what.

    A figure says something else now if it is of the series of one that went; failing that, if it stands where one
    of its unit stood and the ledger does not know the two as two. Whatever still says the same is left out.
    """
    title, text = word_diff(before.title, after.title), word_diff(before.text, after.text)
    gone, come = _without_shared(before.figures, after.figures)
    by_series = _paired(gone, come, lambda stated, _: stated.series)
    gaps = {"title": _Gaps(title), "text": _Gaps(text)}
    by_place = _paired(
        [one for one in gone if one not in by_series.values()],
        [one for one in come if one not in by_series],
        lambda stated, side: gaps[stated.figure.place].place_of(stated.figure, side),
    )
    return Edit(title=title, text=text, figures=tuple(_edits(gone, come, by_series | by_place)))


def touched(before: Draft, after: Draft) -> dict[Figure, bool]:
    """The figures of `after` that stand in words that were put in, and whether one of their unit stood in the same place."""
    gaps = {
        "title": _Gaps(word_diff(before.title, after.title)),
        "text": _Gaps(word_diff(before.text, after.text)),
    }
    stood = {
        (gaps[f.place].place_of(f, "removed"), f.unit) for f in (stated.figure for stated in before.figures)
    }
    places = [(f, gaps[f.place].place_of(f, "added")) for f in (stated.figure for stated in after.figures)]
    return {figure: (place, figure.unit) in stood for figure, place in places if place is not None}


def _edits(
    gone: Sequence[Stated], come: Sequence[Stated], pairs: dict[Stated, Stated]
) -> Iterable[FigureEdit]:
    yield from (FigureEdit(before=pairs.get(one), after=one) for one in come)
    moved = set(pairs.values())
    yield from (FigureEdit(before=one, after=None) for one in gone if one not in moved)


def _without_shared(before: Sequence[Stated], after: Sequence[Stated]) -> tuple[list[Stated], list[Stated]]:
    """Both without the values that they have in common, each as often as it stands in both."""
    pairs = _paired(before, after, lambda stated, _: _value(stated.figure))
    kept = set(pairs.values())
    return [one for one in before if one not in kept], [one for one in after if one not in pairs]


def _value(figure: Figure) -> tuple[Hashable, ...]:
    return figure.place, figure.unit, figure.low, figure.high, figure.bound


_Side = Literal["removed", "added"]


def _paired(
    gone: Sequence[Stated], come: Sequence[Stated], name: Callable[[Stated, _Side], Hashable]
) -> dict[Stated, Stated]:
    """What came with what went under the same name, each once and in order; without a name there is no pair."""
    waiting: dict[Hashable, list[Stated]] = {}
    for one in reversed(gone):
        waiting.setdefault((name(one, "removed"), one.figure.unit), []).append(one)
    pairs = {}
    for one in come:
        named = name(one, "added")
        there = waiting.get((named, one.figure.unit))
        if named is not None and there and not _known_as_two(there[-1], one):
            pairs[one] = there.pop()
    return pairs


def _known_as_two(one: Stated, other: Stated) -> bool:
    return one.series is not None and other.series is not None and one.series != other.series


class _Gaps:
    """The places of a text at which words went or came: each lies between two passages that stayed."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._ends: dict[str, list[int]] = {"removed": [], "added": []}  # of the passages of either side
        self._starts: dict[str, list[int]] = {"removed": [], "added": []}
        self._numbers: dict[str, list[int]] = {"removed": [], "added": []}
        at, gap = {"removed": 0, "added": 0}, 0
        for passage in passages:
            sides = at if passage.kind == "kept" else (passage.kind,)
            for side in sides:
                self._add(side, at[side], len(passage.text), gap, kept=passage.kind == "kept")
                at[side] += len(passage.text)
            gap += passage.kind == "kept"

    def _add(self, side: str, start: int, length: int, gap: int, *, kept: bool) -> None:
        if not kept:
            self._starts[side].append(start)
            self._ends[side].append(start + length)
            self._numbers[side].append(gap)

    def place_of(self, figure: Figure, side: _Side) -> Hashable:
        """The gap that a figure stands in or touches, by its place; None if its words stayed."""
        at = bisect_right(self._ends[side], figure.start)
        if at == len(self._ends[side]) or self._starts[side][at] >= figure.end:
            return None
        return figure.place, self._numbers[side][at]
