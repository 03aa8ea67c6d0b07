"""The linker: what ties figures to series, as one value that is handed in, and its version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from monitor.ledger.judging import judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Entry, Figure, Language, NamedFigure, Sighting, Verdict

VERSION = 6  # rises when the same figures are tied otherwise


class Judge(Protocol):
    """Known series and the figures of an article in, a verdict on each figure out (`judging.judge`)."""

    def __call__(
        self,
        figures: Sequence[Figure],
        known: Sequence[Entry],
        sighting: Sighting,
        /,
        *,
        title: str = ...,
        lang: Language = ...,
        watch: Sequence[NamedFigure] = ...,
        misread: Sequence[Figure] = ...,
    ) -> list[Verdict]:
        """One verdict for each of `figures`, in their order."""


@dataclass(frozen=True, kw_only=True)
class Linker:
    """How figures are tied, and by which version of ourselves."""

    version: int = VERSION
    judge: Judge = judge


LINKER = Linker()
