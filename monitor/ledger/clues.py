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
        self._lengths: dict[int, tuple[Clues, float]] = {}  # by identity, which the clues beside it keep

    def overlap(self, mine: Clues, other: Clues) -> float:
        """0..1: cosine of the two sets of clues, each word weighed by closeness and rarity."""
        return self.overlap_and_closest(mine, other)[0]

    def overlap_and_closest(self, mine: Clues, other: Clues) -> tuple[float, float]:
        """`overlap`, and 0..1: the best word that stands close to both numbers, by closeness and rarity."""
        shared = [(w * other[word], self._of.get(word, 1.0)) for word, w in mine.items() if word in other]
        if not shared:
            return 0.0, 0.0
        common = sum(close * rare**2 for close, rare in shared)
        closest = max(close * rare for close, rare in shared)
        return common / (self._length(mine) * self._length(other)), min(1.0, closest / RARE)

    def _length(self, clues: Clues) -> float:
        known = self._lengths.get(id(clues))
        if known is None:
            of = self._of
            length = sqrt(sum((w * of.get(word, 1.0)) ** 2 for word, w in clues.items()))
            known = self._lengths[id(clues)] = (clues, length)
        return known[1]
