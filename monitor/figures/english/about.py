"""What a figure measures: the nearest printed noun phrase that names the thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.phrases import Phrase, cover, phrase_after, phrase_before
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

# Doing these, the subject pays or gets the money; it is not the thing measured ("The airline lost €400 million").
_AGENTIVE = words(
    """
spend spends spent spending invest invests invested investing pay pays paid paying raise raises raised raising owe owes
owed owing lose loses lost losing repay repays repaid sign signed win wins won receive receives received get gets got give
gives gave take takes took commit commits committed borrow borrowed borrows donate donated earn earned earns earning charge
charged fined fine award awarded awards seek sought seeks offer offered offers agree agreed want wants wanted save saves
    """
)
_OBJECT_LINKS = ("of", "for", "in", "on")


def name_measured(s: Sentence, drafts: list[Draft]) -> None:
    """Set `span`, the tokens of the phrase measured, on every draft that has one in this sentence."""
    cover(s, drafts)
    for d in drafts:
        d.span = _span(s, d)


def _span(s: Sentence, d: Draft) -> tuple[int, int] | None:
    if d.converts is not None:
        return d.converts.span
    if d.noun is not None and d.counter is not None:
        return _counted(s, d)
    return _behind(s, d) or _before(s, d)


def _counted(s: Sentence, d: Draft) -> tuple[int, int] | None:
    """The counted phrase without "more", "other" and the like before it."""
    assert d.noun is not None  # noqa: S101
    phrase = phrase_after(s, d.noun[0])
    if phrase is None:
        return d.noun
    return max(phrase.first, d.noun[0]), d.noun[1]


def _behind(s: Sentence, d: Draft) -> Phrase | None:
    """ "$103 million for affordable housing", "2.1 million tonnes of wheat", "a $500 rebate", "a 1.4-gigawatt wind farm"."""
    j = d.last
    if s.hyphen(j):
        j += 1
    if s.words[j] == "per" or (s.words[j] in ("a", "an") and s.classes[j + 1] in ("N", "T")):
        j += 2  # "$9,800 per person on health"
    word = s.words[j]
    if s.classes[j] == "N" and not s.words[j].endswith("'s"):
        return phrase_after(s, j)
    if (
        word == "of"
        and d.measure is not units.PERCENT
        and s.words[j + 1] not in ("which", "them", "it", "those", "these")
    ):
        return phrase_after(s, j + 1)
    if word in _OBJECT_LINKS and word != "of" and d.money and s.classes[j + 1] in ("N", "D", "A"):
        found = phrase_after(s, j + 1)
        return found if found and not (word in ("in", "for", "on") and s.capital(found.first)) else None
    return None


def _before(s: Sentence, d: Draft) -> Phrase | None:
    found = phrase_before(s, d.first)
    if found is None:
        return None
    if d.money and any(w in _AGENTIVE for w in s.words[found.last : d.first]):
        return None
    return found
