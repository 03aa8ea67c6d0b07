"""Sentence in, words out: numerals masked, particles and inflection off, words of one meaning written as one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

from monitor.ledger import words_en, words_ko
from monitor.ledger.concepts import MEANINGS
from monitor.ledger.stems_ko import stem_of
from monitor.ledger.times import Time, times_in

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+(?:['’][A-Za-z]+)?|[가-힣]+|[^\s]")
_BOUNDARY = frozenset(",;:·…()[]—–|/•→“”\"'‘’?!.")
_WORD = re.compile(r"[A-Za-z]{2,30}|[가-힣]{2,20}")
_HANGUL = re.compile(r"[가-힣]")
_WORDS_KEPT = 8192  # of the latest texts. Numbers are not: each text brings others
_CONJUNCTIONS = frozenset(("and", "but", "while", "against", "versus", "with"))


class Word(NamedTuple):
    """One token, wherever it stands. A tuple, and one for all that are alike: there are many."""

    text: str  # canonical; "#" for a number; "" if it tells nothing
    raw: str  # lower case, as printed, "#" for a number
    kind: Literal["word", "number", "boundary"]
    time: Time | None = None  # a year, a quarter, a month, or part of a date


_NUMBER = Word(text="#", raw="#", kind="number")


class Sentence(NamedTuple):
    """Its tokens, in order, and where each stands."""

    words: tuple[Word, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=4096)
def taken_apart(sentence: str) -> Sentence:
    """Every token of `sentence`."""
    found = list(_TOKEN.finditer(sentence))
    raw = [m.group() for m in found]
    starts, ends = tuple(m.start() for m in found), tuple(m.end() for m in found)
    words = list(map(_word, raw))
    for i in range(1, len(raw)):
        if starts[i] == ends[i - 1] and raw[i - 1][-1].isdigit() and is_hangul(raw[i]):
            words[i] = _counter(raw[i])
    for i, time in times_in(raw).items():
        words[i] = _timed(raw[i], time)
    return Sentence(words=tuple(words), starts=starts, ends=ends)


def _counter(raw: str) -> Word:
    """What stands behind a number without a blank, by its counter alone: 3|천가구가 -> 가구, 4|천억원을 -> nothing."""
    counter = raw.lstrip(words_ko.MAGNITUDES)
    told = "" if counter.startswith(words_ko.COUNTERS) else canonical(counter)
    return _word(raw)._replace(text=told)


def words_of(sentence: str) -> tuple[Word, ...]:
    """Every token of `sentence`, in order."""
    return taken_apart(sentence).words


def canonical_phrase(phrase: str) -> frozenset[str]:
    """The telling words of a phrase, those that name a time among them; where they stand is not asked."""
    return frozenset(filter(None, map(canonical, filter(_is_word, _TOKEN.findall(phrase)))))


def _is_word(raw: str) -> bool:
    return not raw[0].isdigit() and raw not in _BOUNDARY and raw.lower() not in _CONJUNCTIONS


def _timed(raw: str, time: Time) -> Word:
    return Word(text="", raw="#" if raw[0].isdigit() else raw.lower(), kind="word", time=time)


def _word(raw: str) -> Word:
    return _NUMBER if raw[0].isdigit() else _lettered(raw)


@lru_cache(maxsize=_WORDS_KEPT)
def _lettered(raw: str) -> Word:
    if raw in _BOUNDARY or raw.lower() in _CONJUNCTIONS:
        return Word(text="", raw=raw.lower(), kind="boundary")
    return Word(text=canonical(raw), raw=raw.lower(), kind="word")


def telling_words(text: str) -> tuple[str, ...]:
    """The different words that tell something, whatever their ending, in the order in which they first stand."""
    found = _WORD.findall(unicodedata.normalize("NFKC", text))
    return tuple(word for word in dict.fromkeys(map(canonical, found)) if word)


@lru_cache(maxsize=_WORDS_KEPT)
def canonical(raw: str) -> str:
    """The word that stands for all words of its meaning; "" if it tells nothing."""
    return _korean(raw) if is_hangul(raw) else _english(raw.lower())


def _korean(raw: str) -> str:
    if raw in words_ko.EMPTY:
        return ""
    bare = _short_noun(raw) or without_particle(raw)
    known = _MEANING.get(raw) or _MEANING.get(bare) or _of_compound(bare)
    if known or bare in words_ko.SHORT_NOUNS:
        return known or bare
    if bare in words_ko.EMPTY or len(bare) < 2 or any(bare.startswith(e) for e in _VERBAL):
        return ""
    stem = stem_of(raw) or bare
    return _MEANING.get(stem) or ("" if stem in words_ko.EMPTY or stem in words_ko.EMPTY_STEMS else stem)


def _short_noun(raw: str) -> str | None:
    """빚은, 빚으로 -> 빚."""
    short = raw[0] in words_ko.SHORT_NOUNS and (len(raw) == 1 or raw[1:] in words_ko.PARTICLES)
    return raw[0] if short else None


def _of_compound(bare: str) -> str | None:
    """The meaning of the longest word that it begins or ends with: 산불피해면적, 사망자수."""
    for length in range(len(bare) - 1, 1, -1):
        if known := _MEANING.get(bare[-length:]) or _MEANING.get(bare[:length]):
            return known
    return None


def without_particle(raw: str) -> str:
    """The noun without the particle behind it: 예산은 -> 예산."""
    end = next((p for p in words_ko.PARTICLES if raw.endswith(p) and len(raw) - len(p) >= 2), "")
    return raw[: len(raw) - len(end)]


def _english(raw: str) -> str:
    raw = raw.replace("’", "'").removesuffix("'s")
    if raw in words_en.EMPTY or len(raw) < 2:
        return ""
    return _MEANING.get(stem(raw)) or stem(raw)


def stem(word: str) -> str:
    """A rough stem, good enough to compare: policies -> policy, shares -> shar, priced -> pric."""
    for ending, put in (("ies", "y"), ("s", ""), ("ing", ""), ("ed", ""), ("e", "")):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= 3:
            word = word[: len(word) - len(ending)] + put
    return word


def moves(sentence: str) -> bool:
    """The sentence says that a value moved."""
    return any(w.raw in words_en.MOVEMENT or w.raw.startswith(words_ko.MOVEMENT) for w in words_of(sentence))


@lru_cache(maxsize=_WORDS_KEPT)
def direction(raw: str) -> Literal["up", "down"] | None:
    """Which way the word says that a value went. The name of a rate or an amount of change says nothing of that."""
    if without_particle(without_particle(raw)).endswith(words_ko.OF_A_CHANGE):
        return None
    if raw in words_en.UP or raw.startswith(words_ko.UP):
        return "up"
    return "down" if raw in words_en.DOWN or raw.startswith(words_ko.DOWN) else None


@lru_cache(maxsize=_WORDS_KEPT)
def is_earlier(raw: str) -> bool:
    """The word says that this was so before."""
    return raw in words_en.EARLIER or raw.startswith(words_ko.EARLIER)


@lru_cache(maxsize=_WORDS_KEPT)
def parts_of(word: str) -> tuple[str, ...]:
    """How a Korean compound begins and ends: 산불피해면적 has 산불 and 면적 in it."""
    return (word[:2], "~" + word[-2:]) if is_hangul(word) else ()


def is_hangul(word: str) -> bool:
    """The word is Korean."""
    return bool(_HANGUL.match(word))


def is_share(phrase: str) -> bool:
    """The phrase names a rate or a share, not the thing itself: 매출 증가율, 비중, turnout rate."""
    return any(map(_names_share, phrase.split()[-1:]))


@lru_cache(maxsize=8192)
def _names_share(head: str) -> bool:
    return without_particle(head).endswith(words_ko.SHARES) or head.lower() in words_en.SHARES


_MEANING = {
    word: english[0] for english, korean in MEANINGS for word in (*(stem(w) for w in english), *korean)
}
_VERBAL = tuple(w for w in words_ko.EMPTY if len(w) >= 2 and w[-1] in "었했됐렸랐")
