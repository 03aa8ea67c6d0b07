"""News of one kind: what is said of one is no change of what was said of another, in the same words or in others."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from monitor.ledger import words_en, words_ko
from monitor.ledger.rows import headline_of
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import ALIKE_TOLD
from monitor.ledger.words import canonical, canonical_phrase, is_hangul

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from monitor.ledger.rows import Row
    from monitor.model import Figure, Observation

# SEAFORD, May 2 (Coast Wire) -
_DATELINE = re.compile(r"^[^.!?()]{0,60}\([^()]{2,40}\)[^.!?]{0,20}? [-=–—] ")
_HANGUL_WORD = re.compile(r"[가-힣]{2,}")
_NAME = re.compile(r"[A-Z][a-z][A-Za-z&-]+|[가-힣]{2,}")
_CAPITALISED = re.compile(r"(?<=[^.!?“\"‘'] )[A-Z][a-z][A-Za-z&-]+")  # not as the first of a sentence


def of_another(
    figure: Figure, row: Row, alike: Sequence[float], *, title: str, words: Set[str], outlet: str
) -> bool:
    """Some of `row` was told in the words of `figure`, but for the names: each has names that the other has nowhere.

    `alike`: how like its sentence is to each of `row.recent`, 0..1; `title` and telling `words` are its article's. In Korean, where what is
    a name is guessed, the other's may stand in none of its sentences.
    """
    told = [seen for seen, one in zip(row.recent, alike, strict=True) if one >= ALIKE_TOLD]
    if not told:
        return False
    ours, theirs = _names(figure, title, outlet), [_names_seen(seen) for seen in told]
    if all(headline_of(seen.title) & headline_of(title) for seen in told):
        # Of headlines that are worded alike a Korean one begins with whom it is about. Where one story is told on they are worded otherwise.
        ours |= _begins_with(title)
        theirs = [names | _begins_with(seen.title) for names, seen in zip(theirs, told, strict=True)]
    if not ours - row.words.union(*row.headlines, *map(_names_seen, row.recent)):
        return False
    mine = ours.union(headline_of(title), slots_of(figure).clues, filter(is_hangul, words))
    return all(names - mine for names in theirs)


def _names_seen(seen: Observation) -> frozenset[str]:
    return _names(seen.figure, seen.title, seen.outlet)


def _names(figure: Figure, title: str, outlet: str) -> frozenset[str]:
    """Its owner and what is capitalised in its sentence; in Korean, which has no capitals, what the headline takes up of it.

    Of a headline, where any word may be capitalised, its owner alone. Who says and who prints it is left out: one thing is told by many.
    """
    slots, told_by = slots_of(figure), canonical_phrase(_told_by(figure, outlet))
    if figure.place == "title":
        return slots.owner - told_by
    capitalised = map(canonical, _CAPITALISED.findall(figure.quote))
    headline = headline_of(title)
    taken_up = (word for word in slots.clues if word in headline and is_hangul(word))
    return slots.owner.union(capitalised, taken_up) - told_by - {""}


@lru_cache(maxsize=256)
def _begins_with(title: str) -> frozenset[str]:
    """The first word of a Korean headline that is no office's; none of another language."""
    named = (canonical(raw) for raw in _HANGUL_WORD.findall(title) if not raw.endswith(words_ko.OFFICES))
    return frozenset(islice(filter(None, named), 1))


class Subjects:
    """Whom the articles at hand speak of: by the owners of their figures and the names in the sentences around them."""

    def __init__(
        self, figures: Sequence[Figure], title: str, outlet: str, told: Mapping[int, Sequence[Observation]]
    ) -> None:
        """`told`: article -> what the known series have of it."""
        self._figures, self._title, self._outlet, self._told = figures, title, outlet, told

    @cached_property
    def _names(self) -> set[str]:
        return _subjects((figure, self._outlet) for figure in self._figures)

    @cached_property
    def _text(self) -> str:
        return _text((self._title,), self._figures)

    def are_others(self, row: Row) -> bool:
        """This article names somebody, so does each that told of `row`, and none has a name of the other."""
        articles = {seen.article for seen in row.recent}
        return bool(self._names) and all(self._is_other(self._told.get(article, ())) for article in articles)

    def _is_other(self, told: Sequence[Observation]) -> bool:
        theirs = _subjects((seen.figure, seen.outlet) for seen in told)
        if not theirs or _in_hangul(theirs) != _in_hangul(self._names):
            return False  # another language has other names for all
        text = _text({seen.title for seen in told}, (seen.figure for seen in told))
        return not (any(name in text for name in self._names) or any(name in self._text for name in theirs))


def _subjects(told: Iterable[tuple[Figure, str]]) -> set[str]:
    """Names in lower case: of owners and in sentences. Countries, offices, who says and who prints it are named in the news of many.

    `told`: each figure with the outlet that prints it.
    """
    found: set[str] = set()
    for figure, outlet in told:
        sentence = "" if figure.place == "title" else _DATELINE.sub("", figure.quote)
        named = {*_NAME.findall(figure.owner or ""), *_CAPITALISED.findall(sentence)}
        found |= named.difference(_NAME.findall(_told_by(figure, outlet)))
    return {name.lower() for name in found if canonical(name) and not _is_common(name)}


def _told_by(figure: Figure, outlet: str) -> str:
    """Who says it, and the outlet where it names itself in the sentence: part of its name may be that of its town."""
    return f"{figure.speaker or ''} {outlet if outlet in figure.quote else ''}"


def _is_common(name: str) -> bool:
    return name.endswith(words_ko.OFFICES) or name.lower() in words_en.COUNTRIES


def _text(titles: Iterable[str], figures: Iterable[Figure]) -> str:
    return " ".join((*titles, *{figure.quote for figure in figures})).lower()


def _in_hangul(names: Iterable[str]) -> bool:
    return any(map(is_hangul, names))
