"""The tense of a Korean clause, read off the last syllables of its predicates."""

from __future__ import annotations

import re

from monitor.figures.korean.fact_cues import STATIVE

# Indexes of the final consonants ㅆ and ㄴ in the Unicode order of Hangul syllables.
FINAL_SS, _FINAL_N = 20, 4
_SYLLABLES, _FINALS = 0xAC00, 28

# A predicate with a tense, in its last syllable before 다, 고, 지만 …
PREDICATE = re.compile(
    r"([가-힣])(다(?=[\s.\"'”’,!?…)]|$)|다(?=고|며|면서|는)|고(?=[ ,])|지만|으며|으나|는데|던(?=[ ])|[습]니다)"
)


def tense_of(clause: str) -> str | None:
    """past, present (ㄴ다, 는다: mostly a plan in the news), state (든다, 이른다) or None for the copula and a headline."""
    for match in PREDICATE.finditer(clause):
        final = final_of(match[1])
        if final == FINAL_SS and match[1] not in "있겠":
            return "past"
        if match[2] == "다" and (final == _FINAL_N or match[1] == "는"):
            return "state" if STATIVE.search(clause[: match.end()]) else "present"
    return None


def final_of(syllable: str) -> int:
    """The index of its final consonant, 0 without one."""
    return (ord(syllable) - _SYLLABLES) % _FINALS
