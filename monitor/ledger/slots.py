"""Figure -> slots: what is said around a number, ready to be compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING, Literal

from monitor.ledger import same, words_en, words_ko
from monitor.ledger.weights import (
    ABOUT,
    BEHIND_BORDER,
    BEHIND_KOREAN,
    CLAUSE,
    MARK_DIGITS,
    NAME_BEHIND,
    NAME_WITHIN,
    NEAR,
    OWNER,
    PART,
    SENTENCE,
    WINDOW,
)
from monitor.ledger.words import (
    Word,
    direction,
    is_earlier,
    is_hangul,
    is_share,
    parts_of,
    taken_apart,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set

    from monitor.ledger.times import Time
    from monitor.model import Figure

_NAME = re.compile(r"\b[A-Z][A-Za-z&'-]+")
_HEDGES = words_ko.HEDGES | words_en.HEDGES
_FRAME = 4  # words on either side that make the frame


@dataclass(frozen=True, kw_only=True, slots=True)
class Slots:
    """One figure's slots. Words are canonical (`words.canonical`)."""

    head: str  # of what is measured; "" if nothing tells
    about: frozenset[str]
    is_share: bool  # what is measured is called a rate or a share
    owner: frozenset[str]
    clues: Mapping[str, float]  # words of the sentence by closeness to the number, 0..1
    near: frozenset[str]  # the clues that stand close to the number
    left: tuple[str, ...]  # raw words before the number, nearest first
    right: tuple[str, ...]  # raw words after it
    name: str | None  # the proper noun closest to the number, where capitals tell
    year: Time | None  # the nearest time that names a year, in the clause or before it
    part: Time | None  # the nearest time that names a month, a quarter or a half
    direction: Literal["up", "down"] | None  # which way the clause says the value went
    by_how_much: bool  # the number tells a difference, not a level
    is_part: bool  # of a whole that was named before it: of which 9, 이 가운데 9
    earlier: bool  # the clause says that this was the value before: originally, had planned
    one_off: bool  # a mark passed, a time taken: no value of a quantity that goes on
    passage: tuple[str, ...]  # all of the sentence's raw words, numerals masked, "@" for the number itself
    sentence: frozenset[str]  # raw words of the whole sentence, numerals masked


@lru_cache(maxsize=8192)
def slots_of(figure: Figure) -> Slots:
    """The slots of `figure`, from its own fields and from the words of its sentence."""
    at = figure.start - figure.quote_start
    before, after = _around(figure.quote, at, at + len(figure.text))
    led, behind = _up_to_number(reversed(before)), _behind(before, after)
    passage = (*(w.raw for w in before), "@", *(w.raw for w in after))
    sentence = frozenset(w.raw for w in (*before, *after))
    about = _canonical_words(figure.about)
    near_left, near_right = _clause(reversed(before)), _clause(after)
    if (
        near_left and is_hangul(near_left[0][0]) and figure.about_from == "sentence"
    ):  # Korean says what a number is before it says the number
        near_right = [(word, weight * BEHIND_KOREAN) for word, weight in near_right]
    owner = _canonical_words(figure.owner)
    clues = _clues(about, owner, (near_left, near_right), (*before, *after))
    return Slots(
        head=_head(figure.about or ""),
        about=frozenset(about),
        is_share=is_share(figure.about or ""),
        owner=frozenset(owner),
        clues=clues,
        near=frozenset(word for word, weight in clues.items() if weight >= NEAR[2]),
        left=tuple(w.raw for w in before[: -_FRAME - 1 : -1]),
        right=tuple(w.raw for w in after[:_FRAME]),
        name=_name(figure.quote, at, at + len(figure.text)),
        year=_first(led, _is_year) or _first(behind, _is_year) or _first(reversed(before), _is_year),
        part=_first(led, _is_part) or _first(behind, _is_part),
        direction=_direction(led, behind),
        by_how_much=not figure.quote.startswith(words_ko.TO, at + len(figure.text))
        and _by_how_much(before, after),
        is_part=_is_part_of_whole(led),
        earlier=_earlier(led, before, sentence),
        one_off=_one_off(figure, after),
        passage=passage,
        sentence=sentence,
    )


def _around(sentence: str, start: int, end: int) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words before and after the number, as many as a long sentence has; a table without a full stop has more."""
    words, starts, ends = taken_apart(sentence)
    first, last = bisect_right(ends, start), bisect_left(starts, end)
    return words[max(0, first - WINDOW) : first], words[last : last + WINDOW]


def _up_to_number(outward: Iterable[Word]) -> list[Word]:
    return list(takewhile(_is_no_number, outward))


def _behind(before: Sequence[Word], after: Sequence[Word]) -> list[Word]:
    """The words up to the next number; in Korean, where a time stands before its number, up to the next number's time."""
    words = _up_to_number(after)
    if len(words) == len(after) or not any(is_hangul(w.raw) for w in (*before[-3:], *after[:3])):
        return words
    return list(takewhile(lambda w: w.time is None, words))


def _name(sentence: str, start: int, end: int) -> str | None:
    """The capitalised word closest to the number; one behind it is taken for further off than one before."""
    led = [(start - m.end(), m.group()) for m in _NAME.finditer(sentence, max(0, start - NAME_WITHIN), start)]
    behind = [
        (m.start() - end + NAME_BEHIND, m.group()) for m in _NAME.finditer(sentence, end, end + NAME_WITHIN)
    ]
    return min((*led[-1:], *behind[:1]), default=(0, None))[1]


