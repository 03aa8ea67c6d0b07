"""The verb group that governs a figure: where it stands, and whether it tells of what was, is, will or would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.draft import Group
from monitor.figures.english.lexicon import CLASSES
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_REACH = 14  # tokens from a figure to its verb
_BE = words("is are am was were be been being 's 're")
_MODALS = {
    **dict.fromkeys(("will", "shall", "'ll", "won't"), "future"),
    **dict.fromkeys(("would", "'d", "wouldn't"), "would"),
    **dict.fromkeys(("should", "shouldn't"), "should"),
    **dict.fromkeys(("could", "may", "might", "couldn't"), "could"),
    **dict.fromkeys(("can", "can't", "cannot"), "can"),
    **dict.fromkeys(("must", "ought", "needs", "need"), "must"),
}
_TOLD = words(
    """
expected forecast projected predicted tipped estimated likely set due scheduled poised slated thought believed
reported said planned meant
supposed going about bound
    """
)
_IRREGULAR_PAST = words(
    """
fell rose grew sank won lost sold bought paid spent made took gave got came went saw told knew held kept led left met ran began broke
brought built caught chose drew drove ate fought found flew froze hid lent meant rode sent shook shot showed shrank slid spoke sprang
stood stole stuck struck swam swept taught threw understood withdrew wore wrote overtook foresaw beat became felt dealt died had did
"""
)
_PARTICIPLES = words(
    """
fallen risen grown sunk given gotten gone seen known begun broken chosen drawn driven frozen hidden ridden shaken shown shrunk spoken
stolen swum taken thrown withdrawn worn written undertaken foreseen become beaten been
    """
)
_REPORTING = words(
    """
said says say told believe believes believed showed shows found finds estimate estimates estimated think reckon
reckons reckoned warned warns added adds
    """
)
_MEANING = words(
    """
plan plans planned planning aim aims aimed aiming intend intends intended intending hope hopes hoped hoping want wants
wanted seek seeks sought
promise promises promised pledge pledges pledged vow vows vowed propose proposes proposed offer offers offered
offering agree agrees agreed
prepare prepares prepared preparing mean means meant try tries trying wish wishes commit commits committed decide
decides decided decline
declines threaten threatens threatened choose chose opt opts opted resolve resolved
    """
)
_LEAD = 7  # tokens from "expect" to "to grow"
_CLOSERS = words("; : — (")


def group_of(s: Sentence, d: Draft) -> Group | None:
    """The verb group nearest to `d` in its clause: before it, or behind it where `d` stands in the subject."""
    before = _before(s, d)
    if before < 0 or s.words[before] in _REPORTING:
        behind = _behind(s, d)
        if behind >= 0:
            return _group(s, behind, in_subject=True)  # "Police said 40 people were hurt": were, not said
    return None if before < 0 else _group(s, before, in_subject=False)


def _group(s: Sentence, k: int, *, in_subject: bool) -> Group:
    first, last = _spread(s, k)
    return Group(first, last, _tense(s, first, last), in_subject)


def lead_of(s: Sentence, first: int) -> int:
    """The verb that an infinitive at `first` hangs on: "expect the economy to grow"; -1 if there is none near."""
    return next((k for k in range(first - 1, max(-1, first - _LEAD), -1) if s.classes[k] == "V"), -1)


def _tense(s: Sentence, first: int, last: int) -> str:
    """One word for the form of the verb group [first:last): future, would, could, perfect, past, present, infinitive …"""
    group = s.words[first:last]
    for word in group:
        if word in _MODALS or word.endswith(("'ll", "'d")):
            return _MODALS.get(word) or _MODALS[word[word.index("'") :]]
    if "to" in group:
        return _infinitive(group)
    if group[0] in ("has", "have", "'ve") and len(group) > 1:
        return "perfect"
    if group[0] == "had" and len(group) > 1:
        return "pluperfect"
    if group[0] in ("was", "were"):
        return "was done" if len(group) > 1 else "was"
    if group[0] in _BE:
        return "is doing" if group[-1].endswith("ing") else "is done" if len(group) > 1 else "is"
    return form_of(group[-1])


def _infinitive(group: list[str]) -> str:
    """ "is to pay", "was to pay", "is expected to pay", "plans to pay", "Oslo to pay"."""
    lead = group[: group.index("to")]
    if not lead:
        return "to"
    if lead[-1] in _BE:
        return "was to" if lead[-1] in ("was", "were") else "is to"
    if lead[-1] in _TOLD and lead[0] not in ("plan", "plans", "planned", "meant"):
        return "told to"
    if lead[-1] in ("has", "have", "had"):
        return "has to"
    return "means to" if not _MEANING.isdisjoint(lead) else "does to"


def form_of(word: str) -> str:
    """past, done (a participle), doing, present or base: the form of a verb that stands alone."""
    if word.endswith("ing"):
        return "doing"
    if word.endswith("ed") or word in _IRREGULAR_PAST:
        return "past"
    if word in _PARTICIPLES:
        return "done"
    return "present" if word.endswith("s") else "base"


def _before(s: Sentence, d: Draft) -> int:
    for k in range(d.first - 1, max(-1, d.first - _REACH), -1):
        if s.covers[k] >= 0:
            continue
        if s.classes[k] == "V":
            return k
        if s.words[k] in _CLOSERS or s.words[k] in ("which", "who", "that"):
            return -1
        if s.words[k] == "," and _list_ends(s, k):
            return -1
        if s.classes[k] == "C" and s.words[k] not in ("and", "or", "nor"):
            return -1
    return -1


def _list_ends(s: Sentence, k: int) -> bool:
    """A comma that a new clause or an aside follows; in a list a figure or its noun does."""
    return CLASSES.get(s.words[k + 1]) == "R" or s.words[k + 1] in _MODALS


def _behind(s: Sentence, d: Draft) -> int:
    k = d.noun[1] if d.noun else d.last
    end = min(len(s), k + _REACH)
    while k < end:
        if s.classes[k] == "V":
            return k
        if s.words[k] in _CLOSERS or s.classes[k] == "C":
            return -1
        if s.words[k] == ",":
            k = _behind_aside(s, k, end)
        k += 1
    return -1


def _behind_aside(s: Sentence, k: int, end: int) -> int:
    """The second comma of "…, 62 miles off the coast, will power"; the end of the reach where there is none."""
    return next((j for j in range(k + 1, end) if s.words[j] == ","), end)


def _spread(s: Sentence, k: int) -> tuple[int, int]:
    """The whole group that verb `k` is part of: verbs, adverbs and "to" on either side."""
    first, last = k, k + 1
    while first > 0 and (s.classes[first - 1] in ("V", "A") or s.words[first - 1] in ("to", "likely", "due")):
        first -= 1
    while last < len(s) and (s.classes[last] in ("V", "A") or _goes_on(s, last)):
        last += 1
    while first < k and s.classes[first] == "A":
        first += 1
    while last > k + 1 and s.classes[last - 1] == "A":
        last -= 1
    return first, last


def _goes_on(s: Sentence, k: int) -> bool:
    """ "plans TO dredge", "is PLANNING": an infinitive or participle that no list knows."""
    word, before = s.words[k], s.words[k - 1]
    if word == "to":
        unlisted = s.classes[k + 1] == "N" and (before in _MEANING or before in _TOLD or before in _BE)
        return s.classes[k + 1] == "V" or unlisted
    if before == "to":
        return s.classes[k] == "N"
    return before in _BE and word.endswith(("ing", "ed")) and s.classes[k + 1] != "N"
