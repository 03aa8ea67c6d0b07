"""Known series and seen figures in, a verdict on each figure out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.assign import assign
from monitor.ledger.kin import kin
from monitor.ledger.report import verdicts
from monitor.ledger.weights import MOST_FIGURES
from monitor.model import Verdict
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Entry, Figure, Language, NamedFigure, Sighting

_TABLE = phrase("the article has more than {count} figures", count=MOST_FIGURES)
_MISREAD = phrase("a person called it a wrong reading when the page was read before")


def judge(
    figures: Sequence[Figure],
    known: Sequence[Entry],
    sighting: Sighting,
    *,
    title: str = "",
    lang: Language = "ko",
    watch: Sequence[NamedFigure] = (),
    misread: Sequence[Figure] = (),
) -> list[Verdict]:
    """A verdict for each of `figures`, in their order; they are assigned to series together.

    `known` are the entries that they may be values of (`Index.near`). `lang` is the language of labels. `misread` are
    figures of earlier versions of the page that a person called wrong readings: what is printed alike is disregarded.
    """
    aside = _set_aside(figures, misread)
    read = [figure for i, figure in enumerate(figures) if i not in aside]
    if sighting.wide:
        known = kin(read, title, known)
    ties = assign(read, known, sighting, title=title, watch=watch)
    judged = iter(verdicts(ties, known, sighting, lang, watch))
    return [aside[i] if i in aside else next(judged) for i in range(len(figures))]


def _set_aside(figures: Sequence[Figure], misread: Sequence[Figure]) -> dict[int, Verdict]:
    """The figures that are not looked at, by their place."""
    wrong = {_print_of(figure) for figure in misread}
    why = {i: _MISREAD for i, figure in enumerate(figures) if _print_of(figure) in wrong}
    why |= dict.fromkeys(range(MOST_FIGURES, len(figures)), _TABLE)
    return {i: Verdict(figure=figures[i], kind="unsure", reasons=(reason,)) for i, reason in why.items()}


def _print_of(figure: Figure) -> tuple[str, str, int, str]:
    """The number as printed, at its place in its sentence."""
    return figure.place, figure.quote, figure.start - figure.quote_start, figure.text
