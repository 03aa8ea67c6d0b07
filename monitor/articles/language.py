"""Which of our two languages a text is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model import Language

_SAMPLE = 20_000  # characters looked at: enough to tell, flat in cost


def language_of(text: str) -> Language:
    """Korean if a fifth of its letters are Hangul (whole or, in NFD, in parts), else English."""
    letters = [c for c in text[:_SAMPLE] if c.isalpha()]
    hangul = sum("가" <= c <= "힣" or "\u1100" <= c <= "\u11ff" for c in letters)
    return "ko" if letters and hangul * 5 >= len(letters) else "en"
