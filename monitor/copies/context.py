"""All that the number guard looks at in a text, each with the letters beside it, all others masked."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from monitor.copies.prints import normalised, normalised_word
from monitor.copies.turns import NAMES, TURNS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from monitor.model import Figure

SIDE = 14  # letters of context on each side
MASK = "#"  # stands for whatever is guarded
_SENTENCE = 80  # letters of its sentence on each side: wherever the sentence stands now
_LONG = 2_000  # characters between two figures that are too many to be remembered

_STEMS = "|".join(sorted((name for name in NAMES if not name.isascii()), key=len, reverse=True))
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|[A-Za-z]+|{_STEMS}|(?P<end>[.!?][\"”’')\]]?\s|\n\s*\n)")

Kind = Literal["figure", "numeral", "day", "turn"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is guarded, where it stands."""

    kind: Kind
    text: str
    names: frozenset[Hashable]  # two that have one of them in common are the same
    unit: str  # of a figure
    start: int  # where it stands in its text
    end: int
    left: str  # normalised, all that is guarded masked, nearest last
    right: str
    sentence: tuple[str, str]  # the same, as far as its sentence goes


@dataclass(frozen=True, slots=True)
class _Token:
    """What is guarded in the words between two figures, or the end of a sentence there."""

    before: str  # what stands between it and the token before, normalised
    name: str  # what makes it the same as another; empty for the end of a sentence
    text: str = ""
    start: int = 0
    end: int = 0


class _Masking:
    """A text in the making, normalised, with a mask for all that is guarded; and where each of these stands in it."""

    def __init__(self) -> None:
        self.placed: list[tuple[Kind, str, frozenset[Hashable], str, int, int, int]] = []
        self._pieces: list[str] = []
        self._length = 0
        self._ends = [0]  # of sentences

    def figure(self, figure: Figure) -> None:
        sign = "-" if figure.low < 0 else ""
        # However its unit was read, the same print is the same figure; and 1만 is 10,000.
        names = frozenset({(figure.low, figure.high, figure.unit), sign + normalised_word(figure.text)})
        self.placed.append(
            ("figure", figure.text, names, figure.unit, figure.start, figure.end, self._length)
        )
        self._put(MASK)

    def words(self, raw: str, offset: int) -> None:
        tokens, rest = _scanned(raw) if len(raw) < _LONG else _scanned.__wrapped__(raw)
        for token in tokens:
            self._put(token.before)
            if token.name:
                at = offset + token.start, offset + token.end
                names = frozenset({token.name})
                self.placed.append((_kind_of(token.name), token.text, names, "", *at, self._length))
                self._put(MASK)
            else:
                self._ends.append(self._length)
        self._put(rest)

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def seen(self) -> list[Seen]:
        whole, ends = "".join(self._pieces), [*self._ends, self._length]
        found = []
        for kind, text, names, unit, start, end, p in self.placed:
            at = bisect_right(ends, p)
            sentence = (
                whole[max(ends[at - 1], p - _SENTENCE) : p],
                whole[p + 1 : min(ends[at], p + _SENTENCE)],
            )
            left, right = whole[max(p - SIDE, 0) : p], whole[p + 1 : p + 1 + SIDE]
            found.append(Seen(kind, text, names, unit, start, end, left, right, sentence))
        return found


@lru_cache(maxsize=1024)  # most of a copy's words are its original's
def _scanned(raw: str) -> tuple[tuple[_Token, ...], str]:
    """What is guarded in words without a figure, in order, and what follows the last, normalised."""
    text, at, tokens = normalize("NFKC", raw), 0, []
    stretch = len(raw) / len(text) if text else 1.0  # full width and NFD are other lengths: near enough
    for match in _TOKEN.finditer(text):
        name = "" if match["end"] else _name_of(match[0])
        if name is None:
            continue
        start, end = (round(place * stretch) for place in match.span())
        tokens.append(_Token(normalised(text[at : match.start()]), name, match[0], start, end))
        at = match.end()
    return tuple(tokens), normalised(text[at:])


def _kind_of(name: str) -> Kind:
    return "turn" if name in TURNS else "day" if name.isalpha() else "numeral"


def _name_of(word: str) -> str | None:
    """What makes a numeral or a word the same as another; None for a word that is not guarded."""
    if word[0].isdigit():
        return normalised_word(word)
    return NAMES.get(word.lower())


def in_context(text: str, figures: Iterable[Figure]) -> list[Seen]:
    """All that is guarded, in reading order. Figures of the headline are left out: a copy has a headline of its own."""
    masking, at = _Masking(), 0
    for figure in sorted((f for f in figures if f.place == "text"), key=lambda f: (f.start, -f.end)):
        if figure.start < at:
            continue  # inside the one before
        masking.words(text[at : figure.start], at)
        masking.figure(figure)
        at = figure.end
    masking.words(text[at:], at)
    return masking.seen()
