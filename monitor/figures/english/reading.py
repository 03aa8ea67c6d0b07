"""English text in, figures out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.reader import read_fields

if TYPE_CHECKING:
    from datetime import date

    from monitor.figures.english.unit_rows import Rows
    from monitor.model import Figure

_NO_OWN: Rows = {}


def read(title: str, text: str, published: date | None = None, own: Rows = _NO_OWN) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length.

    Offsets are code points of the field that `place` names; `published` is the day that "last year" is told from;
    `own` are units of the user's (`unit_rows.by_first`).
    """
    return read_fields(title, text, published, own)
