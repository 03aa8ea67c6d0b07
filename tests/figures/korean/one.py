"""The one figure of a text that is printed so, read on a day of its own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from monitor.figures.korean.reading import read

if TYPE_CHECKING:
    from monitor.model import Figure

DAY = date(2025, 11, 22)


def one(text: str, printed: str, title: str = "") -> Figure:
    return next(figure for figure in read(title, text, DAY) if figure.text == printed)
