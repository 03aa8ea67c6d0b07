"""Statuses that the sentence settles: rules asked in order, before any clue is weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.moves import of_earlier_time
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence
    from monitor.model import Status

_WILL = words("will shall 'll won't")
_EXPECTING = words("expects expected expect")
_AIMS = words(
    """
plan plans planned planning propose proposes proposed proposing intend intends aims aim aimed hopes hope vowed pledge pledges pledged
promise promises promised target targets targeted seeking seeks wants budgeted earmarked
    """
)
_EXPERTS = words(
    """
analysts analyst economists economist forecasters forecaster consultants experts brokers traders bookmakers polls researchers
    """
)
_GUESSING = _EXPECTING | words(
    """
forecast forecasts predict predicts predicted estimate estimates estimated reckon reckons reckoned see sees believe believes
project projects projected put puts
    """
)
_ECONOMY = words("inflation unemployment growth economy gdp")  # nobody's own plan, whoever tells it
_FORMERLY = words("previously originally initially")
_OLDER = words("earlier previous prior original initial former")
_VERSIONS = words("offer version estimate proposal count bid plan draft forecast budget bill")
_HAPPENED = words(
    """
was were had killed died reported sold bought raised paid closed opened recorded found hit spent won burned destroyed damaged arrested
counted shipped carried visited attended produced received took used lost rose fell grew climbed jumped dropped
    """
)
_REACH = 12  # tokens from a figure to its verb
_SENTENCE = 16  # tokens from "an earlier offer" to its value
_PHRASE = 8  # tokens from a subject to its verb


def settled(s: Sentence, d: Draft, earlier: list[Draft]) -> Status | None:
    """The status that a rule gives `d`, or None where the clues must be weighed; `earlier` are the figures before it."""
    for rule, status in RULES:
        if rule(s, d, earlier):
            return status
    return None


def _compared(_s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "up from 22 million", "instead of the £30 million announced"."""
    return d.compared


def _of_earlier_time(s: Sentence, d: Draft, earlier: list[Draft]) -> bool:
    """ "it was 4 million a year earlier", where a newer value has been told."""
    return of_earlier_time(s, d) and any(o is not d and o.measure == d.measure for o in (*earlier, *s.drafts))


def _formerly(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "originally planned 300"."""
    return not _FORMERLY.isdisjoint(s.words[max(0, d.first - 5) : d.first])


def _of_older(s: Sentence, d: Draft, earlier: list[Draft]) -> bool:
    """ "An earlier offer had stopped at 25%", where a newer value has been told."""
    if _OLDER.isdisjoint(s.vocabulary) and "first" not in s.vocabulary:
        return False
    rivals = [o for o in s.drafts if o is not d and o.measure == d.measure]
    if not rivals and all(o.measure != d.measure for o in earlier):
        return False
    for k in range(d.first - 1, max(-1, d.first - _SENTENCE), -1):
        if any(o.first <= k < o.last for o in rivals):
            return False
        if (s.words[k] in _OLDER and s.classes[k + 1] == "N") or (
            s.words[k] == "first" and s.words[k + 1] in _VERSIONS
        ):
            return True
    return False


def _would(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "would cost £3 million"."""
    return _ECONOMY.isdisjoint(s.vocabulary) and "would" in _chain(s, d)


def _guessed(s: Sentence, _d: Draft, _earlier: list[Draft]) -> bool:
    """ "Analysts had expected 5%"."""
    return not _EXPERTS.isdisjoint(s.vocabulary) and not _GUESSING.isdisjoint(s.vocabulary)


def _will(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "The town will spend £2 million"."""
    return _ECONOMY.isdisjoint(s.vocabulary) and not _WILL.isdisjoint(_chain(s, d))


def _aimed_at(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "hopes to raise £500", "plans 40 homes"; "expects" is the owner's where no expert is named."""
    return not (_AIMS | _EXPECTING).isdisjoint(_chain(s, d))


def _happened(s: Sentence, d: Draft, _earlier: list[Draft]) -> bool:
    """ "Twelve people were hurt": the figure is the subject."""
    return _verb_before(s, d) < 0 and s.words[_verb_behind(s, d)] in _HAPPENED


RULES: tuple[tuple[Callable[[Sentence, Draft, list[Draft]], bool], Status], ...] = (
    (_compared, "past"),
    (_of_earlier_time, "past"),
    (_formerly, "past"),
    (_of_older, "past"),
    (_guessed, "estimate"),
    (_will, "plan"),
    (_aimed_at, "plan"),
    (_would, "plan"),
    (_happened, "actual"),
)


# --- the verb of a figure ----------------------------------------------------------------------------------------


def _verb_before(s: Sentence, d: Draft) -> int:
    """Position of the verb that leads to `d` in its clause, or -1."""
    for k in range(d.first - 1, max(-1, d.first - _REACH - 1), -1):
        if s.classes[k] == "V":
            return k
        if s.words[k] in (";", ":", "—", ",", "(") or s.classes[k] == "C":
            break
    return -1


def _verb_behind(s: Sentence, d: Draft) -> int:
    """Position of the verb whose subject holds `d`, or -1."""
    start = d.noun[1] if d.noun else d.last
    for k in range(start, min(len(s), start + _PHRASE)):
        if s.classes[k] == "V":
            return k
        if s.classes[k] in (".", "C", "R") or s.words[k] == "that":
            break
    return -1


def _chain(s: Sentence, d: Draft) -> list[str]:
    """The verb before `d` and the verbs that lead up to it: "would have to pay"."""
    k = _verb_before(s, d)
    found: list[str] = []
    while k >= 0 and (s.classes[k] in ("V", "A") or s.words[k] == "to"):
        found.append(s.words[k])
        k -= 1
    return found
