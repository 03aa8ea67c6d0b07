"""Whether a figure is planned, happened, is somebody's guess, or is an earlier value given for comparison.

Korean says it at the end of the clause: the first predicate with a tense behind the number decides, with what is said
directly around the number before it and the nouns of intent (계획, 목표) behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.figures.korean import status_cues as cues

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount
    from monitor.figures.korean.sentences import Sentence
    from monitor.model import Status

_BEFORE, _AFTER = 90, 160
_FINAL_SS, _FINAL_N = 20, 4  # indexes of the final consonants ㅆ and ㄴ in the Unicode order of Hangul syllables
_SYLLABLES, _FINALS = 0xAC00, 28

# A predicate with a tense: its last syllable before 다, 고, 지만 …
_PREDICATE = re.compile(r"([가-힣])(다(?=[\s.\"'”’,!?…)]|$)|다(?=고|며|면서|는)|고(?=[ ,])|지만|으며|으나|는데|던(?=[ ]))")


def status_of(text: str, sentence: Sentence, amount: Amount) -> Status | None:
    """plan, actual, estimate or past; None where it cannot be told."""
    before = text[max(sentence.start, amount.start - _BEFORE) : amount.start]
    after = text[amount.end : min(sentence.end, amount.end + _AFTER)]
    if _is_past(before, after):
        return "past"
    return _by_predicate(before, after)


def _is_past(before: str, after: str) -> bool:
    if cues.PAST_AFTER.match(after) or cues.PAST_BEFORE.search(before):
        return True
    origin = cues.FROM_AFTER.match(after)
    return origin is not None and cues.BECAME.match(after, origin.end()) is not None


def _by_predicate(before: str, after: str) -> Status | None:
    if cues.NO_STATUS.search(after):
        return None
    if cues.ESTIMATE_BEFORE.search(before) or cues.ESTIMATE_AFTER.search(after):
        return "estimate"
    tense = _tense(after)
    if cues.PLAN_AFTER.search(after):
        return "plan"
    if tense == "past":
        return "actual"
    if tense == "present" or cues.PLAN_BEFORE.search(before):
        return "plan"
    return "actual"


def _tense(after: str) -> str | None:
    """past, present (ㄴ다, 는다: mostly a plan in the news) or None for the copula and a headline."""
    for match in _PREDICATE.finditer(after):
        final = _final(match[1])
        if final == _FINAL_SS and match[1] not in "있겠":
            return "past"
        if match[2] == "다" and final == _FINAL_N and not cues.STATIVE.search(after[: match.end()]):
            return "present"
    return None


def _final(syllable: str) -> int:
    return (ord(syllable) - _SYLLABLES) % _FINALS
