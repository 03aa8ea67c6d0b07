"""Numerals with their units: the amounts that a text states, before anything is read around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures import units as u
from monitor.figures.korean import words
from monitor.figures.korean.numerals import Numeral, numerals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """A value with its unit and where it stands; `low` and `high` are in units of the measure."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    measure: u.Measure
    word: str  # the unit as printed; empty if none was
    counter: str | None = None
    approx: bool = False  # by what stands inside the span: 300여 명
    numeral: Numeral


def _longest_first(table: object) -> str:
    return "|".join(re.escape(w) for w in sorted(table, key=len, reverse=True))  # type: ignore[call-overload]


# Behind a unit in Hangul stands no further noun: only what may follow a counted thing. 5명이, 3곳에서, 20대로, but not 3명령.
_PARTICLE = (
    r"이|가|은|는|을|를|의|에|로|으로|와|과|도|만|씩|당|꼴|여|나|까지|부터|보다|처럼|다|였|던|짜리|어치|분|들|뿐|밖|정도|가량|안팎|내외|남짓|이상|이하|미만|초과"
    r"|쯤|대|선|등|및|며|고|라|마다|간|규모|지만|치|급|중|넘|육박|하고|께|만큼|인|임|뒤|후|전|때|째|내|걸|한|했|더|반|라|처|동안|단위|수준|상당|인데|지|밑|아래|위|연속|새|무|입|예|예정|시|보|잖|ㆍ"
)
_EDGE = rf"(?![가-힣])|(?={_PARTICLE})"
_LATIN_EDGE = r"(?![A-Za-z])"

_SIGNS = {w: m for w, m in {**words.SHARES, **words.PHYSICAL}.items() if not ("가" <= w[0] <= "힣")}
_WORDS = {
    **{w: m for w, m in {**words.SHARES, **words.PHYSICAL}.items() if "가" <= w[0] <= "힣"},
    **words.MONEY,
    **words.TERMS,
    **dict.fromkeys(words.PEOPLE, u.PEOPLE),
    **dict.fromkeys(words.COUNTERS, u.COUNT),
}
UNIT = re.compile(
    rf"(?P<more>여|몇)? ?(?P<unit>(?:{_longest_first(_SIGNS)}){_LATIN_EDGE}|(?:{_longest_first(_WORDS)})(?:{_EDGE}))"
)
_MORE_BEHIND = re.compile(r"(?:여|남짓)")
_NATIVE_UNITS = frozenset([*words.COUNTERS, *words.PEOPLE, "배", "곱절", "달", "시간", "주"])
MEASURES = {**_SIGNS, **_WORDS}
COUNTED = frozenset([*words.PEOPLE, *words.COUNTERS])
_SPAN_TAIL = re.compile(r" ?간(?! ?(?:격|담|선))")
_MINUS = re.compile(
    r"(?:마이너스 ?\(-\)|마이너스|영하|영상|(?<![\d가-힣A-Za-z%)])[-+]|(?<=[(가-힣])[-+](?=\d)) ?$"
)


def amounts(text: str) -> Iterator[Amount]:
    """Every numeral of `text` (folded, masked) that has a unit of its own, in reading order."""
    for numeral in numerals(text):
        unit = UNIT.match(text, numeral.end)
        if unit is None:
            yield Amount(
                start=numeral.start,
                end=numeral.end,
                low=numeral.low,
                high=numeral.high,
                measure=u.OTHER,
                word="",
                numeral=numeral,
            )
            continue
        word = unit["unit"]
        if numeral.kind == "native" and word not in _NATIVE_UNITS:
            continue
        yield Amount(
            start=numeral.start, end=unit.end(), low=numeral.low, high=numeral.high, measure=MEASURES[word], word=word,
            counter=word if word in COUNTED else None, approx=unit["more"] is not None, numeral=numeral,
        )  # fmt: skip