def _head(phrase: str) -> str:
    """The noun that the phrase is about: its last, in English the last before "of": cost of the strike -> cost."""
    named = [w.text for w in takewhile(_is_no_preposition, words_of(phrase)) if w.kind == "word" and w.text]
    return named[-1] if named else ""


def _is_no_preposition(word: Word) -> bool:
    return word.raw not in words_en.PREPOSITIONS


def _canonical_words(phrase: str | None) -> list[str]:
    return [w.text for w in words_of(phrase or "") if w.kind == "word" and w.text]


def _clause(outward: Iterable[Word]) -> list[tuple[str, float]]:
    """Telling words from the number outward with their weights, up to the border of its clause.

    The border is the first boundary on the way to the next number; without a number in the way, the sentence's end.
    """
    words: list[tuple[str, float]] = []
    border: int | None = None
    for word in outward:
        if word.kind == "number":
            return words[:border]
        if word.kind == "boundary":
            border = len(words) if border is None else border
        elif word.text:
            words.append((word.text, _weight(len(words), behind_border=border is not None)))
    return words


def _one_off(figure: Figure, after: Sequence[Word]) -> bool:
    """1000만명 돌파, 300경기 만에: a mark is round, a time taken is followed by its particle."""
    behind = [w.raw for w in after if w.kind != "boundary"][:2]
    passed = any(w.startswith(words_ko.MARKS) for w in behind)
    mark = passed and same.significant_digits(figure.low) <= MARK_DIGITS
    return mark or any(w in words_ko.TAKEN for w in behind[:1])


def _earlier(led: Sequence[Word], before: Sequence[Word], sentence: Set[str]) -> bool:
    """Up to the number before it or right behind it, the sentence says that this was so, or was meant, before."""
    if any(is_earlier(w.raw) for w in led):
        return True
    if words_en.PROMISED.isdisjoint(sentence):
        return False
    had = any(w.raw in words_en.PERFECT for w in led)
    return had or (any(w.raw in words_en.PROMISED for w in before) and any(_is_dated(w) for w in before))


def _by_how_much(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Rose by 7, 7 more, 7조원 늘린다; not: rose to 7, 7조원으로 늘린다."""
    led = next((w.raw for w in reversed(before) if w.raw not in words_en.HEDGES), "")
    behind = next((w.raw for w in after if w.raw not in _HEDGES), "")
    return led in words_en.BY or behind in words_en.MORE or behind.startswith(words_ko.MORE)


def _is_part_of_whole(led: Sequence[Word]) -> bool:
    """Up to the number before it the clause says that it is one part."""
    raw = [w.raw for w in led]
    pairs = zip(raw[1:], raw, strict=False)  # in the order of the sentence
    return (
        any(pair in words_en.PART_OF for pair in pairs)
        or any(_says_part(word, before) for word, before in zip_longest(raw, raw[1:], fillvalue=""))
        or any(w in words_en.PARTS for w in raw)
    )


def _says_part(word: str, before: str) -> bool:
    """이 가운데, 그중; not 90곳 가운데 31곳, which says how many there are of the whole."""
    return word.startswith(words_ko.PART_OF) and (not word.startswith("가운데") or before in ("이", "그"))


def _is_dated(word: Word) -> bool:
    return word.time is not None and (_is_part(word.time) or word.raw in words_en.MONTHS)


def _direction(led: Sequence[Word], behind: Sequence[Word]) -> Literal["up", "down"] | None:
    """What the words up to the next number on either side say, if they say one thing."""
    said = {direction(w.raw) for w in (*led, *behind)} - {None}
    return said.pop() if len(said) == 1 else None


def _first(words: Iterable[Word], fits: Callable[[Time], bool]) -> Time | None:
    return next((w.time for w in words if w.time and fits(w.time)), None)


def _is_year(time: Time) -> bool:
    return time.year > 0 or time.year_shift is not None


def _is_part(time: Time) -> bool:
    return bool(time.part) or time.month_shift is not None


def _is_no_number(word: Word) -> bool:
    return word.kind != "number"


def _weight(distance: int, *, behind_border: bool) -> float:
    weight = NEAR[distance] if distance < len(NEAR) else CLAUSE
    return weight * BEHIND_BORDER if behind_border else weight


def _clues(
    about: list[str],
    owner: list[str],
    sides: Iterable[list[tuple[str, float]]],
    sentence: Iterable[Word],
) -> dict[str, float]:
    clues = {w.text: SENTENCE for w in sentence if w.kind == "word" and w.text}
    clues |= {
        word: OWNER for word in owner if not is_hangul(word)
    }  # English leaves it to "it" and "the fire"
    for word, weight in (*(pair for side in sides for pair in side), *((w, ABOUT) for w in about)):
        clues[word] = max(clues.get(word, 0.0), weight)
    return _with_parts(clues)


def _with_parts(clues: Mapping[str, float]) -> dict[str, float]:
    """Korean compounds also tell by how they begin and end."""
    parts = dict(clues)
    for word, weight in clues.items():
        for part in parts_of(word):
            parts[part] = max(parts.get(part, 0.0), weight * PART)
    return parts
