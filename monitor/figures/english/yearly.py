"""Flows told for one year: "handled 9 million crates last year", "a crop of 40,000 tonnes this season" are per year."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.english.name_words import MONTHS
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Per

# Money and goods that run through a year; with a named year or "last year" in the sentence they are per year.
_FLOWS = words(
    """
revenue revenues sales turnover spending budget deficit shortfall gap surplus output production earnings income profit profits ebitda
handled handle handles produced produces produce shipped ships sold sells carried processed exported exports imports imported
harvested generated earned pay salary receipts costs savings losses spends spend spent harvest supplied supplies supply drew draws
attracted attracts welcomed picked caught issued treated collected delivered deliveries registered registrations imported imports
recycled consumed consumption burned emitted emissions mined pumped landed landings quota prize visitors arrivals births deaths
arrests trips rides journeys flights visits began started permits tourists passengers travellers travelers offences
offenses crimes cases recruit recruits issue bonds turnovers built builds takings passenger visitor footfall ridership
enrolled admissions hired hire hires quit died drowned evictions insolvencies marriages divorces harvests catch crop
visited borrowing loans overtime
loss made turned raised complaints applications letters parcels mail
    """
)
_YEARLY = (
    ("last", "year"), ("this", "year"), ("next", "year"), ("fiscal", "year"), ("the", "year"), ("full", "year"),
    ("this", "season"), ("next", "season"), ("academic", "year"), ("financial", "year"),
)  # fmt: skip
_NEAR, _FAR = 7, 12  # tokens behind a number to the year it is told for
_NOT_YEARLY = ("since", "by", "until", "from", "after", "before", "than", "a", "on", "of", "began", "end")


def yearly(s: Sentence, d: Draft) -> Per | None:
    """ "handled 9 million crates last year", "revenue of $3 million for the year"."""
    if d.measure in (units.PERCENT, units.POINT) or not (d.money or d.scale or d.low >= 1000):
        return None
    if not _FLOWS.intersection(s.words[max(0, d.first - 12) : d.last + 3]) or d.form == "part":
        return None
    if _of_one_month(s, d):
        return None
    near = range(max(0, d.first - 14), min(len(s), d.last + _NEAR, _clause_end(s, d)))
    return "year" if any(_one_year(s, k) for k in near) or _this_year(s, d) else None


def _of_one_month(s: Sentence, d: Draft) -> bool:
    """ "4,000 tonnes in October, down from 5,000 in the same month last year"."""
    behind = s.words[d.last : d.last + _FAR]
    named = any(w == "in" and after in MONTHS for w, after in itertools.pairwise(behind[:_NEAR]))
    return named or any(w == "month" and after in ("last", "this") for w, after in itertools.pairwise(behind))


def _clause_end(s: Sentence, d: Draft) -> int:
    """Where what is said of `d` gives way to what is said of its noun: "£610m on a ground that opened in 2022"."""
    return next(
        (k for k in range(d.last, min(len(s), d.last + _NEAR)) if s.words[k] in ("that", "which", "since")),
        len(s),
    )


def _this_year(s: Sentence, d: Draft) -> bool:
    """ "$4 billion will be spent on shows and films this year": further off, but the year is the day's."""
    behind = range(d.last + _NEAR, min(len(s), d.last + _FAR, _clause_end(s, d)))
    return any(
        tuple(s.words[k : k + 2]) in _YEARLY
        and s.words[k] in ("this", "last")
        and s.words[k - 1] not in _NOT_YEARLY
        for k in behind
    )


def _one_year(s: Sentence, k: int) -> bool:
    """ "last year", "in 2025", "its 2026 revenue", "next year's quota" at token `k`."""
    if _is_year(s.words[k]) and not _FLOWS.isdisjoint(
        s.words[k + 1 : k + (5 if s.words[k + 1] == "/" else 3)]
    ):
        return True
    if s.words[k] in ("next", "this", "last") and s.words[k + 1] in ("year's", "season's"):
        return not _FLOWS.isdisjoint(s.words[k + 2 : k + 4])
    if s.words[k] == "of" and s.words[k - 1] in ("all", "whole") and _is_year(s.words[k + 1]):
        return True  # "in the whole of 2024"
    if s.words[k - 1] in _NOT_YEARLY:
        return False
    return tuple(s.words[k : k + 2]) in _YEARLY or (
        s.words[k] in ("in", "for", "fiscal") and _is_year(s.words[k + 1])
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1950" < word < "2100"
