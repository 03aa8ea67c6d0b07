"""Unit words by their first token, and which of them stands at a place of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.tokens import plain, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.figures.english.sentence import Sentence
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


def match(s: Sentence, j: int, rows: Rows) -> tuple[Measure, int] | None:
    """The longest unit of `rows` that begins at `j`, and where it ends."""
    for pieces, found in rows.get(s.words[j], ()):
        end = _end_of(s, j, pieces)
        if end:
            return found, end
    return None


def _end_of(s: Sentence, j: int, pieces: tuple[str, ...]) -> int:
    for piece in pieces:
        if s.hyphen(j) and piece != s.words[j]:
            j += 1
        if s.words[j] != piece:
            return 0
        j += 1
    return j
