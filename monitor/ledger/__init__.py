"""Known series and seen figures in, a verdict on each figure out. Pure: thresholds and weights stand in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.assign import assign
from monitor.ledger.report import verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Entry, Figure, Language, NamedFigure, Sighting, Verdict

VERSION = 1  # of the linker; rises when the same figures are tied otherwise


def judge(
    figures: Sequence[Figure],
    known: Sequence[Entry],
    sighting: Sighting,
    *,
    title: str = "",
    lang: Language = "ko",
    watch: Sequence[NamedFigure] = (),
) -> list[Verdict]:
    """A verdict for each of `figures`, in their order; they are assigned to series together.

    `known` are the entries that share a unit with any of them. `lang` is the language of labels.
    """
    return verdicts(assign(figures, known, sighting, title=title, watch=watch), sighting, lang, watch)
