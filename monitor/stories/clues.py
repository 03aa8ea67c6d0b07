"""The clues that an article leaves: the values it states, and the words it begins with."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from xxhash import xxh3_64_digest

from monitor.ledger.same import telling
from monitor.ledger.words import telling_words
from monitor.stories.values import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from monitor.model import Article, Figure, Topic

_VALUES, _WORDS = 16, 24  # the first of each: what an event is, news says first
_BEGINNING = 2_000  # characters of the body looked at for words
# Found on the 66 timelines of tests/timelines/cases and own, each as its topic and all of a language as one wide topic.
_WORD, _HEADLINE_WORD = 0.1, 0.2  # a value weighs .3 to 1, by its significant digits


def clues_of(article: Article, figures: Sequence[Figure], topics: Sequence[Topic]) -> tuple[Clue, ...]:
    """At most 40 for each topic. The topic's own words are none: all on it have them."""
    values, words = list(_values(figures).items())[:_VALUES], _words(article)
    return tuple(
        Clue(key=_key(topic.id, name), topic=topic.id, weight=weight, text=text)
        for topic in topics
        for name, (weight, text) in (*values, *_not_its_own(words, topic))
    )


def _values(figures: Sequence[Figure]) -> dict[str, tuple[float, str]]:
    """By name its weight and print; what was so in the past is no news."""
    found: dict[str, tuple[float, str]] = {}
    for figure in figures:
        if figure.status != "past":
            name = f"{figure.unit} {_plain(figure.low)} {_plain(figure.high)}"
            found.setdefault(name, (telling(figure), figure.text))
    return found


def _plain(value: Decimal) -> str:
    """The same for 10000 and 1E+4."""
    return str(value.normalize())


def _words(article: Article) -> dict[str, tuple[float, str]]:
    """The same for the words it begins with."""
    headline = telling_words(article.title)
    words = dict.fromkeys((*headline, *telling_words(article.body[:_BEGINNING])))
    return {word: (_HEADLINE_WORD if word in headline else _WORD, word) for word in words}


def _not_its_own(
    words: Mapping[str, tuple[float, str]], topic: Topic
) -> Iterator[tuple[str, tuple[float, str]]]:
    """The first words that are not in the topic's names."""
    own = {word for name in (*topic.match.any, *topic.match.all) for word in telling_words(name)}
    return islice((one for one in words.items() if one[0] not in own), _WORDS)


def _key(topic: str, name: str) -> int:
    return int.from_bytes(xxh3_64_digest(f"{topic}\n{name}".encode("utf-8", "replace")), signed=True)
