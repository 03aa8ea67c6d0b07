"""Numbers with a unit that are no figures all the same: told by the unit and by the words on both sides.

`is_figure` asks the rule of the unit's word, then the rules that hold for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.figures import units
from monitor.figures.korean import doubt_cues as cues
from monitor.figures.korean.prices import is_so_much

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.figures.korean.amounts import Amount

_BEFORE, _AFTER = 40, 24


@dataclass(frozen=True, kw_only=True, slots=True)
class _Near:
    """An amount and the words on both sides of it."""

    amount: Amount
    before: str
    printed: str
    after: str


def is_figure(text: str, amount: Amount) -> bool:
    """Whether `amount` is a quantity that a reader could look up, not a date, an ordinal, a name or a denominator."""
    near = _Near(
        amount=amount,
        before=text[max(0, amount.start - _BEFORE) : amount.start],
        printed=text[amount.start : amount.end],
        after=text[amount.end : amount.end + _AFTER],
    )
    if cues.DENOMINATOR.match(near.after) or _is_pack(near) or is_so_much(amount, near.after):
        return False
    if amount.kind == "native" and amount.high == 1 and not cues.ONE_COUNTS.match(near.after):
        return False
    rule = None if amount.measure.own else _RULES.get(amount.word)
    return rule is None or rule(near)


def _is_pack(near: _Near) -> bool:
    """달걀 한 판(30개), 30개 한 판: how many are in the one that is priced."""
    inside = near.after.startswith(")") and cues.ONE_OF_MANY.search(near.before) is not None
    return near.amount.unit == "count" and (inside or cues.MAKE_ONE.match(near.after) is not None)


# --- time ---------------------------------------------------------------------------------------------------

_MOST_DAYS_OF_A_MONTH = 31


def _days(near: _Near) -> bool:
    if cues.ELAPSED.match(near.after) and not _is_set(near):
        return False
    if near.amount.is_term or near.amount.word in _NO_DATES or not units.is_whole(near.amount.low):
        return True
    said = cues.DAYS_AFTER.match(near.after) or cues.DAYS_BEFORE.search(near.before)
    return bool(said) or near.amount.low > _MOST_DAYS_OF_A_MONTH


_NO_DATES = ("영업일", "거래일", "주일")


def _years(near: _Near) -> bool:
    if near.amount.low >= 1000 and units.is_whole(near.amount.low):
        return False
    return _term(near) and not cues.SCHOOL_YEAR.match(near.after)


def _age(near: _Near) -> bool:
    return cues.AGE_LIMIT.search(near.before) is not None and not near.after.startswith(
        (" 이상", "이상", " 남", " 여", "씨")
    )


def _term(near: _Near) -> bool:
    if _is_set(near):
        return True
    elapsed = cues.WENT_ON if near.amount.is_term else cues.ELAPSED
    return not elapsed.match(near.after) and not cues.GONE_BY.search(near.before)


def _is_set(near: _Near) -> bool:
    """It is no time gone by, whatever follows it: a mean, a limit, a delay, "only"."""
    return bool(
        cues.RECKONED.search(near.before) or cues.PUT_OFF.match(near.after) or cues.ONLY.match(near.after)
    )


def _minutes(near: _Near) -> bool:
    return _term(near) and not cues.AN_HOUR_BEFORE.search(near.before)


def _seconds(near: _Near) -> bool:
    return not units.is_whole(near.amount.low) and _term(near)


# --- degrees, ranks, storeys ----------------------------------------------------------------------------------


def _degrees(near: _Near) -> bool:
    """도 is also 'too' (2.1도 쓸 수 있다) and an angle or a burn (2도 화상)."""
    return cues.WARMTH.search(
        near.before + near.printed + near.after
    ) is not None and not near.after.startswith((" 화상", " 각도", " 기울"))


def _rank(near: _Near) -> bool:
    """4위와는 한 뼘 차이다, 2위와의 격차: the one that holds it."""
    return cues.HOLDER_AFTER.match(near.after) is None


def _storeys(near: _Near) -> bool:
    """A storey is a place (3층 회의실) unless the height of a building is told (지하 2층·지상 7층, 41층 아파트)."""
    if cues.STOREYS_AFTER.match(near.after):
        return True
    if cues.ON_A_STOREY.match(near.after):
        return False
    below = near.before.endswith(("지하", "지하 "))
    return (cues.GROUND_AFTER if below else cues.STOREYS_BEFORE).search(
        near.after if below else near.before
    ) is not None


# --- counters that also number things -------------------------------------------------------------------------

_DECADES = frozenset(range(10, 100, 10))
_MANY, _THOUSANDS = 100, 1000


def _vehicles(near: _Near) -> bool:
    """30대 after a noun counts vehicles, alone it is an age; 5대 before a noun is a name (5대 은행)."""
    amount = near.amount
    if cues.AGE_AFTER.match(near.after) or cues.AGE_BEFORE.search(near.before) or _is_age_of(near):
        return False
    if amount.low % 10 == 0 and amount.low < _THOUSANDS and cues.GREATEST.match(near.after):
        return False
    if amount.approx or amount.scale > 1 or amount.low >= _MANY or cues.MACHINE.search(near.before):
        return True
    if (
        amount.kind == "arabic"
        and amount.low in _DECADES
        and (near.after.startswith(",") or not cues.WORD_BEFORE.search(near.before))
    ):
        return False  # 적발 40대, 항소심도: an age
    return cues.COUNTED_THING.match(near.after) is not None


def _is_age_of(near: _Near) -> bool:
    told = near.amount.low in _DECADES and cues.AGE_COPULA.match(near.after)
    return bool(told) and cues.AGE_OF.search(near.before) is not None


def _numbered(near: _Near) -> bool:
    """기, 종, 회, 승 and their like: a counted thing, not a number that names (3기 신도시, 1종 보통)."""
    return near.amount.scale > 1 or near.amount.approx or cues.COUNTED_THING.match(near.after) is not None


def _houses(near: _Near) -> bool:
    """호 counts homes in thousands or where homes are named; else it numbers: 21호, 3호."""
    homes = near.amount.low >= _THOUSANDS or cues.HOMES_BEFORE.search(near.before) is not None
    return near.amount.kind == "arabic" and homes and not cues.BEARS_A_NUMBER.search(near.before)


def _buildings(near: _Near) -> bool:
    """비닐하우스 3동 counts; 세종청사 4동 and 101동 are numbered."""
    if near.amount.approx or near.amount.low >= _THOUSANDS:
        return True
    counted = cues.COUNTED_THING.match(near.after) and not cues.ESTATE_BEFORE.search(near.before)
    return near.amount.low < _MANY and bool(counted)


def _livestock(near: _Near) -> bool:
    """수 and 두 count hens and cattle, in tens of thousands: 420만 수."""
    return near.amount.scale > 1 or cues.LIVESTOCK_BEFORE.search(near.before) is not None


def _times(near: _Near) -> bool:
    """Digits with 번 number a thing (7번 타자); 두 번, 세 번 count; 백 번째 is an ordinal."""
    return not near.after.startswith("째") and near.amount.kind != "arabic" and near.amount.low > 1


def _persons(near: _Near) -> bool:
    """인 counts in limits and totals (5인 이상, 300인); 1인, 4인 가족 name a kind."""
    return near.amount.low > 1 and (cues.COUNTED_THING.match(near.after) is not None or near.amount.approx)


def _rounds(near: _Near) -> bool:
    if near.amount.kind == "arabic" and near.amount.low == 1:
        return False
    if cues.ROUND_AFTER.match(near.after):
        return False
    return _numbered(near) or cues.DONE_SO_OFTEN.match(near.after) is not None


def _no_run(near: _Near) -> bool:
    """5경기 연속 is how long it went on; 400경기 만에 is what it took."""
    return not near.after.startswith((" 연속", "연속"))


def _points(near: _Near) -> bool:
    return not cues.POINT_AFTER.match(near.after)


def _once_is_none(near: _Near) -> bool:
    return near.amount.low > 1


def _big(near: _Near) -> bool:
    return near.amount.scale > 1 or near.amount.low >= 100


def _not_a_model(near: _Near) -> bool:
    """A percentage is written 5프로; 새 전화기 17 프로 is a model."""
    return near.amount.kind != "arabic" or " " not in near.printed


def _not_a_note(near: _Near) -> bool:
    """5만원권 is a banknote, a name."""
    return not near.after.startswith("권")


def _not_a_package(near: _Near) -> bool:
    return cues.PACKED.match(near.after) is None


_RULES: dict[str, Callable[[_Near], bool]] = {
    "원": _not_a_note, "프로": _not_a_model,
    **dict.fromkeys(["㎏", "kg", "g", "L", "ℓ", "㎖", "리터"], _not_a_package),
    "일": _days, "영업일": _days, "거래일": _days, "년": _years, "개년": _years,
    **dict.fromkeys(["개월", "달", "주일", "시간"], _term),
    "세": _age, "살": _age, "주": _term, "분": _minutes, "초": _seconds, "도": _degrees, "층": _storeys,
    "위": _rank, "대": _vehicles, "호": _houses, "동": _buildings, "수": _livestock, "두": _livestock, "번": _times, "인": _persons,
    "회": _rounds, "경기": _no_run, "게임": _no_run, "차례": _once_is_none, "점": _points, "자": _big,
    **dict.fromkeys(
        ["기", "종", "승", "패", "골", "사", "교", "면", "판", "줄", "포", "통", "석", "실", "량", "문", "정", "본",
         "벌", "팀", "표", "부", "편", "코어", "매", "칸", "세대"],
        _numbered,
    ),
}  # fmt: skip
