"""Ranks: "ranked 14th of 54", "down from 9th", "the second-largest", "in 5th place"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.draft import Draft
from monitor.figures.english.number_words import ORDINALS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.sentence import Sentence

_RANKING = words("ranked ranks rank ranking placed finished finish finishes rated")
_RACING = words("placed finished finish finishes")
_NOT_SUPERLATIVE = words(
    """
west east northwest southwest northeast southeast forest interest request protest contest harvest test best-of quest
guest chest rest nest arrest invest conquest honest modest est
    """
)


def rank_at(s: Sentence, i: int) -> Draft | None:
    """The rank that begins at token `i`, or None; other ordinals are no figures."""
    word = s.words[i]
    if word in ORDINALS and s.kinds[i] == "word":
        value, last = ORDINALS[word], i + 1
    elif (
        s.kinds[i] == "number"
        and s.words[i + 1] in ("st", "nd", "rd", "th")
        and s.glued(i + 1)
        and word.isdigit()
    ):
        value, last = int(word[:9]), i + 2
    else:
        return None
    if not (_superlative(s, last) or _ranked(s, i, last) or _place(s, i, last)):
        return None
    return Draft(i, last, Decimal(value), Decimal(value), "ordinal", sure=True, measure=units.RANK)


def _superlative(s: Sentence, j: int) -> bool:
    """ "third-tallest", "second largest", "fourth most populous"; not "first-ever", "the third best-of"."""
    k = j + 1 if s.hyphen(j) else j
    word = s.words[k]
    if s.classes[k + 1] == "T":
        return False  # "its third-best month", "the second-hottest summer"
    return (word.endswith("est") and word not in _NOT_SUPERLATIVE) or (
        word in ("most", "best", "worst") and k > j
    )


def _ranked(s: Sentence, i: int, last: int) -> bool:
    """ "ranked 14th", "up from 19th" where a rank was told before."""
    near = s.words[max(0, i - 3) : i]
    if any(w in _RANKING for w in near):
        return last - i == 2 or not _RACING.intersection(near)  # "finished second" tells how a race ended
    return (
        s.words[i - 1] in ("from", "to") and not _RANKING.isdisjoint(s.vocabulary) and s.classes[last] != "N"
    )


def _place(s: Sentence, i: int, last: int) -> bool:
    """ "in 5th place", "26th spot"; written out, "second place" is a way of speaking."""
    return (
        last - i == 2
        and s.words[last] in ("place", "spot")
        and s.words[i - 1] in ("in", "to", "into", "from", "the", "of")
    )
