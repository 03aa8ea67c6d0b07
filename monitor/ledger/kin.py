"""Where nothing chose among the news, an article speaks only of series that were told of in words like its own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger.elsewhere import one_thing
from monitor.ledger.weights import KIN, RECENT
from monitor.ledger.words import telling_words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from monitor.model import Entry, Figure, Observation


def kin(figures: Sequence[Figure], title: str, known: Sequence[Entry]) -> list[Entry]:
    """Of `known`, those with an observation whose headline and sentence share enough words with the article's.

    And those that are the same attribute of the same owner as a figure, in whatever words.
    """
    words = frozenset[str]().union(*(_words(title, figure.quote) for figure in figures))
    return [
        entry
        for entry in known
        if any(_is_like(seen, words) for seen in entry.observations[-RECENT:])
        or any(one_thing(figure, entry) for figure in figures)
    ]


def _is_like(seen: Observation, words: Set[str]) -> bool:
    theirs = _words(seen.title, seen.figure.quote)
    return len(theirs & words) >= KIN * len(theirs)


@lru_cache(maxsize=8192)  # 1.2 KB each: as many as slots are kept of
def _words(title: str, sentence: str) -> frozenset[str]:
    return frozenset(telling_words(f"{title}\n{sentence}"))
