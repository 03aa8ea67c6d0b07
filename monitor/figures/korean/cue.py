"""How the tables of cues are written: rows of alternatives, each row of one meaning, joined into the pattern searched."""

from __future__ import annotations

import re


def either(*rows: str) -> str:
    """A group that matches what one of `rows` matches, the first that does; a row may hold alternatives of its own."""
    return f"(?:{'|'.join(rows)})"


def cue(*rows: str) -> re.Pattern[str]:
    """The pattern that matches what one of `rows` matches."""
    return re.compile("|".join(rows))
