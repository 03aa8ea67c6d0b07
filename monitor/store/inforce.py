"""What a person's decisions come to, taken together: which series an observation is in, and what a series is called.

Pure, and put in words here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from monitor.model import Ruling, RulingKind
    from monitor.phrases import Phrase

_WORDS: dict[RulingKind, Phrase] = {
    "merge": phrase("series {series} is part of series {other}"),
    "split": phrase("series {other} is split from series {series}: {observations}"),
    "apart": phrase("series {series} and series {other} are not the same"),
    "rename": phrase("series {series} is called “{label}”"),
    "mute": phrase("series {series} is muted"),
    "misread": phrase("{observations} is a wrong reading"),
}


@dataclass(frozen=True, kw_only=True)
class InForce:
    """The decisions that are obeyed, and what follows from them."""

    rulings: tuple[Ruling, ...] = ()  # in the order in which they were made
    into: Mapping[int, int] = field(default_factory=dict)  # a merged series -> the one that it is part of
    moved: Mapping[int, int | None] = field(default_factory=dict)  # observation -> series; None: misread
    labels: Mapping[int, str] = field(default_factory=dict)  # of renamed series

    def now(self, series: int) -> int:
        """The series that `series` is part of: itself, if it was not merged."""
        return self.into.get(series, series)

    def apart(self, series: int) -> frozenset[int]:
        """The series that are not this one, said so or split off."""
        others = (self._of(r) - {series} for r in self._pairs() if series in self._of(r))
        return frozenset[int]().union(*others)

    def keeps_apart(self, one: int, other: int) -> Ruling | None:
        """The first decision that keeps two series apart."""
        return next((r for r in self._pairs() if self._of(r) == {one, other}), None)

    def mutes(self, series: int) -> list[Ruling]:
        """The decisions that mute a series."""
        return [r for r in self.rulings if r.kind == "mute" and r.series == series]

    def misreads(self, observation: int) -> Ruling | None:
        """The decision that disregards an observation."""
        return next((r for r in self.rulings if r.kind == "misread" and observation in r.observations), None)

    def about(self, series: int) -> list[Ruling]:
        """The decisions that a series is what it is by."""
        return [r for r in self.rulings if series in self._of(r)]

    def _pairs(self) -> list[Ruling]:
        return [r for r in self.rulings if r.kind in ("apart", "split") and len(self._of(r)) > 1]

    def _of(self, ruling: Ruling) -> set[int]:
        """The series that a decision is about, as they are now. Label and silence do not go along into another one."""
        if ruling.kind in ("rename", "mute"):
            return {ruling.series}
        return {self.now(series) for series in (ruling.series, ruling.other) if series is not None}


def in_force(rulings: Iterable[Ruling], at: datetime | None = None) -> InForce:
    """The decisions that are not undone; with `at`, those that were obeyed just before that time.

    Each decides about the ledger that those before it have left, so that undoing one leaves the others their meaning.
    """
    obeyed = tuple(r for r in sorted(rulings, key=lambda r: r.id) if _is_obeyed(r, at))
    into: dict[int, int] = {}
    moved: dict[int, int | None] = {}
    for ruling in obeyed:
        if ruling.kind == "merge" and ruling.other is not None:
            _merge(into, ruling.series, ruling.other)
            moved |= {seen: ruling.other for seen, series in moved.items() if series == ruling.series}
        elif ruling.kind in ("split", "misread"):
            moved |= dict.fromkeys(ruling.observations, ruling.other)
    labels = {r.series: r.label for r in obeyed if r.label is not None}
    return InForce(rulings=obeyed, into=into, moved=moved, labels=labels)


def _is_obeyed(ruling: Ruling, at: datetime | None) -> bool:
    if at is None:
        return ruling.undone_at is None
    return ruling.made_at < at and (ruling.undone_at is None or ruling.undone_at >= at)


def _merge(into: dict[int, int], series: int, other: int) -> None:
    into |= {part: other for part, whole in into.items() if whole == series}
    into[series] = other


def in_words(made: Ruling) -> Phrase:
    """One line: what was decided, and the person's own reason."""
    one = len(made.observations) == 1
    listed = phrase(
        "observation {numbers}" if one else "observations {numbers}",
        numbers=", ".join(map(str, made.observations)),
    )
    said = phrase(
        _WORDS[made.kind], series=made.series, other=made.other, label=made.label, observations=listed
    )
    return phrase("{said} ({because})", said=said, because=made.because) if made.because else said
