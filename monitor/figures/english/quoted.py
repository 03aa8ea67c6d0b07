"""Titles in quotation marks: the number in "Nine Lanterns" counts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.lexicon import CLASSES

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence

_MARKS = ('"', "'")
_LONGEST = 12  # tokens of a title; what is quoted at greater length is speech
_SMALL = 4  # shorter words that link may stand in small letters: "of", "the", "and"
_LINKING = ("D", "P", "C")


def titles(s: Sentence) -> set[int]:
    """Positions of the tokens within titles: in quotation marks, each word with a capital, not the whole sentence."""
    if s.vocabulary.isdisjoint(_MARKS):
        return set()
    inside: set[int] = set()
    for first, last in _quoted(s):
        if _is_title(s, first, last) and _in_small_letters(s, first, last):
            inside.update(range(first, last))
    return inside


def _quoted(s: Sentence) -> list[tuple[int, int]]:
    """First and one past the last token of each short quotation."""
    found: list[tuple[int, int]] = []
    opened = -1
    for k, word in enumerate(s.words[: len(s)]):
        if word not in _MARKS:
            continue
        if opened >= 0 and word == s.words[opened] and s.glued(k):
            found.append((opened + 1, k))
            opened = -1
        elif s.glued(k + 1) and not (s.glued(k) and word == "'"):
            opened = k
    return [(first, last) for first, last in found if last - first <= _LONGEST]


def _is_title(s: Sentence, first: int, last: int) -> bool:
    """Some word has a capital besides the first, and each that is not small; but those that link."""
    named = [k for k in range(first, last) if s.kinds[k] in ("word", "code")]
    great = [k for k in named if len(s.words[k]) >= _SMALL or CLASSES.get(s.words[k]) not in _LINKING]
    return any(s.capital(k) for k in great if k > first) and all(s.capital(k) for k in great)


def _in_small_letters(s: Sentence, first: int, last: int) -> bool:
    """True if the words around are written small: a headline has capitals everywhere."""
    around = [k for k in range(1, len(s)) if not first <= k < last and len(s.words[k]) >= _SMALL]
    small = sum(s.tokens[k].text.islower() for k in around if s.kinds[k] == "word")
    return small >= 1
