"""The reader of Korean news."""

from __future__ import annotations

from monitor.figures.korean.reading import read
from monitor.figures.korean.unit_grammar import own_units

__all__ = ["own_units", "read"]
