"""Which unit word stands at a place of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence
    from monitor.figures.english.unit_rows import Rows
    from monitor.figures.units import Measure


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
