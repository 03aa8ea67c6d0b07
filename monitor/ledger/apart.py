"""Two series that a person says are not the same: a figure goes to the one whose words are nearer, never to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.match import Match

# All that is said around a number, and nothing of its value: two quantities may have one value, or come near each other.
WORDING = ("clues", "closest word", "frame", "sentence", "passage", "head", "owner", "same status")


def without_confused(matches: Sequence[Match]) -> list[Match]:
    """`matches` of one quantity less each series that is kept apart from another of them whose words are nearer.

    Where both are equally near the words say nothing, and all other evidence decides.
    """
    nearness = {m.row.entry.series: sum(m.strengths[name] for name in WORDING) for m in matches}
    return [m for m in matches if not _has_nearer(m, nearness)]


def _has_nearer(match: Match, nearness: dict[int, float]) -> bool:
    entry = match.row.entry
    return any(nearness.get(other, 0.0) > nearness[entry.series] for other in entry.apart)
