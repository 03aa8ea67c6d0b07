"""Which figures a watchlist has named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Figure, NamedFigure


def name_of(figure: Figure, watch: Sequence[NamedFigure]) -> str | None:
    """The name of the first named figure whose every slot agrees with `figure`."""
    return next((w.name for w in watch if agrees(figure, w)), None)


def agrees(figure: Figure, wanted: NamedFigure) -> bool:
    """Every slot that `wanted` fills is the figure's own; words are looked for as printed."""
    return (
        _is(wanted.unit, figure.unit)
        and _is(wanted.per, figure.per)
        and _is(wanted.status, figure.status)
        and _says(wanted.about, figure.about, figure.quote)
        and _says(wanted.owner, figure.owner, figure.quote)
    )


def _is(wanted: str | None, value: str | None) -> bool:
    return wanted is None or wanted == value


def _says(wanted: tuple[str, ...], slot: str | None, sentence: str) -> bool:
    """One of the words stands in the slot; in the sentence where the reader left the slot open."""
    text = (slot if slot is not None else sentence).casefold()
    return not wanted or any(word.casefold() in text for word in wanted)
