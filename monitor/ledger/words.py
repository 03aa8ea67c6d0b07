"""Sentence in, words out: numerals masked, particles and inflection off, words of one meaning written as one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from monitor.ledger import words_en, words_ko

_TOKEN = re.compile(r"[0-9][0-9,.]*|[A-Za-z]+(?:['’][A-Za-z]+)?|[가-힣]+|[^\s]")
_BOUNDARY = frozenset(",;:·…()[]—–|/•→“”\"'‘’?!.")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_HANGUL = re.compile(r"[가-힣]")
_CONJUNCTIONS = frozenset(("and", "but", "while", "against", "versus", "with"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """One token of a sentence."""

    text: str  # canonical; "#" for a number; "" if it tells nothing
    raw: str  # lower case, as printed, "#" for a number
    kind: Literal["word", "number", "boundary"]
    start: int
    end: int
    year: int = 0  # the year it names: 2030년, 2030; 0 if none
    year_shift: int | None = None  # this year 0, next year 1

    @property
    def names_year(self) -> bool:
        """It names a year, outright or from today."""
        return self.year > 0 or self.year_shift is not None


@lru_cache(maxsize=4096)
def words_of(sentence: str) -> tuple[Word, ...]:
    """Every token of `sentence`, in order."""
    words = [_word(m.group(), m.start()) for m in _TOKEN.finditer(sentence)]
    return tuple(_with_year(word, previous) for word, previous in zip(words, [None, *words], strict=False))


def _word(raw: str, start: int) -> Word:
    end = start + len(raw)
    if _YEAR.fullmatch(raw):
        return Word(text="", raw="#", kind="word", start=start, end=end, year=int(raw))
    if raw[0].isdigit():
        return Word(text="#", raw="#", kind="number", start=start, end=end)
    if raw in _BOUNDARY or raw.lower() in _CONJUNCTIONS:
        return Word(text="", raw=raw.lower(), kind="boundary", start=start, end=end)
    return Word(text=canonical(raw), raw=raw.lower(), kind="word", start=start, end=end)


def _with_year(word: Word, previous: Word | None) -> Word:
    """The words that name a year from today: 내년, next year."""
    shift = words_ko.YEARS.get(without_particle(word.raw))
    if shift is None and word.raw == "year" and previous:
        shift = words_en.YEARS.get(previous.raw)
    return word if shift is None else replace(word, year_shift=shift)


@lru_cache(maxsize=32768)
def canonical(raw: str) -> str:
    """The word that stands for all words of its meaning; "" if it tells nothing."""
    return _korean(raw) if is_hangul(raw) else _english(raw.lower())


def _korean(raw: str) -> str:
    if raw in words_ko.EMPTY:
        return ""
    known = _MEANING_KO.get(raw) or next((m for w, m in _PREFIXES_KO if raw.startswith(w)), None)
    if known:
        return known
    bare = without_particle(raw)
    if bare in words_ko.EMPTY or len(bare) < 2 or any(bare.startswith(e) for e in _VERBAL):
        return ""
    return bare


def without_particle(raw: str) -> str:
    """The noun without the particle behind it: 예산은 -> 예산."""
    end = next((p for p in words_ko.PARTICLES if raw.endswith(p) and len(raw) - len(p) >= 2), "")
    return raw[: len(raw) - len(end)]


def _english(raw: str) -> str:
    raw = raw.replace("’", "'").removesuffix("'s")
    if raw in words_en.EMPTY or len(raw) < 2:
        return ""
    return _MEANING_EN.get(raw) or _MEANING_EN_STEMS.get(stem(raw)) or stem(raw)


def stem(word: str) -> str:
    """A rough stem, good enough to compare: policies -> policy, shares -> shar, priced -> pric."""
    for ending, put in (("ies", "y"), ("s", ""), ("ing", ""), ("ed", ""), ("e", "")):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + put
    return word


def moves(sentence: str) -> bool:
    """The sentence says that a value moved."""
    return any(w.raw in _MOVEMENT_EN or w.raw.startswith(words_ko.MOVEMENT) for w in words_of(sentence))


def is_hangul(word: str) -> bool:
    """The word is Korean."""
    return bool(_HANGUL.match(word))


def is_share(head: str) -> bool:
    """The head noun names a rate or a share, not the thing itself: 증가율, 비중."""
    return head.endswith(words_ko.SHARES) or head in _SHARES_EN


_MEANING_KO = {w: row[0] for row in words_ko.SYNONYMS for w in row}
_PREFIXES_KO = tuple((w, row[0]) for row in words_ko.SYNONYMS for w in row if w == row[0] or len(w) == 2)
_VERBAL = tuple(w for w in words_ko.EMPTY if len(w) >= 2 and w[-1] in "었했됐렸랐")
_MEANING_EN = {w: row[0] for row in words_en.SYNONYMS for w in row}
_MEANING_EN_STEMS = {stem(w): m for w, m in _MEANING_EN.items()}
_SHARES_EN = frozenset(stem(w) for w in words_en.SHARES)
_MOVEMENT_EN = frozenset(words_en.MOVEMENT)
