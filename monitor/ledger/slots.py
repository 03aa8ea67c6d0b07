"""Figure -> slots: what is said around a number, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger.weights import ABOUT, CLAUSE, NEAR, SENTENCE
from monitor.ledger.words import Word, canonical, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from monitor.model import Figure

_FRAME = 4  # words on either side that make the frame


@dataclass(frozen=True, kw_only=True, slots=True)
class Slots:
    """One figure's slots. Words are canonical (`words.canonical`)."""

    head: str  # of what is measured; "" if nothing tells
    about: frozenset[str]
    owner: frozenset[str]
    clues: Mapping[str, float]  # words of the sentence by closeness to the number, 0..1
    nearest: frozenset[str]  # the closest telling word on each side
    left: tuple[str, ...]  # raw words before the number, nearest first
    right: tuple[str, ...]  # raw words after it
    sentence: frozenset[str]  # raw words of the whole sentence, numerals masked


@lru_cache(maxsize=8192)
def slots_of(figure: Figure) -> Slots:
    """The slots of `figure`, from its own fields and from the words of its sentence."""
    at = figure.start - figure.quote_start
    before, after = _around(figure.quote, at, at + len(figure.text))
    about = _canonical_words(figure.about)
    near_left, near_right = _clause(reversed(before)), _clause(after)
    return Slots(
        head=about[-1] if about else "",
        about=frozenset(about),
        owner=frozenset(_canonical_words(figure.owner)),
        clues=_clues(about, (near_left, near_right), (*before, *after)),
        nearest=frozenset(w[0] for w in (near_left, near_right) if w),
        left=tuple(w.raw for w in reversed(before))[:_FRAME],
        right=tuple(w.raw for w in after)[:_FRAME],
        sentence=frozenset(w.raw for w in (*before, *after)),
    )


def _around(sentence: str, start: int, end: int) -> tuple[list[Word], list[Word]]:
    words = words_of(sentence)
    return [w for w in words if w.end <= start], [w for w in words if w.start >= end]


def _canonical_words(phrase: str | None) -> list[str]:
    return [w.text for w in words_of(phrase or "") if w.kind == "word" and w.text]


def _clause(outward: Iterable[Word]) -> list[str]:
    """Telling words from the number outward, up to the border of its clause.

    The border is the last boundary before the next number; without a number in the way, the sentence's end.
    """
    words: list[str] = []
    border = 0
    for word in outward:
        if word.kind == "number":
            return words[:border] if border else words
        if word.kind == "boundary":
            border = border or len(words)
        elif word.text:
            words.append(word.text)
    return words


def _clues(
    about: list[str], sides: tuple[list[str], list[str]], sentence: tuple[Word, ...]
) -> dict[str, float]:
    clues = {w.text: SENTENCE for w in sentence if w.kind == "word" and w.text}
    for side in sides:
        for distance, word in enumerate(side):
            weight = NEAR[distance] if distance < len(NEAR) else CLAUSE
            clues[word] = max(clues.get(word, 0.0), weight)
    for word in about:
        clues[word] = max(clues.get(word, 0.0), ABOUT)
    return clues


def canonical_phrase(phrase: str) -> frozenset[str]:
    """The telling words of a phrase."""
    return frozenset(filter(None, (canonical(w.raw) for w in words_of(phrase) if w.kind == "word")))
