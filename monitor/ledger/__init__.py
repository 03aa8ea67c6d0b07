"""Known series and seen figures in, a verdict on each figure out. Pure: thresholds and weights stand in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.assign import assign
from monitor.ledger.index import Index
from monitor.ledger.report import verdicts
from monitor.ledger.weights import MOST_FIGURES
from monitor.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Entry, Figure, Language, NamedFigure, Sighting

_TABLE = f"the article has more than {MOST_FIGURES} figures"

__all__ = ["VERSION", "Index", "judge"]
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

    `known` are the entries that they may be values of (`Index.near`). `lang` is the language of labels.
    """
    read, rest = figures[:MOST_FIGURES], figures[MOST_FIGURES:]
    ties = assign(read, known, sighting, title=title, watch=watch)
    return verdicts(ties, sighting, lang, watch) + [
        Verdict(figure=f, kind="unsure", reasons=(_TABLE,)) for f in rest
    ]
