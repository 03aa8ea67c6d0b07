"""Which items of two sequences are the same, in order: a patience diff, near linear whatever it is given.

What stands once in both sequences holds them together; between two such anchors the same is done again, and only what
is left, a few items, is compared each with each. (difflib alone takes minutes for two hostile texts of 100 kB.)
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEW = 40 * 40  # pairs of items that may be compared each with each
_DEEPEST = 4  # times that the space between two anchors is looked at by anchors of its own


def aligned(before: Sequence[str], after: Sequence[str], deeper: int = _DEEPEST) -> Iterator[tuple[int, int]]:
    """Pairs of places, rising in both, whose items are equal."""
    head = _shared_head(before, after)
    rest_before, rest_after = before[head:], after[head:]
    tail = _shared_head(rest_before[::-1], rest_after[::-1])
    end_before, end_after = len(before) - tail, len(after) - tail
    yield from ((i, i) for i in range(head))
    for i, j in _between(before[head:end_before], after[head:end_after], deeper):
        yield head + i, head + j
    yield from ((end_before + n, end_after + n) for n in range(tail))


def _shared_head(before: Sequence[str], after: Sequence[str]) -> int:
    for i, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return i
    return min(len(before), len(after))


def _between(before: Sequence[str], after: Sequence[str], deeper: int) -> Iterator[tuple[int, int]]:
    if len(before) * len(after) <= _FEW:
        blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
        yield from ((b.a + n, b.b + n) for b in blocks for n in range(b.size))
        return
    anchors = _rising(_once_in_both(before, after)) if deeper else []
    at_before = at_after = 0
    for i, j in [*anchors, (len(before), len(after))] if anchors else []:
        for x, y in aligned(before[at_before:i], after[at_after:j], deeper - 1):
            yield at_before + x, at_after + y
        if i < len(before):
            yield i, j
        at_before, at_after = i + 1, j + 1


def _once_in_both(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Places of what stands once in each, in the order of `before`."""
    here, there = Counter(before), Counter(after)
    place = {item: j for j, item in enumerate(after) if there[item] == 1}
    return [(i, place[item]) for i, item in enumerate(before) if here[item] == 1 and item in place]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rises in both places."""
    ends: list[int] = []  # of the runs of each length, the smallest last place
    last: list[int] = []  # and which pair that is
    previous: list[int | None] = []
    for n, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        previous.append(last[length - 1] if length else None)
        ends[length : length + 1], last[length : length + 1] = [j], [n]
    run, at = [], last[-1] if last else None
    while at is not None:
        run.append(pairs[at])
        at = previous[at]
    return run[::-1]
