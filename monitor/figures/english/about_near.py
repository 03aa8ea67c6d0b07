"""What a figure measures by the words right at it: a label, a colon, "worth", "for", "of them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english import clause
from monitor.figures.english.phrases import phrase_after, phrase_before
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

Span = tuple[int, int]  # tokens [first:last)
_IS = words("is was are were remains")
_MARKS = ("-", "—", "•", "*")
_CARRYING = words("worth covering weighing measuring spanning totalling totaling stretching")
HEDGES = words(
    "about around some nearly almost roughly just over under up to more less than at least an estimated a the only between"
)


def labelled(s: Sentence, d: Draft) -> Span | None:
    """ "- Opposed: 39%", "The plan is clear: $40 million": the label, or what the clause before the colon is about."""
    colon = d.first - 1
    if s.words[colon] != ":" or not colon:
        return None
    verb = clause.governor(s, colon)
    if verb >= 0 and s.words[verb] in _IS:
        return clause.subject(s, verb)
    first = 1 if s.words[0] in _MARKS else 0
    one_word = colon == first + 1 and s.classes[first] in ("V", "A")
    return (first, colon) if one_word else None


def carrying(s: Sentence, d: Draft) -> Span | None:
    """ "310 deals worth €214 million", "woods covering 1,900 acres", "episodes at $11 million each": what the noun before has."""
    k = lead(s, d)
    k += s.words[k + 1] == "at"  # a hedge elsewhere: "at least"
    each = d.money and s.words[k] == "at" and s.words[d.last] in ("each", "apiece")
    if s.words[k] not in _CARRYING and not each:
        return None
    counted = next((o for o in s.drafts if o.noun is not None and o.noun[1] == k), None)
    if counted is not None and s.words[counted.first - 1] in ("for", "of", "with"):
        return None  # "an order for 40 jets worth $5 billion"
    if counted is not None and counted.noun is not None:
        return trim_left(s, counted.noun)
    return phrase_before(s, k) if s.classes[k - 1] == "N" and not each else None


def bought(s: Sentence, d: Draft) -> Span | None:
    """ "32 jets for $4.6 billion": what is counted right before the price."""
    k = lead(s, d)
    if not d.money or s.words[k] != "for":
        return None
    return next((o.noun for o in s.drafts if o.noun is not None and o.noun[1] == k), None)


def trim_left(s: Sentence, noun: tuple[int, int]) -> tuple[int, int]:
    """The counted phrase without "more", "other" and the like before it."""
    phrase = phrase_after(s, noun[0])
    return noun if phrase is None else (max(phrase.first, noun[0]), noun[1])


def lead(s: Sentence, d: Draft) -> int:
    """Position of the word that leads in the figure, hedges passed over."""
    k = d.first - 1
    while k > 0 and s.words[k] in HEDGES:
        k -= 1
    return k


def of_them(s: Sentence, d: Draft, before: Draft | None) -> bool:
    """ "sold 9,000 bikes, 61% of them red": a share of what was counted right before."""
    if before is None or before.noun is None or before not in s.drafts or d.form == "multiple":
        return False
    shared = d.form == "part" or d.measure == units.PERCENT
    return (
        shared
        and s.words[d.last] == "of"
        and s.words[d.last + 1] in ("them", "which", "whom", "those", "these")
    )
