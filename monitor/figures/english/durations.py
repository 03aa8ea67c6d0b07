"""Lengths of time that are no figures: time gone by, ages, "the first since". A term or a length of a plan is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_BENCHMARKS = words("yield yields treasury treasuries gilt gilts bund bunds fixed average averages moving")
_REPORTS = words("figures results accounts report earnings update statement numbers")
_TIMES = ("year", "month", "week", "day", "hour", "minute")
_GONE_BEHIND = words("ago later earlier before after since old into on prior away hence")
_LASTING = words("will would to could may might can must should and")
_MODALS = words("to will would could should may might must")
_GONE_BEFORE = words("past last previous preceding final opening")
# "the biggest fall in five years", "doubled in six months": what is told is the fall, the years only frame it.
_RECORDS = words(
    """
first biggest largest lowest highest worst fastest slowest hottest coldest wettest driest deadliest longest record
weakest strongest smallest steepest sharpest doubled tripled quadrupled fivefold twofold heaviest never
    """
)


def elapsed(s: Sentence, d: Draft) -> bool:
    """True if `d` is a length of time that only says how long ago, how old, or since when."""
    if d.measure is None or d.measure.unit not in _TIMES:
        return False
    return (
        _ever_since(s, d)
        or _names_a_thing(s, d)
        or _behind(s, d)
        or _before(s, d)
        or _record(s, d)
        or _talk(s, d)
    )


def _names_a_thing(s: Sentence, d: Draft) -> bool:
    """ "the 10-year yield", "a 7-day average", "a 30-year fixed rate", "its six-month results": which one it is."""
    if s.words[d.last - 2] != "-":
        return False
    return s.words[d.last] in _REPORTS or not _BENCHMARKS.isdisjoint(s.words[d.last : d.last + 2])


def _behind(s: Sentence, d: Draft) -> bool:
    """ "two days after they collapsed", "12 years ago", "five years on,", "ten years old"."""
    word = s.words[d.last + 1] if s.hyphen(d.last) else s.words[d.last]
    if word == "on":
        return s.words[d.last + 1] in (",", ".", "")
    if word == "after" and d.status == "plan":
        return False  # "is due 60 days after it is signed"
    if word == "before":
        return s.classes[d.last + 1] != "V"
    return word in _GONE_BEHIND


def _before(s: Sentence, d: Draft) -> bool:
    """ "over the past five years", "in its first 11 days"; "the next four years" is a term, "the first three" of a plan."""
    lead = s.words[max(0, d.first - 2) : d.first]
    if s.words[d.first - 1] == "last" and (s.words[d.first - 2] in _LASTING or s.classes[d.first - 2] == "A"):
        return False  # "will last six years"
    return any(w in _GONE_BEFORE for w in lead) or ("first" in lead and d.status != "plan")


def _record(s: Sentence, d: Draft) -> bool:
    """ "the lowest in 12 years", "doubled in six months"."""
    lead = s.words[d.first - 1]
    start = d.first - 2 if lead in ("a", "about", "nearly", "almost") else d.first - 1
    if s.words[start] not in ("in", "for"):
        return False
    return any(w in _RECORDS for w in s.words[max(0, start - 6) : start])


def _ever_since(s: Sentence, d: Draft) -> bool:
    """ "who has sold it for three decades.": what has gone on until now."""
    if s.words[d.first - 1] != "for" or s.classes[d.last] not in (".", "C", ""):
        return False
    lead = range(max(1, d.first - 6), d.first)
    return any(s.words[k] in ("has", "have", "'ve") and s.words[k - 1] not in _MODALS for k in lead)


def _talk(s: Sentence, d: Draft) -> bool:
    """ "Ten years of holding back", "after three days of talks": time that went by, told with what filled it."""
    return s.words[d.last] == "of" and (d.first == 0 or s.words[d.first - 1] in ("after", '"', "'"))
