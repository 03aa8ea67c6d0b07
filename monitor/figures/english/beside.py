"""What stands beside a number token: whether it is whole, has a unit behind it, counts a plural noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.number_words import SCALES, SHORT_SCALES
from monitor.figures.english.unit_match import match
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence

QUANTITIES = words(
    """
% percent per pct people km miles metre metres meter meters feet ft acres hectares tonnes kg points w kw mw gw wh kwh
mwh gwh twh m² m2 km² km2
    """
)


def integer(s: Sentence, i: int) -> int:
    """The whole number at `i`, or -1."""
    word = s.words[i]
    return int(word) if s.kinds[i] == "number" and word.isdigit() and len(word) < 10 else -1


def quantified(s: Sentence, j: int) -> bool:
    """True if a scale, a per-cent sign or a unit glued to the number says that it is a quantity."""
    word = s.words[j]
    if word in QUANTITIES or match(s, j, s.own):
        return True
    return word in SCALES or word in SHORT_SCALES or (s.kinds[j] == "word" and s.glued(j) and word != "s")


def counts(s: Sentence, j: int) -> bool:
    """True if a plural noun follows within three words."""
    for k in range(j, j + 3):
        if s.classes[k] not in ("N", "A"):
            return False
        if s.words[k].endswith("s") and not s.words[k].endswith(("ss", "us", "'s")):
            return True
    return False
