"""Whether an article keeps company with those already on its topic: another product, person or town may have its name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from monitor.articles import named_in
from monitor.ledger.weights import (
    ENOUGH_WORDS,
    KINSHIP,
    LEAST_COMPANY,
    LONGEST_LOOK,
    MOST_NUMBERS,
    STRANGER_BELOW,
    WIDE_BELOW,
)
from monitor.ledger.words import is_hangul, telling_words
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Article, Match, Topic
    from monitor.phrases import Phrase

_NUMBER = re.compile(r"(\d[\d,.]*\d)\s?([^\W\d_]{1,2}|%)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, kw_only=True, slots=True)
class Company:
    """A topic's newest articles, without copies, in the language of the article to judge."""

    texts: tuple[str, ...]  # headline and body
    strangers: int  # others that were refused since the oldest of them


class _Told(NamedTuple):
    """What a text can have in common with others."""

    words: frozenset[str]
    numbers: frozenset[str]


class _Kinship(NamedTuple):
    """How much an article has in common with others."""

    words: float  # a share of them
    numbers: float  # how many, at most `MOST_NUMBERS`
    title: float  # the share of the words of the topic's title that it has


def why_strange(article: Article, topic: Topic, company: Company) -> str | None:
    """Why an article that has the topic's words is not on it; None if it is, or if that cannot be told.

    Compared with the topic's newest articles of the same name, as these are with each other: words, numbers of two digits and
    more, and words of the topic's title. Where one of them shares hardly a word with the rest the topic is wide, and nobody is
    refused. A second stranger so soon shows the same, and is let in.
    """
    match = topic.match
    if company.strangers or not (match.any or match.all):
        return None
    text, *texts = (one[:LONGEST_LOOK] for one in (f"{article.title}\n{article.body}", *company.texts))
    names = named_in(text, match)
    texts = [other for other in texts if not match.any or named_in(other, match) & names]
    new, known = _told(text, match), [_told(other, match) for other in texts]
    if len(known) < LEAST_COMPANY or len(new.words) < ENOUGH_WORDS:
        return None
    rest = [_words_shared(one, [*known[:i], *known[i + 1 :]]) for i, one in enumerate(known)]
    if min(rest) < WIDE_BELOW:
        return None
    title = _telling(topic.title) - _words_of_names(match)
    counted = Counter(number for one in known for number in one.numbers)
    mine = _Kinship(_words_shared(new, known), _numbers_shared(new, counted, 1), _said(title, text, new))
    theirs = _Kinship(
        fmean(rest),
        fmean(_numbers_shared(one, counted, 2) for one in known),
        fmean(_said(title, *one) for one in zip(texts, known, strict=True)),
    )
    if _nearness(mine, theirs) >= STRANGER_BELOW:
        return None
    return _reason(len(known), mine, theirs)


def _reason(known: int, mine: _Kinship, theirs: _Kinship) -> Phrase:
    return phrase(
        "is a stranger among the last {count} articles on it: shares {words} of words, {numbers} numbers, {title} of the topic's title, they {usual}",
        count=known, words=f"{mine.words:.0%}", numbers=f"{mine.numbers:.0f}", title=f"{mine.title:.0%}",
        usual=f"{theirs.words:.0%}, {theirs.numbers:.1f}, {theirs.title:.0%}",
    )  # fmt: skip


def _nearness(mine: _Kinship, theirs: _Kinship) -> float:
    """The less, the stranger."""
    return (
        KINSHIP["words"] * mine.words
        + KINSHIP["usual"] * min(2.0, mine.words / theirs.words)
        + KINSHIP["numbers"] * mine.numbers
        + KINSHIP["title"] * (mine.title - theirs.title)
    )


def _told(text: str, match: Match) -> _Told:
    return _Told(words=_telling(text) - _words_of_names(match), numbers=_numbers(text))


def _words_of_names(match: Match) -> frozenset[str]:
    return frozenset().union(*(_telling(name) for name in (*match.any, *match.all)))


@lru_cache(maxsize=256)
def _telling(text: str) -> frozenset[str]:
    return frozenset(telling_words(text))


@lru_cache(maxsize=256)
def _numbers(text: str) -> frozenset[str]:
    """Those that an article seldom has by chance: three digits that are no year, or two before the same word."""
    found = _NUMBER.findall(unicodedata.normalize("NFKC", text))
    return frozenset(filter(None, (_telling_number(number.replace(",", ""), of) for number, of in found)))


def _telling_number(number: str, of: str) -> str:
    digits = len(number.replace(".", "").strip("0"))
    if digits >= 3 or (digits == 2 and "." in number):
        return "" if _YEAR.fullmatch(number) else number
    return f"{number} {of.lower()}" if digits == 2 and of else ""


def _words_shared(one: _Told, others: Sequence[_Told]) -> float:
    """The share of words in common, of the shorter of each two: a brief is no stranger for being brief."""
    most = sum(min(len(one.words), len(other.words)) for other in others)
    return sum(len(one.words & other.words) for other in others) / most if most else 1.0


def _numbers_shared(one: _Told, counted: Counter[str], held_by: int) -> float:
    """How many of its numbers at least `held_by` articles of the company have."""
    return float(min(MOST_NUMBERS, sum(counted[number] >= held_by for number in one.numbers)))


def _said(title: frozenset[str], text: str, told: _Told) -> float:
    """The share of the title's words that a text has; Korean ones in compounds, too."""
    if not title:
        return 0.0
    return sum(word in told.words or (is_hangul(word) and word in text) for word in title) / len(title)
