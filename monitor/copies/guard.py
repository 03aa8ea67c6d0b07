"""The number guard: two texts alike are no copies if a figure stands where another stood.

No threshold of similarity separates a copy from the same report with one number changed; figures need a rule of their
own. Guarded beside them are all other numerals (dates, ages), the names of days, and words of a way up or down.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from monitor.copies.prints import normalised
from monitor.copies.turns import NAMES, TURNS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from monitor.model import Figure

_SIDE = 14  # letters of context on each side
_NEAR = 6  # letters on each side that are enough where the figure is nowhere in the old text
_NEAR_ASCII = 10  # the same, of one side alone, where no letter is a syllable
_ENOUGH = 8  # letters that a context must have to say anything …
_PLAIN = 12  # … and, on one side alone, to say so even of a figure that the old text has elsewhere
_SENTENCE = 80  # letters of its sentence on each side: wherever the sentence stands now
_MANY = (
    32  # places with one context: a table, a refrain; it tells nothing, and is not searched for each of them
)
_MASK = "#"  # stands for whatever is guarded

_STEMS = "|".join(sorted((name for name in NAMES if not name.isascii()), key=len, reverse=True))
_DIGITS = re.compile(r"\d+(?:\.\d+)*")
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|[A-Za-z]+|{_STEMS}|(?P<end>[.!?][\"”’')\]]?\s|\n\s*\n)")

_Kind = Literal["figure", "numeral", "day", "turn"]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is guarded, where it stands."""

    kind: _Kind
    text: str
    names: frozenset[Hashable]  # two that have one of them in common are the same
    unit: str  # of a figure
    start: int  # where it stands in its text
    end: int
    left: str  # normalised, all that is guarded masked, nearest last
    right: str
    sentence: tuple[str, str]  # the same, as far as its sentence goes


# Contexts that are enough to say that one took the other's place. For any other the other has to be gone as well: little is
# known of a numeral that is no figure, and of any from a few letters beside it.
_SURE: dict[_Kind, frozenset[str]] = {
    "figure": frozenset({"both", "sentence", "near", "left", "right"}),
    "turn": frozenset({"both", "sentence", "near", "left", "right"}),
    "numeral": frozenset({"both", "sentence"}),
    "day": frozenset({"both", "sentence"}),
}


def changed_figure(
    text: str,
    figures: Iterable[Figure],
    old_text: str,
    old_figures: Iterable[Figure],
    added: Sequence[tuple[int, int]] = (),
) -> str | None:
    """Why the new text is no copy of the old one: the figure that differs, in words; None if none does.

    `added` are the passages of the new text that the old one lacks: a figure of its own stands there rightly, and
    anywhere else it has been changed. Figures in headlines are left out: a copy has a headline of its own.
    """
    old, new = _in_context(old_text, old_figures), _in_context(text, figures)
    unmoved = {(*seen.sentence, name) for seen in old for name in seen.names}
    moved = [seen for seen in new if all((*seen.sentence, name) not in unmoved for name in seen.names)]
    if not moved:
        return None
    known, kept = _Known(old), {name for seen in new for name in seen.names}
    for seen in moved:
        other = known.instead_of(seen, kept)
        if other is not None:
            return f"{seen.text!r} stands where {other!r} stood"
        if known.misses(seen, kept) and not _within(seen, added):
            return f"{seen.text!r} stands in a known passage that never had it"
    return None


class _Known:
    """What is guarded in the old text, by name and by context."""

    def __init__(self, seen: Sequence[_Seen]) -> None:
        self._seen = seen
        self._names: set[Hashable] = set()
        self._by_context: dict[tuple[str, ...], list[_Seen]] = defaultdict(list)
        for one in seen:
            self._names |= one.names
            for context in (*_two_sided(one), *_near(one), *_one_sided(one), *_beside(one)):
                if len(self._by_context[context]) < _MANY:
                    self._by_context[context].append(one)

    def __contains__(self, seen: _Seen) -> bool:
        return not self._names.isdisjoint(seen.names)

    def instead_of(self, new: _Seen, kept: set[Hashable]) -> str | None:
        """What stood where the new one stands; `kept` are the names of all that the new text has."""
        for context in self._telling(new):
            known = self._by_context.get(context, [])
            there = [old for old in known if _comparable(old, new)]
            if not there or len(known) == _MANY or any(_same(old, new) for old in there):
                continue
            if context[0] in _SURE[new.kind] or all(kept.isdisjoint(old.names) for old in there):
                return there[0].text
        return None

    def misses(self, new: _Seen, kept: set[Hashable]) -> bool:
        """Whether a figure, or the name of a day where another has gone, is nowhere here."""
        if new in self or new.kind not in ("figure", "day"):
            return False
        return new.kind == "figure" or any(
            old.kind == "day" and kept.isdisjoint(old.names) for old in self._seen
        )

    def _telling(self, new: _Seen) -> Iterator[tuple[str, ...]]:
        is_elsewhere = new in self
        yield from _two_sided(new)
        if new.kind == "turn" or not is_elsewhere:
            yield from _near(new)
        if not is_elsewhere:
            yield from _one_sided(new)
            yield from _beside(new)
        else:
            yield from _one_sided(new, new.sentence, _PLAIN)


