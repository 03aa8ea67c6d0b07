"""Parts and multiples that are not printed as a number with a unit: 절반, 3분의 2, 열에 일곱, 10곳 중 4곳, 212대 1, 갑절."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units as u
from monitor.figures.korean.amounts import Amount
from monitor.figures.korean.numeral_words import NATIVE, SINO_DIGITS, STANDING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNT = r"(?:개사|개국|가구|업체|[곳명개건대채팀])"
_SMALL = "|".join(sorted({**NATIVE, **STANDING}, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,4}}|{_SMALL})"

_SPOKEN = {**SINO_DIGITS, "십": 10, "백": 100}
_UNDER, _OVER = "삼사오육칠팔구십백", "".join(SINO_DIGITS)
# What a row can begin with, tried first: most characters of a text then cost one test.
_FIRST = f"절반갑곱배{_UNDER}\\d" + "".join(sorted({word[0] for word in {**NATIVE, **STANDING}}))
SHARE = re.compile(
    rf"(?=[{_FIRST}])(?:"
    r"(?P<half>절반(?!짜리|값)|(?<![가-힣\d])반(?=으로 (?:떨어|줄|깎|쪼그라|낮[아춰추])))"
    # 배 alone is twice only where something grows or is compared: 배로 늘었다, 작년의 배인, 배 넘게. (It is a pear, a ship, a belly.)
    r"|(?P<twice>(?<![가-힣\d])(?<![두세네섯곱덟홉열무너어]\s)(?<!\d\s)(?:갑절|곱절|배(?= (?:넘게|이상|가까이)|가량|로 (?:늘|뛰"
    r"|불|커|증가|오)|(?:가|로) (?:됐|되)))|(?<=[의새만] )배(?=인|로|가 |에 ))"
    r"|(?P<fraction>(?P<under>\d{1,4}) ?분의 ?(?P<over>\d{1,4}))"
    # 삼분의 일. (이분의 일은 is as often this person's work.)
    rf"|(?P<spoken>(?<![가-힣\d])(?P<spoken_under>[{_UNDER}])분의 ?(?P<spoken_over>[{_OVER}])(?=[은는이가을를의로도에만 ,.]|$))"
    # 열에 일곱, 10명에 1명꼴, 100명 중 3명, 셋 중 하나. Of 45 passengers 19 were hurt is two figures: only round groups and "one in N" are shares.
    rf"|(?P<of>(?<![가-힣\d.,])(?P<group>{_NUMBER}) ?(?P<counter>{_COUNT})? ?(?:중|가운데"
    rf"|에) (?P<part>{_NUMBER})(?: ?(?P<counter2>{_COUNT}))?(?![\d.,]|[가-힣]{{0,2}}\d)(?=꼴"
    rf"|[은는이가을를의로도]|만 |뿐| |,|$))"
    r"|(?P<ratio>(?<![\d.,])(?P<many>\d{1,3}(?:,\d{3})*(?:\.\d{1,3})?) ?대 ?1(?!\d|[.,]\d)))"
)
_ROUND_GROUPS = (10, 100, 1000)
_RATIO_WORDS = re.compile(r"경쟁률|청약|비율|배율|경쟁")
_PASSED = re.compile(r"[을를에]? ?(?:밑[도돌]|넘|웃[도돌]|못 미|미치지)")  # 1대 1을 밑돌았다
_RATIO_REACH = 60
_A_RATIO_NOT_A_SCORE = 15  # no match ends 15 to 1; from there on it is competition for places


def shares(text: str) -> Iterator[Amount]:
    """Every such part or multiple in `text` (folded, masked), in order."""
    for match in SHARE.finditer(text):
        value = _READERS[match.lastgroup or ""](text, match)
        if value is not None:
            yield Amount(
                start=match.start(), end=match.end(), low=value, high=value, measure=u.MULTIPLE,
                word=match.group(), kind="share", scale=Decimal(1), has_scale=False, number_end=match.end(),
            )  # fmt: skip


def _half(_text: str, _match: re.Match[str]) -> Decimal:
    return Decimal("0.5")


def _twice(_text: str, _match: re.Match[str]) -> Decimal:
    return Decimal(2)


def _fraction(_text: str, match: re.Match[str]) -> Decimal | None:
    under = int(match["under"])
    return Decimal(match["over"]) / under if under else None


def _spoken(_text: str, match: re.Match[str]) -> Decimal | None:
    under, over = _SPOKEN[match["spoken_under"]], _SPOKEN[match["spoken_over"]]
    return Decimal(over) / under if over < under else None


def _of(_text: str, match: re.Match[str]) -> Decimal | None:
    group, part = _number(match["group"]), _number(match["part"])
    one_kind = match["counter"] == match["counter2"] or match["counter"] is None
    round_or_one = group in _ROUND_GROUPS or (part == 1 and group <= max(_ROUND_GROUPS))
    return Decimal(part) / group if one_kind and round_or_one and 0 < part < group else None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else {**NATIVE, **STANDING}[word]


def _ratio(text: str, match: re.Match[str]) -> Decimal | None:
    value = Decimal(match["many"].replace(",", ""))
    near = text[max(0, match.start() - _RATIO_REACH) : match.end() + 10]
    told = _RATIO_WORDS.search(near) or _PASSED.match(text, match.end())
    return value if value > _A_RATIO_NOT_A_SCORE or "." in match["many"] or told else None


_READERS = {
    "half": _half,
    "twice": _twice,
    "fraction": _fraction,
    "over": _fraction,
    "spoken": _spoken,
    "spoken_over": _spoken,
    "of": _of,
    "ratio": _ratio,
}
