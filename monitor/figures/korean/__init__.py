"""The reader of Korean news."""

from __future__ import annotations

from monitor.figures.korean.reading import read

__all__ = ["read"]
