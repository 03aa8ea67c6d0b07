"""What two figures' clues have in common, among the figures of one article and the series it may speak of."""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING

from monitor.ledger.weights import RARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from monitor.ledger.slots import Slots

    Clues = Mapping[str, float]  # words by closeness to the number


class Rarity:
    """How much each word tells: the fewer of the figures at hand have it near them, the more."""

    def __init__(self, at_hand: Iterable[Slots] = ()) -> None:
        counts: dict[str, int] = {}
        total = 0
        for one in at_hand:
            total += 1
            for word in one.clues:
                counts[word] = counts.get(word, 0) + 1
        self._of = {word: log((total + 1) / (count + 0.5)) for word, count in counts.items()}
        self._opened: dict[int, tuple[Clues, list[tuple[str, float, float]], float]] = {}  # by identity

    def overlap(self, mine: Clues, other: Clues) -> float:
        """0..1: cosine of the two sets of clues, each word weighed by closeness and rarity."""
        return self.overlap_and_closest(mine, other)[0]

    def overlap_and_closest(self, mine: Clues, other: Clues) -> tuple[float, float]:
        """`overlap`, and 0..1: the best word that stands close to both numbers, by closeness and rarity."""
        words, length = self._open(mine)
        common = closest = 0.0
        for word, weight, rare in words:
            if word in other:
                close = weight * other[word]
                common += close * rare**2
                closest = max(closest, close * rare)
        if not common:
            return 0.0, 0.0
        return common / (length * self._open(other)[1]), min(1.0, closest / RARE)

    def _open(self, clues: Clues) -> tuple[list[tuple[str, float, float]], float]:
        """Each word with its closeness and its rarity, and the length of all: a figure is held against many."""
        known = self._opened.get(id(clues))
        if known is None:
            of = self._of
            words = [(word, w, of.get(word, 1.0)) for word, w in clues.items()]
            length = sqrt(sum((w * rare) ** 2 for _, w, rare in words))
            known = self._opened[id(clues)] = (clues, words, length)  # `clues` keeps its identity
        return known[1], known[2]
