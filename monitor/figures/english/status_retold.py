"""Values told again from before: "had offered £6", "having said 9", "in the spring it was 40", "more than the 24 of last year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.figures.english.name_words import MONTHS, WEEKDAYS
from monitor.figures.english.said_words import FORESEEN, SAID, TOLD_THEN, VALUED
from monitor.figures.english.verbs import form_of
from monitor.figures.english.word_list import words

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

_SIZE = 10  # a value and the one it replaced are seldom further apart
_REACH = 12  # tokens from the head of a clause to its figure
_NEAR = 5
_REPLACEABLE = SAID | VALUED
_STOOD = words("was were been stood")
_WORTH = words("worth valued put")
_AIMS = words("target goal aim forecast guidance plan offer bid estimate promise prediction")
_GAVE_UP = words(
    "withdrew withdrawn withdraws abandoned abandons scrapped scraps dropped drops ditched ditches shelved shelves"
)
_BEHIND = 4  # tokens from a figure to the "when" behind it
_JOINTS = words("and but while , ; — (")
_SEASONS = words("spring summer autumn fall winter")
_BY_THEN = ("until", "till")
_WHO = words(
    "it they he she that this count toll figure number total tally estimate company firm bank valuation"
)
_COMPARING = words("more fewer less higher lower larger smaller above below")
_ITS = words("the its their his her our")
_FORMER = words("last first previous earlier old original")
_OLD = words(
    "limit price fare rate target cap ceiling level fee figure tariff record quota rule estimate count"
)


def is_retold(s: Sentence, d: Draft, earlier: list[Draft]) -> bool:
    """True of a value from before where the article has told another of the same measure and about the same size."""
    if _is_was(s, d) or _given_up(s, d):
        return True
    ruled = any(rule(s, d) for rule in _RULES)
    if not ruled and not _had_said(s, d, _REPLACEABLE | FORESEEN):
        return False
    others = [o for o in (*earlier, *s.drafts) if _replaces(o, d)]
    if ruled or not others:
        return bool(others)
    return any(o.status != "actual" for o in others) or _had_said(s, d, _REPLACEABLE)


def _replaces(other: Draft, d: Draft) -> bool:
    if other is d or other.measure != d.measure or other.status == "past":
        return False
    if (other.low, other.high) == (d.low, d.high):
        return False
    return d.low / _SIZE <= other.low <= d.low * _SIZE


def _is_was(s: Sentence, d: Draft) -> bool:
    """ "Desks: 14 (was 20)"."""
    k = d.first - 1
    return s.words[k] == "was" and (s.words[k - 1] == "(" or (s.words[k - 1], s.words[k - 2]) == ("it", "("))


def _given_up(s: Sentence, d: Draft) -> bool:
    """ "withdrew its target of 175,000", "no longer speaks of 8%"."""
    k = d.first - 1
    if s.words[k] != "of":
        return False
    if s.words[k - 1] in ("speaks", "talks"):
        return s.words[k - 3 : k - 1] == ["no", "longer"]
    return s.words[k - 1] in _AIMS and s.words[k - 2] in _ITS and s.words[k - 3] in _GAVE_UP


def _had_said(s: Sentence, d: Draft, said: frozenset[str]) -> bool:
    """ "had offered $480", "having first reported 49,000", "51% having said so in May"."""
    group = d.group
    if group is not None and group.tense == "pluperfect" and not group.in_subject:
        return d.first - group.last < _NEAR and not said.isdisjoint(s.words[group.first : group.last])
    lead, behind = s.words[max(0, d.first - _NEAR) : d.first], s.words[d.last : d.last + 3]
    if behind[0] == "having" and not said.isdisjoint(behind):
        return True
    return "having" in lead and not said.isdisjoint(lead)


def _at_that_time(s: Sentence, d: Draft) -> bool:
    """ "In the spring it was 40", "in April its builder said 33": a time gone by, and a value stated, no deed."""
    start = _clause_start(s, d)
    verb = next((k for k in range(d.first - 1, start - 1, -1) if s.classes[k] == "V"), -1)
    while verb > start and (s.classes[verb - 1] == "V" or s.words[verb - 1] == "to"):
        verb -= 1
    if verb < 0 or not any(_gone_by(s, k) for k in (*range(start, verb), *range(d.last, d.last + 3))):
        return False
    if any(s.covers[k] >= 0 for k in range(verb, d.first)):
        return False
    if s.words[verb] in TOLD_THEN or (s.words[verb], s.words[verb + 1]) == ("spoke", "of"):
        return d.first - verb <= 3 and not any(s.words[k] == "on" for k in range(start, verb))
    if s.words[verb] in _WORTH | _STOOD or s.words[verb + 1] in _WORTH:
        return _stands_for_it(s, start, verb)
    return s.words[verb : verb + 2] == ["made", "it"]


def _clause_start(s: Sentence, d: Draft) -> int:
    borders = (k + 1 for k in range(d.first - 1, max(-1, d.first - _REACH), -1) if s.words[k] in (";", "—"))
    return next(borders, max(0, d.first - _REACH))


def _gone_by(s: Sentence, k: int) -> bool:
    """ "in May", "in the spring", "on the Tuesday", "last summer", "until now" at `k`."""
    word, then = s.words[k], s.words[k + 1]
    if word == "last":
        return then in _SEASONS or then in MONTHS or then in ("year", "month", "week")
    if word in _BY_THEN:
        return then in ("now", "then", "recently")
    if word not in ("in", "on"):
        return False
    named = s.words[k + 2] if then in ("the", "early", "late") else then
    return named in _SEASONS or named in MONTHS or named in WEEKDAYS


def _stands_for_it(s: Sentence, start: int, verb: int) -> bool:
    """The subject stands for what was told of before: "it", "the figure"."""
    subject = [k for k in range(start, verb) if s.classes[k] in ("N", "R", "D") and s.classes[k] != "T"]
    return any(s.words[k] in _WHO for k in subject[-3:])


def _than_before(s: Sentence, d: Draft) -> bool:
    """ "more than the 24 of last year's permit", "less than the $42 million in its first plan"."""
    k = d.first - 1
    if s.words[k] not in _ITS or s.words[k - 1] != "than" or s.words[k - 2] not in _COMPARING:
        return False
    behind = s.words[d.last : d.last + _NEAR]
    return behind[0] in ("of", "in") and not _FORMER.isdisjoint(behind)


def _of_the_old(s: Sentence, d: Draft) -> bool:
    """ "The old limit of 41"."""
    near = range(max(1, d.first - _NEAR), d.first)
    return any(s.words[k - 1] == "old" and s.words[k] in _OLD for k in near)


def _began_at(s: Sentence, d: Draft) -> bool:
    """ "It began at 12", "The bidder had started at $265 million"."""
    k = d.first - 1
    if s.words[k] != "at" or s.words[k - 1] not in ("began", "started", "opened", "begun"):
        return False
    return s.classes[k - 2] == "R" or s.words[k - 2] == "had"


def _when(s: Sentence, d: Draft) -> bool:
    """ "It was 122% when she ruled", "81% when the outbreak began", "in November, when there were 41"."""
    behind = s.words[d.last : d.last + _BEHIND]
    if "when" in behind and _stood(s, d):
        k = d.last + behind.index("when")
        return not any(s.covers[j] >= 0 or s.words[j] in _JOINTS for j in range(d.last, k)) and _happened(
            s, k
        )
    lead = s.words[max(0, d.first - _BEHIND) : d.first]
    return "when" in lead and lead[-1] in _STOOD


def _stood(s: Sentence, d: Draft) -> bool:
    """It was, stood or was had; what came to pass in that moment is no value from before."""
    return d.group is None or (not d.group.in_subject and s.words[d.group.last - 1] in _STOOD | {"had"})


def _happened(s: Sentence, k: int) -> bool:
    """ "when announced", "when the outbreak began" at `k`."""
    verb = next((j for j in range(k + 1, min(len(s), k + _NEAR + 2)) if s.classes[j] == "V"), -1)
    return verb > 0 and form_of(s.words[verb]) == "past"


def _at_its_height(s: Sentence, d: Draft) -> bool:
    """ "At the height of the alarm they held 14,000"."""
    return s.words[0] == "at" and s.words[1] in _ITS and s.words[2] in ("height", "peak") and d.first > 2


_RULES = (_at_that_time, _than_before, _of_the_old, _began_at, _when, _at_its_height)
