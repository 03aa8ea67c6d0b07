"""The reader of English news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.reader import read_fields

if TYPE_CHECKING:
    from datetime import date

    from monitor.model import Figure


def read(title: str, text: str, published: date | None = None) -> list[Figure]:
    """Every figure in `title`, then in `text`, in reading order. Never raises; linear in the length.

    Offsets are code points of the field that `place` names; `published` is the day that "last year" is told from.
    """
    return read_fields(title, text, published)
