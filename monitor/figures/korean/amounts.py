"""Numerals with their units: the amounts that a text states, before anything is read around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units as u
from monitor.figures.korean import words
from monitor.figures.korean.numerals import numerals
from monitor.figures.korean.unit_grammar import NO_OWN, OwnUnits, alternatives, unit_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from monitor.figures.korean.numerals import Numeral
    from monitor.model import Bound, Unit


NO_UNIT = u.Measure("other", Decimal(0))


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """A number and its unit, and where they stand; `low` and `high` count measures, not yet plain units."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    measure: u.Measure  # NO_UNIT as long as none is known
    word: str = ""  # the unit as printed
    counter: str | None = None
    approx: bool = False  # by a word inside the span (300여 명) or by the shape
    bound: Bound | None = None  # by the shape: 5천억 이상 2조 미만 has none, whatever stands beside it
    closed: bool = False  # a range: no bound is looked for
    is_term: bool = False  # closed by 간: 5년간, 10일간
    kind: str = "arabic"  # how it is written: arabic, sino, native, or share for 절반, 3분의 2
    scale: Decimal  # of its last great scale
    has_scale: bool  # written with 천, 만, 억 …: a bare 3천 may be people or won, a bare 3000 may not
    number_end: int  # where the numeral ends and the unit begins

    @property
    def unit(self) -> Unit:
        """The plain unit; "other" as long as none is known."""
        return self.measure.unit

    @property
    def is_bare(self) -> bool:
        """No unit is known, yet."""
        return self.measure is NO_UNIT


MEASURES: dict[str, u.Measure] = {
    **words.SHARES,
    **words.PHYSICAL,
    **words.MONEY,
    **words.TERMS,
    **dict.fromkeys(words.PEOPLE, u.PEOPLE),
    **dict.fromkeys(words.COUNTERS, u.COUNT),
}
_UNIT = unit_pattern(MEASURES)
_ABOUT = re.compile(r" ?정도")  # 5조 정도 is about five trillion, not so many guns (정)
_NATIVE_UNITS = frozenset([*words.COUNTERS, *words.PEOPLE, "배", "곱절", "달", "시간", "주"])

_FEWEST_SHARES = 100  # 3주 is a term of weeks, 1천만주 are shares
_TERM_TAIL = re.compile(r"간(?![격담선부]| ?(?:격차|차이))")  # 5년간: inside the span, by the ruling on spans
# 두 시간 반, 3년 반 만에: half a unit more. (2년 반도체 is none.)
_HALF_BEHIND = re.compile(
    r" ?반(?=간|이[나 ]|[을의에도] ?|이?다|가량|정도|쯤|씩| (?:만|동안|걸|넘|더|뒤|전|가량|정도|안|사이)|[,.]|$)"
)
_HALVED = frozenset(["년", "달", "개월", "시간", "주"])
_HALF = Decimal("0.5")
_SCALE = re.compile(r"[백천만억조]")
_SPEED = re.compile(r"(?:초속|시속|분속|시간당 최고속도) ?$")
_MONEY_SIGN = re.compile(rf"(?:{alternatives(words.MONEY_SIGNS)}) ?$")
# A minus belongs to the number unless it stands between two numbers (10-20%) or joins a word (코로나-19).
_SIGN = re.compile(r"(?:마이너스 ?\(-\)|마이너스|영하|영상|(?<![\w%])[-+]) ?$")
_WARMTH = ("영하", "영상")  # 영상 45TB is video
_MINUSES = ("마이너스", "영하", "-")
_SIGN_REACH = 10


def amounts(text: str, own: OwnUnits = NO_OWN) -> list[Amount]:
    """Every numeral of `text` (folded, masked), with its unit where it has one, in reading order."""
    found = (_signed(text, _with_unit(text, numeral, own)) for numeral in numerals(text))
    return list(_joined(text, (amount for amount in found if not _is_syllable(amount))))


def _is_syllable(amount: Amount) -> bool:
    """만들 것, 천 가방: without a unit one syllable is part of a word."""
    return amount.is_bare and amount.kind == "sino" and amount.end - amount.start == 1


