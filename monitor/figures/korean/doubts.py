"""Numbers with a unit that are no figures all the same: told by the unit and by the words on both sides.

`is_figure` asks the rule of the unit's word, then the rules that hold for all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    if _DENOMINATOR.match(near.after):
        return False
    if amount.kind == "native" and amount.high == 1 and not _ONE_COUNTS.match(near.after):
        return False
    rule = _RULES.get(amount.word)
    return rule is None or rule(near)


# 1인당, 3.3㎡당, 5㎞마다, 10만 명에 3명꼴: what another figure is counted by.
_DENOMINATOR = re.compile(r" ?(?:당(?![시초국장대사선])|마다|에 \d{1,4} ?[명건곳개]꼴)")
# "One" mostly means "a": 한 곳이 쓰는 전기, 한 달에. It counts where somebody is dead, missing, chosen or alone.
_ONE_COUNTS = re.compile(
    r"(?:뿐|밖에|이 (?:숨|다쳤|다치|죽|실종|사망|부상|구조|구속|입건)|도 없|만 (?:남|있|참))"
)


# --- time ---------------------------------------------------------------------------------------------------

# Elapsed time is none: 5년 만에, 1년 전보다, 두 달 연속, 일주일 새, 9시간 뒤.
_ELAPSED = re.compile(
    r"여? ?(?:만[에의 이,…]|만$|전(?![체국기력]|부[터]?)|뒤|후(?!반)|새(?![로])|사이|연속|이래|이후|지나|지난|앞두|앞서|내내|내리|(?:넘게|가까이|동안|간)? ?(?:이어|계속|끌어|머물러|묵은|방치)|(?:이|가) (?:지나|지났|흘)|째|차(?![례이]))"
)
# A count of days is a term only where the text says so; else it is a day of the month: 19일 밝혔다.
_DAYS_AFTER = re.compile(
    r" ?(?:동안|이내|이하|미만|안에|내에|이상|치|분량|짜리|정도|씩|가량|넘|걸|더|유급|휴가|여|남짓|만 (?:쓰|쉬|인정))"
)
_DAYS_BEFORE = re.compile(
    r"(?:연차|휴가|휴직|일수는?|기간은?|최대|최장|최소|최단|평균|연간|유급|무급|정직|출석정지|영업정지|격리|구류|이내|근무일은?|재고는?|기한은?)(?:[은는이가을를] )? ?$"
)
_MOST_DAYS_OF_A_MONTH = 31


def _days(near: _Near) -> bool:
    if _ELAPSED.match(near.after):
        return False
    said = (
        near.amount.word in ("영업일", "거래일", "주일")
        or near.amount.is_term
        or _DAYS_AFTER.match(near.after)
        or _DAYS_BEFORE.search(near.before)
    )
    return bool(said) or near.amount.low > _MOST_DAYS_OF_A_MONTH or near.amount.low % 1 != 0


def _years(near: _Near) -> bool:
    if near.amount.low >= 1000 and near.amount.low % 1 == 0:
        return False
    return _term(near) and not _SCHOOL_YEAR.match(near.after)


_SCHOOL_YEAR = re.compile(r"(?:생|산|형|차|제(?!한)|도(?!$|[ ,.])|근속|근무)")


# An age is a name (19~34세, 65세 이상) but for the age at which a term ends: 정년을 65세로.
_AGE_LIMIT = re.compile(
    r"정년|수명|수급 ?(?:개시 ?)?연령|지급 ?(?:개시 ?)?연령|평균 ?연령|초혼 ?연령|은퇴 ?연령|선거 ?연령|평균 나이"
)


def _age(near: _Near) -> bool:
    return _AGE_LIMIT.search(near.before) is not None and not near.after.startswith(
        (" 이상", "이상", " 남", " 여", "씨")
    )


# What went on for a stated term is elapsed (4년간 이어졌다); what will go on is a plan (4년간 이어진다).
_WENT_ON = re.compile(r" ?(?:이어졌|이어져|계속됐|끌어|묵은|방치)")


def _term(near: _Near) -> bool:
    return not (_WENT_ON if near.amount.is_term else _ELAPSED).match(near.after)


def _minutes(near: _Near) -> bool:
    return _term(near) and not re.search(r"시 ?$", near.before)


def _seconds(near: _Near) -> bool:
    return near.amount.low % 1 != 0 and _term(near)


# --- degrees, ranks, storeys ----------------------------------------------------------------------------------

_WARMTH = re.compile(
    r"기온|온도|수온|체온|영하|영상|최저|최고|낮|아침|섭씨|폭염|더위|무더|열대야|한파|추위|가열|끓|냉장|온난화"
)


def _degrees(near: _Near) -> bool:
    """도 is also 'too' (5.4도 쓸 수 있다) and an angle or a burn (2도 화상)."""
    return _WARMTH.search(near.before + near.printed + near.after) is not None and not near.after.startswith(
        (" 화상", " 각도", " 기울")
    )


_STOREYS_BEFORE = re.compile(r"(?:지하|지상|최고|총|모두|높이|층수는?|최대) ?$")
_STOREYS_AFTER = re.compile(
    r" ?(?:아파트|건물|빌딩|주상|규모|짜리|높이|이하|이상|오피스텔|호텔|타워|으로 (?:짓|높|올|지)|까지 (?:짓|올|높|지))"
)


def _storeys(near: _Near) -> bool:
    """A storey is a place (3층 회의실) unless the height of a building is told (지하 2층·지상 7층, 35층 아파트)."""
    return bool(_STOREYS_BEFORE.search(near.before) or _STOREYS_AFTER.match(near.after))


# --- counters that also number things -------------------------------------------------------------------------

# Behind a counted thing comes a particle, a word of order, or the end: 20대를, 3대 등, 7대가. A noun makes it a name: 5대 은행.
_COUNTED_THING = re.compile(
    r"(?:여|가량|정도|안팎|씩|를|을|가(?!지)|이|는|은|의|와|과|로|으로|도|만|에|며|뿐|나|까지|부터|였|다|인|이상|이하|미만|꼴)|$|[,.…·)\]\"'/;!?→↑↓\x00]| (?:등|순|중|가운데|이상|이하|미만|규모|가량|정도|안팎|모두|더|씩|및|내외|이내|넘|추가|가까이|\d|추돌|투입|동원|구매|도입|판매|수출|생산|공급|수주|건설|설치|배치|발사|인도|계약|운행|증차|감차)"
)
_MACHINE = re.compile(
    r"(?:차량?|버스|택시|트럭|헬기|기|카메라|드론|로봇|자주포|전차|장갑차|서버|컴퓨터|노트북|휴대전화|스마트폰|폰|TV|자전거|오토바이|킥보드|열차|전동차|승용차|지게차|크레인|굴착기|피아노|단말기|에어컨|장비|인력과|수소차|전기차|전투기|여객기|화물차|[A-Za-z\d\x00]) ?$"
)
_DECADES = frozenset(range(10, 100, 10))


def _vehicles(near: _Near) -> bool:
    if near.amount.approx or near.amount.scale > 1 or near.amount.low >= 100 or _MACHINE.search(near.before):
        return True
    if (
        near.amount.kind == "arabic"
        and near.amount.low in _DECADES
        and not re.search(r"[가-힣] $", near.before)
    ):
        return False
    return _COUNTED_THING.match(near.after) is not None


def _numbered(near: _Near) -> bool:
    """기, 종, 회, 승 and their like: a counted thing, not a number that names (3기 신도시, 1종 보통)."""
    return near.amount.scale > 1 or near.amount.approx or _COUNTED_THING.match(near.after) is not None


def _houses(near: _Near) -> bool:
    """호 counts homes in thousands or where homes are named; else it numbers: 21호, 3호."""
    return near.amount.kind == "arabic" and (
        near.amount.low >= 1000 or bool(re.search(r"(?:주택|미분양|임대|아파트|빈집|매입) ?$", near.before))
    )


def _buildings(near: _Near) -> bool:
    return (
        near.amount.approx
        or near.amount.low >= 1000
        or (
            near.amount.low < 100
            and re.search(r"(?:청사|단지|아파트|제) ?$", near.before) is None
            and _COUNTED_THING.match(near.after) is not None
        )
    )


def _livestock(near: _Near) -> bool:
    """수 and 두 count hens and cattle, in tens of thousands: 420만 수."""
    return near.amount.scale > 1 or re.search(r"(?:닭|오리|계|한우|젖소|소|돼지) ?$", near.before) is not None


def _times(near: _Near) -> bool:
    """Digits with 번 number a thing (7번 타자); 두 번, 세 번 count."""
    return near.amount.kind != "arabic" and near.amount.low > 1


def _persons(near: _Near) -> bool:
    """인 counts in limits and totals (5인 이상, 300인); 1인, 4인 가족 name a kind."""
    return near.amount.low > 1 and (_COUNTED_THING.match(near.after) is not None or near.amount.approx)


def _rounds(near: _Near) -> bool:
    if near.amount.kind == "arabic" and near.amount.low == 1:
        return False
    return not re.match(r" ?(?:연속|말|초|째|차(?!례)|용|전$)", near.after) and _numbered(near)


def _points(near: _Near) -> bool:
    return not re.match(r" ?(?:차|대(?! )|선)", near.after)


def _once_is_none(near: _Near) -> bool:
    return near.amount.low > 1


def _big(near: _Near) -> bool:
    return near.amount.scale > 1 or near.amount.low >= 100


def _not_a_note(near: _Near) -> bool:
    """5만원권 is a banknote, a name."""
    return not near.after.startswith("권")


# The weight or volume that a price is for: 등심 1㎏ 소매가는, 참외 10㎏ 상자당.
_PACKED = re.compile(
    r" (?:한 |1)?(?:[가-힣]{0,4}(?:값|가격|소매가|도매가|판매가|기준)(?![가-힣]{2})|(?:가마|포대|상자|박스|봉지|포기|통|팩|병|자루)(?:당|에| ))"
)


def _not_a_package(near: _Near) -> bool:
    return _PACKED.match(near.after) is None


_RULES: dict[str, Callable[[_Near], bool]] = {
    "원": _not_a_note,
    **dict.fromkeys(["㎏", "kg", "g", "L", "ℓ", "㎖", "리터"], _not_a_package),
    "일": _days, "영업일": _days, "거래일": _days, "년": _years, "개년": _years,
    **dict.fromkeys(["개월", "달", "주일", "시간"], _term),
    "세": _age, "살": _age, "주": _term, "분": _minutes, "초": _seconds, "도": _degrees, "층": _storeys,
    "대": _vehicles, "호": _houses, "동": _buildings, "수": _livestock, "두": _livestock, "번": _times, "인": _persons,
    "회": _rounds, "차례": _once_is_none, "점": _points, "자": _big,
    **dict.fromkeys(["기", "종", "승", "패", "골", "사", "교", "면", "판", "줄", "포", "통", "석", "실", "량", "문", "정", "본", "벌", "팀", "표", "부", "편", "코어", "매", "칸", "세대"], _numbered),
}  # fmt: skip
