"""The pattern that finds a unit's word behind a numeral, for our own tables and for a user's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures.korean.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from monitor.figures.units import Measure

# Behind a unit in Hangul stands no further noun, only a particle, a copula or a word of degree: 5명이, 3곳에서,
# but not 3명령, 2개혁안.
_FOLLOWERS = (
    r"이(?!트)|가[^족구격]|가$|은(?!행)|는|을|를|의(?!사|원)|에|로|으로|와|과(?!목|정|학)|도(?!로|시)|만|씩|당|꼴|여|나|까지|부터|보다|처럼|다|였"
    r"|던|짜리|어치|분|들|뿐|밖|정도|가량|안팎|내외|남짓|이상|이하|입니다|랍니다|예요"
    r"|미만|초과|쯤|대|선|등|및|며|고|라|마다|간|규모|지만|치|급|중|넘|육박|하고|께|만큼|인|임|뒤|후|전|때|째|내|걸|한|했|더|처|동안|단위|수준|상당|지"
    r"|밑|아래|위|연속|새|예정|권|감소|증가|하락|상승|↑|↓"
)
_EDGE = rf"(?![가-힣])|(?={_FOLLOWERS})"
_IS_HANGUL = re.compile(r"[가-힣]")
_NEVER = "(?!)"


def alternatives(words: Iterable[str]) -> str:
    """A pattern of `words` as they are printed, the longest first; none matches nothing."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or _NEVER


def unit_pattern(words: Collection[str]) -> re.Pattern[str]:
    """Matches where a numeral ends: one of `words` as group `latin` or `hangul`, 여 or its like before it as `more`."""
    hangul = [word for word in words if _IS_HANGUL.match(word)]
    latin = [word for word in words if not _IS_HANGUL.match(word)]
    return re.compile(
        rf"(?P<more>여|몇|남짓)? ?(?:(?P<latin>{alternatives(latin)})(?![A-Za-z])"
        rf"|(?P<hangul>{alternatives(hangul)})(?:{_EDGE}))"
    )


@dataclass(frozen=True, slots=True)
class OwnUnits:
    """A user's units: what each word means, as folded text prints it, and how they are found."""

    measures: Mapping[str, Measure]
    pattern: re.Pattern[str] | None


NO_OWN = OwnUnits({}, None)


def own_units(rows: Mapping[str, Measure]) -> OwnUnits:
    """The units of a user's rows, by printed word."""
    measures = {fold(word.strip()).plain: measure for word, measure in rows.items() if word.strip()}
    return OwnUnits(measures, unit_pattern(measures)) if measures else NO_OWN
