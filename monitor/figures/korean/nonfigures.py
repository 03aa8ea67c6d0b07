"""Blanks what has digits and is no figure, before numerals are looked for."""

from __future__ import annotations

import re

from monitor.figures.korean.nonfigure_patterns import NOT_FIGURES

BLANK = "\x00"
_NOT_A_FIGURE = re.compile("|".join(f"(?:{row.pattern})" for row in NOT_FIGURES), re.MULTILINE)


def mask(text: str) -> str:
    """`text` (folded), equally long, with every date, ordinal, code, score, address and name blanked."""
    return _NOT_A_FIGURE.sub(lambda match: BLANK * len(match.group()), text)