def _with_unit(text: str, numeral: Numeral, own: OwnUnits) -> Amount:
    bare = Amount(
        start=numeral.start, end=numeral.end, low=numeral.low, high=numeral.high, measure=NO_UNIT,
        kind=numeral.kind, scale=numeral.scale, number_end=numeral.end,
        has_scale=_SCALE.search(text, numeral.start, numeral.end) is not None,
    )  # fmt: skip
    unit = _UNIT.match(text, numeral.end)
    theirs = own.pattern and own.pattern.match(text, numeral.end)
    if theirs and (unit is None or theirs.end() >= unit.end()):
        return _in_own_unit(text, bare, theirs, own)
    if unit is None or _ABOUT.match(text, numeral.end):
        return _priced(text, bare)
    word = unit["latin"] or unit["hangul"]
    if numeral.kind == "native" and word not in _NATIVE_UNITS:
        return bare
    if word == "경기" and _is_province(text, numeral, unit):
        return bare
    if word == "대" and text[numeral.end - 1] in "억조":
        return bare  # 100억대 자산가: won and "about", no vehicles
    tail = _TERM_TAIL.match(text, unit.end()) if word in words.TERMS else None
    measure = _measure(text, numeral, word)
    if half := _HALF_BEHIND.match(text, unit.end()) if word in _HALVED else None:
        return replace(
            bare, end=half.end(), low=bare.low + _HALF, high=bare.high + _HALF, measure=measure, word=word
        )
    counter = word if measure in (u.PEOPLE, u.COUNT) else None
    return replace(
        bare, end=tail.end() if tail else unit.end(), measure=measure, word=word, counter=counter,
        approx=_is_some(text, bare, unit), is_term=tail is not None,
    )  # fmt: skip


def _is_province(text: str, numeral: Numeral, unit: re.Match[str]) -> bool:
    """서울 0.18 경기 0.10: a row's label, not so many games."""
    apart = unit.start("hangul") > numeral.end
    return apart and (not u.is_whole(numeral.low) or text.startswith(" ", unit.end()))


def _is_some(text: str, bare: Amount, unit: re.Match[str]) -> bool:
    """300여 명, 20여만 명."""
    inside = bare.kind == "arabic" and "여" in text[bare.start : bare.end]
    return unit["more"] is not None or inside


def _in_own_unit(text: str, bare: Amount, unit: re.Match[str], own: OwnUnits) -> Amount:
    """A user's row is taken at its word: no rule asks what else the word may mean."""
    word = unit["latin"] or unit["hangul"]
    measure = own.measures[word]
    counter = word if measure.counter else None
    return replace(
        bare, end=unit.end(), measure=measure, word=word, counter=counter, approx=_is_some(text, bare, unit)
    )


def _measure(text: str, numeral: Numeral, word: str) -> u.Measure:
    if _is_speed(text, numeral.start, word):
        return u.OTHER
    if word == "주" and numeral.high < _FEWEST_SHARES:
        return u.WEEK
    return MEASURES[word]


def _is_speed(text: str, start: int, word: str) -> bool:
    return MEASURES[word].unit in ("m", "km") and _SPEED.search(text, max(0, start - 5), start) is not None


def _priced(text: str, bare: Amount) -> Amount:
    """$500억: the sign before it is the unit."""
    sign = _MONEY_SIGN.search(text, max(0, bare.start - 4), bare.start)
    if sign is None:
        return bare
    word = sign.group().strip()
    return replace(bare, start=sign.start(), measure=words.MONEY_SIGNS[word], word=word)


def _signed(text: str, amount: Amount) -> Amount:
    sign = _SIGN.search(text, max(0, amount.start - _SIGN_REACH), amount.start)
    if sign is None or (sign.group().startswith(_WARMTH) and not (amount.is_bare or amount.unit == "degC")):
        return amount
    low, high = amount.low, amount.high
    if sign.group().startswith(_MINUSES):
        low, high = -high, -low
    return replace(amount, start=sign.start(), low=low, high=high)


# One quantity in two units is one figure in the larger one: 1시간 30분 -> 1.5 hours, 1년 6개월 -> 1.5 years, 8원10전 -> 8.1 won.
_PARTS = {("시간", "분"): 60, ("년", "개월"): 12, ("원", "전"): 100}
_JEON = re.compile(r"전(?![가-힣]{2}|체|망)")


def _joined(text: str, found: Iterable[Amount]) -> Iterator[Amount]:
    last: Amount | None = None
    for amount in found:
        joined = _as_one(text, last, amount) if last else None
        if joined is None and last is not None:
            yield last
        last = joined or amount
    if last is not None:
        yield last


def _as_one(text: str, whole: Amount, part: Amount) -> Amount | None:
    if not 0 <= part.start - whole.end <= 1 or whole.approx:
        return None
    if part.is_bare and (jeon := _JEON.match(text, part.end)):
        part = replace(part, word="전", end=jeon.end())
    parts = _PARTS.get((whole.word, part.word))
    if parts is None:
        return None
    return replace(
        whole,
        end=part.end,
        low=whole.low + part.low / parts,
        high=whole.high + part.high / parts,
        approx=part.approx,
    )
