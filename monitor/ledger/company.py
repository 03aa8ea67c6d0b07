"""Whether an article keeps company with those already on its topic: another product, person or town may have its name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.articles import named_in
from monitor.ledger.words import telling_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Article, Match

COMPANY = 8  # of a topic's newest articles are compared with
_LEAST = 3  # that have one of its names: fewer do not show what a topic is about
_ENOUGH = 15  # different words: of a brief nothing can be said
_STRANGE = 0.095  # of its words shared; the least of 167 articles on their topic is .098
_RELATIVE = 0.8  # of what the least usual article of the company shares with the rest
_LONGEST = 20_000  # characters looked at


@dataclass(frozen=True, kw_only=True, slots=True)
class Company:
    """A topic's newest articles, without copies, in the language of the article to judge."""

    texts: tuple[str, ...]  # headline and body
    strangers: int  # others that were refused since the oldest of them


def why_strange(article: Article, match: Match, company: Company) -> str | None:
    """Why an article that has the topic's words is not on it; None if it is, or if that cannot be told.

    Refused is only who shares hardly a word with the topic's newest articles of the same name, and less than each of these with
    the rest; where one of these would be a stranger itself the topic is wide, and nobody is. A second stranger so soon shows
    the same, and is let in. In 76 timelines it loses none of 601 articles on their topic. On 16 topics of one common word
    each (정부, Trump) it loses 18 of 849 articles; 51 before the company itself had to be close.
    """
    if company.strangers or not (match.any or match.all):
        return None
    text, *texts = (one[:_LONGEST] for one in (f"{article.title}\n{article.body}", *company.texts))
    names, told = named_in(text, match), _words_of_names(match)
    others = [other for other in texts if not match.any or named_in(other, match) & names]
    words, known = _words(text) - told, [_words(other) - told for other in others]
    if len(known) < _LEAST or len(words) < _ENOUGH:
        return None
    share, least = _shared(words, known), min(_shared_with_rest(known))
    if least < _STRANGE or share >= min(_STRANGE, _RELATIVE * least):
        return None
    return f"is a stranger among the last {len(known)} articles on it: shares {share:.0%} of words, they {least:.0%} and more"


def _words_of_names(match: Match) -> frozenset[str]:
    return frozenset().union(*(_words(name) for name in (*match.any, *match.all)))


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    return frozenset(telling_words(text))


def _shared(words: frozenset[str], others: Sequence[frozenset[str]]) -> float:
    """The share of words in common, of the shorter of each two: a brief is no stranger for being brief."""
    most = sum(min(len(words), len(other)) for other in others)
    return sum(len(words & other) for other in others) / most if most else 1.0


def _shared_with_rest(known: Sequence[frozenset[str]]) -> list[float]:
    return [_shared(words, [*known[:i], *known[i + 1 :]]) for i, words in enumerate(known)]
