"""Is a figure meant (plan), happened (actual), guessed (estimate), or only compared with (past)?"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from monitor.figures.english.status_clues import clues, far_clues, is_headline
from monitor.figures.english.status_rules import settled
from monitor.figures.english.status_weights import WEIGHTS
from monitor.figures.english.verbs import group_of
from monitor.model import Status

if TYPE_CHECKING:
    from monitor.figures.english.draft import Draft
    from monitor.figures.english.sentence import Sentence

STATUSES: tuple[Status, ...] = get_args(Status)


def judge(s: Sentence, drafts: list[Draft], earlier: list[Draft]) -> None:
    """Set `status` of every draft of the sentence; `earlier` are the figures before it in the article."""
    before = earlier[-1] if earlier else None
    far = far_clues(s)
    for d in drafts:
        d.group = group_of(s, d)
        d.status = settled(s, d, earlier) or _weighed(s, d, before, earlier, far)
        before = d
    for d in drafts:
        if d.converts is not None:
            d.status = d.converts.status


def _weighed(
    s: Sentence, d: Draft, before: Draft | None, earlier: list[Draft], far: frozenset[str]
) -> Status:
    if _headline_future(s, d):
        return "plan"
    return _likeliest(clues(s, d, before, same_value(d, earlier), earlier, far))


def _headline_future(s: Sentence, d: Draft) -> bool:
    """ "Oslo to buy 75 trams": the infinitive after a headline's subject is its future."""
    if "to" not in s.vocabulary or not is_headline(s):
        return False
    for k in range(1, min(d.first, len(s) - 1)):
        named = s.capital(k) and s.words[k + 1] == "to"  # "Norland Post to cut"
        if s.classes[k] == "V" and not named:
            return False
        if s.words[k] == "to" and (s.classes[k - 1] == "N" or s.capital(k - 1)) and s.classes[k + 1] == "V":
            return True
    return False


def same_value(d: Draft, earlier: list[Draft]) -> Status | None:
    """The status of the latest figure before with this value and measure."""
    for other in reversed(earlier):
        if other.low == d.low and other.high == d.high and other.measure == d.measure:
            return other.status
    return None


def _likeliest(found: list[str]) -> Status:
    scores = [0.0] * len(STATUSES)
    for clue in found:
        for i, weight in enumerate(WEIGHTS.get(clue, ())):
            scores[i] += weight
    return STATUSES[scores.index(max(scores))]
