"""Wordings that settle a status by themselves: targets, orders, results without a verb, who reckons at the sentence's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.verbs import lead_of
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_TARGETS = ("target", "targets", "goal")
_IS = ("is", "are", "was", "were")
_SEEN = words("expected forecast predicted estimated feared")
_RECKON = words(
    "estimate estimates estimated reckon reckons reckoned predict predicts forecast forecasts believe believes"
)
_OWN_COST = words("cost costs costing spend spent")
_RESULTS = words("revenue revenues turnover profit profits sales earnings ebitda margin ebit eps")
_AHEAD = words(
    "projections projection estimated "
    "target targets forecast forecasts outlook guidance expected plan plans goal next will to by estimate estimates"
)
_CROWDS = ("crowd", "crowds")
_HOLDINGS = words("owner owners holder holders debt debts")
_POSSESSIVES = ("its", "their", "his", "her", "our", "my")
_OTHERS = words(
    "analysts economists experts consultants forecasters brokers banks investors city market traders"
)
_EXPECTING = ("expects", "expected", "expect")
_UNTIL_DUE = 4  # tokens from a figure to "is due", "are on order"
_ASIDE = 8  # tokens of who reckons, at the end of the sentence
_HEAD = 6  # tokens from "revenue" to its sum
_BRACKET = 8  # tokens of a conversion


def targeted(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "short of its 95% target", "a target of 380", "the target was 380": meant, whatever came of it."""
    j = d.noun[1] if d.noun else d.last
    if (
        s.words[d.last] in _TARGETS
        or s.words[j] in _TARGETS
        or (s.hyphen(d.last) and s.words[d.last + 1] in _TARGETS)
    ):
        return True
    return s.words[d.first - 2] in _TARGETS and s.words[d.first - 1] in ("of", ":", *_IS)


def to_come(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Another 12 are on order", "a second edition of 30,000 is due in May"; "due to rain" tells why."""
    start = d.noun[1] if d.noun else d.last
    for k in range(start, start + _UNTIL_DUE):
        if s.words[k] in ("is", "are"):
            ordered = tuple(s.words[k + 1 : k + 3]) in (("on", "order"), ("in", "the"))
            if ordered:
                return s.words[k + 2] == "order" or s.words[k + 3] == "pipeline"
            return s.words[k + 1] == "due" and s.words[k + 2] in ("in", "on", "by", "next", "this", "for")
        if s.classes[k] in (".", "C", "V"):
            return False
    return False


def foreseen(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Lows of 23F (-5C) are expected": what is expected, behind a conversion."""
    k = d.last
    if s.words[k] == "(" and ")" in s.words[k : k + _BRACKET]:
        k = s.words.index(")", k) + 1
    elif s.words[k] == ")":
        k += 1
    else:
        return False
    return s.words[k] in _IS and s.words[k + 1] in _SEEN


def reckoned_at_end(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "…, geologists at the institute estimate.": who reckons stands behind the last comma."""
    end = len(s) - 1 if s.words[len(s) - 1] in (".", '"') else len(s)
    if s.words[end - 1] not in _RECKON:
        return False
    comma = next((k for k in range(end - 1, max(0, end - _ASIDE), -1) if s.words[k] == ","), -1)
    led = s.classes[end - 2] == "N" and s.words[comma + 1] not in ("it", "as", "than", "which")
    return led and d.last <= comma and _OWN_COST.isdisjoint(s.vocabulary)


def printed_result(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Nine-month revenue £41m, margin 6.2%": results without a verb are what happened."""
    if d.group is not None or _RESULTS.isdisjoint(s.words[max(0, d.first - _HEAD) : d.first]):
        return False
    return _AHEAD.isdisjoint(s.vocabulary) and d.measure is not None and (d.money or d.unit == "percent")


def crowd(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Police put the crowd at 30,000": reckoned by eye; "drew a crowd of 900" is told as counted."""
    if d.unit not in ("people", "count") or s.vocabulary.isdisjoint(_CROWDS):
        return False
    if s.words[d.first - 1] == "of" and s.words[d.first - 2] in _CROWDS:
        return False
    return not set(_CROWDS).isdisjoint(s.words[max(0, d.first - _HEAD) : d.first])


def owned(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "from Halden, owner of 40%, will come", "will pay down debt of £3 million": there, whatever will become of it."""
    return s.words[d.first - 1] == "of" and s.words[d.first - 2] in _HOLDINGS


def part_of_theirs(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "will close 60 of its 840 branches": the whole of which a part is told is there."""
    k = d.first - 1
    if s.words[k] not in _POSSESSIVES or s.words[k - 1] != "of":
        return False
    return any(other.last == k - 1 for other in s.drafts)


def from_a_day_ahead(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "From 1 January a ticket costs €2.60": what is told as it is, of a day that has not come."""
    if d.group is None or d.group.tense not in ("present", "is", "is done") or d.when is None or not d.ahead:
        return False
    return s.words[d.when.at - 1] == "from" or s.words[d.when.at] == "from"


def own_results_expected(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "expects revenue to grow by a fifth": who has revenue expects its own, unless others are said to."""
    if d.group is None or s.words[d.group.first] != "to":
        return False
    lead = lead_of(s, d.group.first)
    if lead < 0 or s.words[lead] not in _EXPECTING:
        return False
    return not _RESULTS.isdisjoint(s.words[lead + 1 : d.group.first]) and s.words[lead - 1] not in _OTHERS
