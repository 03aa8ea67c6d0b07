"""All that the number guard looks at in a text, each with the letters beside it, all others masked."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import normalize

from monitor.copies.prints import normalised, normalised_word
from monitor.copies.turns import NAMES, TURNS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from monitor.copies.values import Printed
    from monitor.model import Figure

SIDE = 14  # letters of context on each side
MASK = "#"  # stands for whatever is guarded
_SENTENCE = 80  # letters of its sentence on each side: wherever the sentence stands now
_LONG = 2_000  # characters of a line that are too many to be remembered

_STEMS = sorted((name for name in NAMES if not name.isascii()), key=len, reverse=True)
_BEGIN = "".join({stem[0] for stem in _STEMS})  # looked at first: most letters begin none
_TOKEN = re.compile(
    rf"[A-Za-z]+|\d+(?:[.,]\d+)*|[.!?][\"”’')\]]?\s|\n\s*\n|(?=[{_BEGIN}])(?:{'|'.join(_STEMS)})"
)

_LINE = re.compile(r"[^\n]+(?:\n\s*)?|\n\s*")  # with the blank ones behind it

Kind = Literal["figure", "numeral", "day", "turn"]


class Guarded(NamedTuple):
    """A figure, or a word that is guarded like one."""

    kind: Kind
    text: str
    names: frozenset[Hashable]  # two that have one of them in common are the same
    unit: str = ""  # of a figure


class Seen(NamedTuple):
    """What is guarded, where it stands."""

    what: Guarded
    start: int  # in its text
    end: int
    masked: str  # its text normalised, all that is guarded masked
    at: int  # where its mask stands there
    sentence: tuple[str, str]  # what stands before and behind the mask, as far as its sentence goes

    @property
    def left(self) -> str:
        """Nearest last."""
        return self.masked[max(self.at - SIDE, 0) : self.at]

    @property
    def right(self) -> str:
        return self.masked[self.at + 1 : self.at + 1 + SIDE]


class _Scanned(NamedTuple):
    """Words without a figure."""

    masked: str  # normalised, all that is guarded masked
    found: tuple[tuple[Guarded, int, int, int], ...]  # its start and end in the words, its mask's place
    ends: tuple[int, ...]  # of sentences, in `masked`


class _Masking:
    """A text in the making, normalised, with a mask for all that is guarded; and where each of these stands in it."""

    def __init__(self) -> None:
        # start and end in the text, and its mask's place
        self._placed: list[tuple[Guarded, int, int, int]] = []
        self._pieces: list[str] = []
        self._length = 0
        self._ends = [0]  # of sentences

    def figure(self, figure: Figure | Printed) -> None:
        sign = "-" if figure.low < 0 else ""
        # However its unit was read, the same print is the same figure; and 1만 is 10,000.
        names = frozenset({(figure.low, figure.high, figure.unit), sign + normalised_word(figure.text)})
        what = Guarded("figure", figure.text, names, figure.unit)
        self._placed.append((what, figure.start, figure.end, self._length))
        self._put(MASK)

    def words(self, raw: str, offset: int) -> None:
        for line in _LINE.finditer(raw):  # a copy has most of its original's as they are
            scanned = _scanned(line[0]) if len(line[0]) < _LONG else _scanned.__wrapped__(line[0])
            start, length = offset + line.start(), self._length
            self._placed += [
                (what, start + begin, start + end, length + at) for what, begin, end, at in scanned.found
            ]
            self._ends += [length + end for end in scanned.ends]
            self._put(scanned.masked)

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def seen(self) -> list[Seen]:
        whole, ends = "".join(self._pieces), [*self._ends, self._length]
        found = []
        for what, start, end, p in self._placed:
            at = bisect_right(ends, p)
            sentence = (
                whole[max(ends[at - 1], p - _SENTENCE) : p],
                whole[p + 1 : min(ends[at], p + _SENTENCE)],
            )
            found.append(Seen(what, start, end, whole, p, sentence))
        return found


@lru_cache(maxsize=2048)
def _scanned(raw: str) -> _Scanned:
    text = normalize("NFKC", raw)
    stretch = len(raw) / len(text) if text else 1.0  # full width and NFD are other lengths: near enough
    pieces: list[str] = []
    found: list[tuple[Guarded, int, int, int]] = []
    ends: list[int] = []
    at = length = 0
    for match in _TOKEN.finditer(text):
        name = _name_of(match[0])
        if name is None:
            continue
        pieces.append(normalised(text[at : match.start()]))
        length += len(pieces[-1])
        at = match.end()
        if name:
            start, end = (round(place * stretch) for place in match.span())
            found.append((Guarded(_kind_of(name), match[0], frozenset({name})), start, end, length))
            pieces.append(MASK)
            length += len(MASK)
        else:
            ends.append(length)
    pieces.append(normalised(text[at:]))
    return _Scanned("".join(pieces), tuple(found), tuple(ends))


def _kind_of(name: str) -> Kind:
    return "turn" if name in TURNS else "day" if name.isalpha() else "numeral"


@lru_cache(maxsize=4096)
def _name_of(word: str) -> str | None:
    """What makes a numeral or a word the same as another; empty for the end of a sentence, None for a word that is not
    guarded."""
    if word[0].isdigit():
        return normalised(word)
    if word[0] in ".!?\n":
        return ""
    return NAMES.get(word.lower())


def in_context(text: str, figures: Iterable[Figure | Printed]) -> list[Seen]:
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
