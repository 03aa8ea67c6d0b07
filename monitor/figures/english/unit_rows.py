"""Unit words by their first token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.tokens import plain, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.figures.units import Measure

    Rows = Mapping[str, list[tuple[tuple[str, ...], Measure]]]  # first token -> all tokens, the longest first


def by_first(table: Mapping[str, Measure]) -> Rows:
    """Rows of unit words in lower case; hyphens are left out, as in matching."""
    rows: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
    for key, measure in table.items():
        word = plain(key).replace("-", " ")
        pieces = tuple(token.low for token in tokens(word, 0, len(word)))
        if pieces:
            rows.setdefault(pieces[0], []).append((pieces, measure))
    for options in rows.values():
        options.sort(key=lambda row: -len(row[0]))
    return rows