def _comparable(old: _Seen, new: _Seen) -> bool:
    """A turn may take a turn's place, a month a month's; and a reader may have missed the figure in a numeral."""
    return old.kind == new.kind or {old.kind, new.kind} == {"figure", "numeral"}


def _same(old: _Seen, new: _Seen) -> bool:
    if old.kind == new.kind:
        return not old.names.isdisjoint(new.names)
    return _digits(old) == _digits(new)


def _digits(seen: _Seen) -> str:
    found = _DIGITS.search(normalised(seen.text))
    return found[0] if found else ""


def _within(figure: _Seen, passages: Sequence[tuple[int, int]]) -> bool:
    return any(start < figure.end and figure.start < end for start, end in passages)


def _two_sided(seen: _Seen) -> Iterator[tuple[str, ...]]:
    if _letters(seen.left + seen.right) >= _ENOUGH:
        yield "both", seen.left, seen.right
    if _letters("".join(seen.sentence)) >= _ENOUGH:
        yield "sentence", *seen.sentence


def _near(seen: _Seen) -> Iterator[tuple[str, ...]]:
    left, right = seen.left[-_NEAR:], seen.right[:_NEAR]
    if _letters(left + right) >= _ENOUGH:
        yield "near", left, right


def _one_sided(
    seen: _Seen, within: tuple[str, str] | None = None, enough: int = _ENOUGH
) -> Iterator[tuple[str, ...]]:
    """Of a figure that the old text has elsewhere only what stands in its own sentence tells its place."""
    left, right = within or (seen.left, seen.right)
    if len(left) >= _SIDE and _letters(seen.left) >= enough:
        yield "left", seen.left
    if len(right) >= _SIDE and _letters(seen.right) >= enough:
        yield "right", seen.right


def _beside(seen: _Seen) -> Iterator[tuple[str, ...]]:
    """What it is counted in, or how many digits it has, and the few letters on one side of it."""
    if seen.kind == "turn":
        return
    for side, context in (("before", seen.left[-_NEAR:]), ("behind", seen.right[:_NEAR])):
        if context.isascii():  # half as much is said by a letter that is no syllable
            context = seen.left[-_NEAR_ASCII:] if side == "before" else seen.right[:_NEAR_ASCII]
        if _letters(context) < _NEAR - 1:
            continue
        yield side, seen.unit or str(len(_digits(seen))), context


def _letters(context: str) -> int:
    return len(context) - context.count(_MASK)


class _Masking:
    """A text in the making, normalised, with a mask for all that is guarded; and where each of these stands in it."""

    def __init__(self) -> None:
        self.placed: list[tuple[_Kind, str, frozenset[Hashable], str, int, int, int]] = []
        self._pieces: list[str] = []
        self._length = 0
        self._ends = [0]  # of sentences

    def figure(self, figure: Figure) -> None:
        sign = "-" if figure.low < 0 else ""
        # However its unit was read, the same print is the same figure; and 1만 is 10,000.
        names = frozenset({(figure.low, figure.high, figure.unit), sign + normalised(figure.text)})
        self.placed.append(
            ("figure", figure.text, names, figure.unit, figure.start, figure.end, self._length)
        )
        self._put(_MASK)

    def words(self, raw: str, offset: int) -> None:
        text, at = normalize("NFKC", raw), 0
        stretch = len(raw) / len(text) if text else 1.0  # full width and NFD are other lengths: near enough
        for match in _TOKEN.finditer(text):
            if match["end"]:
                self._put(normalised(text[at : match.start()]))
                self._ends.append(self._length)
                at = match.end()
                continue
            name = _name_of(match[0])
            if name is None:
                continue
            self._put(normalised(text[at : match.start()]))
            kind: _Kind = "turn" if name in TURNS else "day" if name.isalpha() else "numeral"
            start, end = (offset + round(place * stretch) for place in match.span())
            self.placed.append((kind, match[0], frozenset({name}), "", start, end, self._length))
            self._put(_MASK)
            at = match.end()
        self._put(normalised(text[at:]))

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def seen(self) -> list[_Seen]:
        whole, ends = "".join(self._pieces), [*self._ends, self._length]
        found = []
        for kind, text, names, unit, start, end, p in self.placed:
            at = bisect_right(ends, p)
            sentence = (
                whole[max(ends[at - 1], p - _SENTENCE) : p],
                whole[p + 1 : min(ends[at], p + _SENTENCE)],
            )
            left, right = whole[max(p - _SIDE, 0) : p], whole[p + 1 : p + 1 + _SIDE]
            found.append(_Seen(kind, text, names, unit, start, end, left, right, sentence))
        return found


def _name_of(word: str) -> str | None:
    """What makes a numeral or a word the same as another; None for a word that is not guarded."""
    if word[0].isdigit():
        return normalised(word)
    return NAMES.get(word.lower())


def _in_context(text: str, figures: Iterable[Figure]) -> list[_Seen]:
    """All that is guarded, with the letters beside it."""
    masking, at = _Masking(), 0
    for figure in sorted((f for f in figures if f.place == "text"), key=lambda f: (f.start, -f.end)):
        if figure.start < at:
            continue  # inside the one before
        masking.words(text[at : figure.start], at)
        masking.figure(figure)
        at = figure.end
    masking.words(text[at:], at)
    return masking.seen()
