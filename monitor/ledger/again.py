"""The figures of a text read anew, held against those that were read of it before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from monitor.model import Figure


@dataclass(frozen=True, kw_only=True, slots=True)
class Again:
    """Places in both lists: the new reading's, then that of what was read before."""

    kept: Mapping[int, int]  # read just so
    fresh: Mapping[int, int | None]  # read otherwise, and as what; None: not at all
    gone: tuple[int, ...]  # of what was read before: not read so any more


def read_again(figures: Sequence[Figure], before: Sequence[Figure]) -> Again:
    """Which of `figures` are those of `before`. A number is the same by where it begins: its end, and all else, is reading."""
    kept = _paired(figures, before, range(len(figures)), range(len(before)), lambda figure: figure)
    new = [i for i in range(len(figures)) if i not in kept]
    gone = sorted(set(range(len(before))) - set(kept.values()))
    otherwise = _paired(figures, before, new, gone, lambda figure: (figure.place, figure.start))
    return Again(kept=kept, fresh={i: otherwise.get(i) for i in new}, gone=tuple(gone))


def _paired(
    figures: Sequence[Figure],
    before: Sequence[Figure],
    here: Sequence[int],
    there: Sequence[int],
    name: Callable[[Figure], Hashable],
) -> dict[int, int]:
    """Places of the same name, each once and in order."""
    waiting: dict[Hashable, list[int]] = {}
    for at in reversed(there):
        waiting.setdefault(name(before[at]), []).append(at)
    pairs = {}
    for i in here:
        if same := waiting.get(name(figures[i])):
            pairs[i] = same.pop()
    return pairs
