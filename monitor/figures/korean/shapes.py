"""Several numbers that make one figure, or share a unit: ranges, arrows, lists, table headers; and numbers without a unit."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from monitor.figures import units as u
from monitor.figures.korean.amounts import MEASURES, Amount
from monitor.figures.korean.cues import INDEXES, MONEY_NOUNS, PEOPLE_AFTER, PEOPLE_NOUNS, RATIOS

# --- one figure of two numbers --------------------------------------------------------------------------------

_TILDE = re.compile(r" ?[~-] ?")
_BETWEEN = re.compile(r" ?(?:에서|부터|과|와|~) ")
_BETWEEN_END = re.compile(r" ?(?:사이|구간|범위)")
_FROM_AT_LEAST = re.compile(r" ?(?:이상|초과|넘고|부터) ?(?:~|-|에서)? ?")
_TO_AT_MOST = re.compile(r" ?(?:미만|이하|이내|까지)")


def ranges(text: str, found: list[Amount]) -> list[Amount]:
    """`found` with the two ends of each range made one: 41만~46만명, 20억원에서 30억원 사이, 5천억원 이상 2조원 미만."""
    out: list[Amount] = []
    for amount in found:
        joined = _range(text, out[-1], amount) if out else None
        if joined is None:
            out.append(amount)
        else:
            out[-1] = joined
    return out


def _range(text: str, low: Amount, high: Amount) -> Amount | None:
    if high.is_bare or low.closed or not 0 <= high.start - low.end <= 12:
        return None
    if not low.is_bare and low.measure != high.measure:
        return None
    gap = text[low.end : high.start]
    end = _range_end(text, gap, high)
    if end is None:
        return None
    bottom = low.low * _shared_scale(low, high)
    if abs(bottom) >= abs(high.high) and bottom > high.high:
        return None
    return replace(high, start=low.start, low=bottom, end=end, closed=True, approx=low.approx or high.approx)


def _range_end(text: str, gap: str, high: Amount) -> int | None:
    """Where the span of the range ends, None if the words between do not make one."""
    if _TILDE.fullmatch(gap):
        return high.end
    if _BETWEEN.fullmatch(gap) and _BETWEEN_END.match(text, high.end):
        return high.end
    limit = _TO_AT_MOST.match(text, high.end)
    return limit.end() if limit and _FROM_AT_LEAST.fullmatch(gap) else None


def _shared_scale(low: Amount, high: Amount) -> Decimal:
    """20~30만: the scale stands once. 900~1만 and 2만~3만 have their own."""
    if low.scale > 1 or not low.is_bare or high.scale == 1:
        return Decimal(1)
    return high.scale if low.low < high.high / high.scale else Decimal(1)


# --- figures that share a unit ----------------------------------------------------------------------------------

_ARROW = re.compile(r" ?(?:→|->|⇒|➔|➜|▶) ?")
_LIST_SIGN = re.compile(r" ?[·,/] ?|[과와] ")
_LABELLED = re.compile(r", [가-힣A-Za-z]{1,8} ")
_LABEL_BEFORE = re.compile(r"[가-힣A-Za-z](?<![른린은한된던는]) $")  # 오른 903.41, 거래대금은 9조원: no label


def shared_units(text: str, found: list[Amount]) -> list[Amount]:
    """`found` with the unit of the last of a list or an arrow given to those before it: 24→25%, 초등 6, 중등 3, 고등 5곳."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        gap = text[out[i].end : out[i + 1].start] if out[i + 1].start - out[i].end <= 14 else None
        if gap is not None and not out[i + 1].is_bare:
            out[i] = _sharing(text, gap, out[i], out[i + 1])
    return out


def _sharing(text: str, gap: str, bare: Amount, full: Amount) -> Amount:
    if not bare.is_bare or full.kind == "share":
        return bare
    if not u.is_whole(bare.low) and full.counter:
        return bare  # 평균자책점 2.38, 탈삼진 198개
    arrow = _ARROW.fullmatch(gap)
    label = _LABELLED.fullmatch(gap) and _LABEL_BEFORE.search(text, max(0, bare.start - 2), bare.start)
    if not (arrow or label or (_LIST_SIGN.fullmatch(gap) and full.measure not in (u.YEAR, u.MONTH, u.DAY))):
        return bare
    scale = _shared_scale(bare, full) if not label else Decimal(1)
    return replace(
        bare,
        measure=full.measure,
        word=full.word,
        low=bare.low * scale,
        high=bare.high * scale,
        scale=max(bare.scale, scale),
    )


# A table's header: (단위: 명), 인상률(%), 예산(억원). Units that also stand in brackets by themselves need a cell behind: 궤도(㎞) | 510.
_HEADER = re.compile(
    r"\((?:단위 ?: ?)?([만억조천백]{0,2})(%p?|명|원|개|건|곳|달러|호|가구|㎡|t|톤|㎏|㎿|GW|대|회|위|배|포인트"
    r"|(?:m|㎞|km|년|개월|시간|분|㎢|㏊|ha|마리|그루|척|석|표|㎾|kW|℃|도)(?=\) ?[|\t]))\)"
)
_HEADER_REACH = 400
_SCALES = {
    "": 1,
    "백": 100,
    "천": 1000,
    "만": 10**4,
    "십만": 10**5,
    "백만": 10**6,
    "천만": 10**7,
    "억": 10**8,
    "십억": 10**9,
    "백억": 10**10,
    "천억": 10**11,
    "조": 10**12,
}


def under_headers(text: str, found: list[Amount]) -> list[Amount]:
    """`found` with the unit of a header given to the numbers behind it that have none, in the same line."""
    headers = list(_HEADER.finditer(text))
    if not headers:
        return found
    out: list[Amount] = []
    at = -1
    for amount in found:
        while at + 1 < len(headers) and headers[at + 1].end() <= amount.start:
            at += 1
        out.append(_under(text, headers[at] if at >= 0 else None, amount))
    return out


def _under(text: str, header: re.Match[str] | None, amount: Amount) -> Amount:
    if header is None or not amount.is_bare or amount.start - header.end() > _HEADER_REACH:
        return amount
    if header[1] not in _SCALES or not _reaches(text, header, amount):
        return amount
    times = _SCALES[header[1]]
    return replace(
        amount, measure=MEASURES[header[2]], word=header[2], low=amount.low * times, high=amount.high * times
    )


# A row of a table: cells parted by bars or tabs, or a name with nothing but numbers behind it.
_ROW = re.compile(r"[^\n]*[|\t][^\n]*|[^\d\n.]{1,30}(?:[ /]+[-△▲+]?\d[\d.,]*%?)+ *")
_YEARS_ALONE = re.compile(r"\D*(?:(?:19|20)\d\d(?:년|\D)*)+")


def _reaches(text: str, header: re.Match[str], amount: Amount) -> bool:
    """The number stands in the header's line; behind "단위" also in a table below it, its head of years aside."""
    between = text[header.end() : amount.start]
    if "\n" not in between:
        return True
    if not header[0].startswith("(단위"):
        return False
    rest = text[amount.start : amount.end + _HEADER_REACH].partition("\n")[0]
    *above, row = (between + rest).split("\n")[1:]
    return all(_ROW.fullmatch(line) for line in (*above, row) if line.strip()) and not _YEARS_ALONE.fullmatch(
        row
    )


# --- numbers without a unit ---------------------------------------------------------------------------------------

_NO_WORD_BEHIND = re.compile(
    r"(?:여|남짓)?(?:[이가은는을를의도에로와과만나며대씩선]|으로|까지|부터|보다|이상|이하|미만|초과|정도|가량|안팎|내외|쯤|이다|이었|였|다(?![가-힣])"
    r"|인(?![가-힣])|원|어치|규모|넘| |$|[^가-힣\w])"
)
_MAGNITUDE = re.compile(r"규모 ?(?:M ?)?$")
_ONE_DECIMAL = re.compile(r"\d\.\d(?!\d)")


def bare_numbers(text: str, found: list[Amount]) -> list[Amount]:
    """`found` with the measure of those that need no unit (예산 5조, 관객 700만, 코스피 2,515.40, 규모 6.3) filled in."""
    return [_told_by_context(text, amount) if amount.is_bare else amount for amount in found]


def _told_by_context(text: str, amount: Amount) -> Amount:
    before = text[max(0, amount.start - 30) : amount.start]
    after = text[amount.end : amount.end + 16]
    if _is_magnitude(text, amount, before):
        return replace(amount, measure=u.OTHER)
    if not _NO_WORD_BEHIND.match(after):
        return amount
    if _is_height(text, amount):
        return replace(amount, measure=u.POINT)
    if amount.scale == 1 and not u.is_whole(amount.low) and (ratio := RATIOS.search(before)):
        return replace(amount, measure=u.MULTIPLE if ratio["times"] else u.OTHER)
    if _is_rent(amount, before, after):
        return replace(amount, measure=u.WON, low=amount.low * 10**4, high=amount.high * 10**4)
    if amount.low >= _FEWEST_BARE and _NUMBER_OF.search(before):
        return replace(amount, measure=u.COUNT)
    return (
        replace(amount, measure=u.POINT)
        if _is_index(text, amount)
        else _of_great_scale(amount, before, after)
    )


# 보증금 2천에 월세 70을 낸다: a rent is told in ten thousands of won.
_RENT = re.compile(r"(?:월세|보증금) (?:약 |각각 )?$")
_RENT_BEHIND = re.compile(r"(?:에|을|를|으로|이|만 원|,|/|짜리|$)(?![가-힣])")
_LOWEST_RENT, _HIGHEST_RENT = 10, 99_999


def _is_rent(amount: Amount, before: str, after: str) -> bool:
    plain = amount.kind == "arabic" and not amount.has_scale
    near = plain and u.is_whole(amount.low) and _LOWEST_RENT <= amount.low <= _HIGHEST_RENT
    return near and _RENT.search(before) is not None and _RENT_BEHIND.match(after) is not None


def _is_magnitude(text: str, amount: Amount, before: str) -> bool:
    printed_so = _ONE_DECIMAL.fullmatch(text, amount.start, amount.end) is not None
    return printed_so and _MAGNITUDE.search(before) is not None


# 총 세대수: 3만1,200; 점포 수는 1,450; 가입 회선이 90만을 넘었다.
_NUMBER_OF = re.compile(
    r"(?:(?:세대|가구|호|점포|업체|병상|좌석|객실|건|조회|대|부|계좌|매장|가맹점|다운로드|판매 대|등록 대) ?수|회선|계정|다운로드|조회)(?:[는은가이도]|:)? ?(?:약 |총 |모두 |누적 )?$"
)
_FEWEST_BARE = 1000
_LOWEST_INDEX = 100
_INDEX_REACH = 60
_MYRIAD_INDEX = re.compile(r"\d{1,2}만 ?\d{1,4}\.\d{1,2}")  # 닛케이지수 4만102.55; 2.8조 is money


def _is_index(text: str, amount: Amount) -> bool:
    """코스피 2,515.40: printed with a comma or a decimal, and the index is named before it."""
    printed = text[amount.start : amount.end]
    with_scale = amount.scale > 1 and not _MYRIAD_INDEX.fullmatch(printed)
    if with_scale or amount.kind != "arabic" or amount.low < _LOWEST_INDEX:
        return False
    named = INDEXES.search(text, max(0, amount.start - _INDEX_REACH), amount.start)
    return ("," in printed or "." in printed) and named is not None


_HEIGHT_BEFORE = re.compile(
    r"(?:코스피|코스닥|나스닥|다우|S&P ?500|닛케이)(?:지수)?(?:[가는이은])? ?(?:사상 |첫 |장중 ){0,2}$"
)
_HEIGHT_AFTER = re.compile(r" ?(?:선(?![가-힣])|선[을이에의도]|시대|고지|돌파|붕괴)")


def _is_height(text: str, amount: Amount) -> bool:
    """코스피 4천선 붕괴, 코스피 5000 시대: a round height of an index."""
    if amount.low < _LOWEST_INDEX or not _HEIGHT_AFTER.match(text, amount.end):
        return False
    return _HEIGHT_BEFORE.search(text, max(0, amount.start - 20), amount.start) is not None


_MORE_THAN_ALIVE = 10**11  # 외국인 1.9조 팔아: won
_SHORTEST_SINO = 3  # 이백억 is a number; 구조, 사조, 이만 are words


def _of_great_scale(amount: Amount, before: str, after: str) -> Amount:
    """만, 억, 조 without a unit: people where people are named, won else; 만 and 천 alone need the noun."""
    too_small = amount.scale == 1 and amount.low < 1000
    if too_small or (amount.kind == "sino" and amount.number_end - amount.start < _SHORTEST_SINO):
        return amount
    if amount.low < _MORE_THAN_ALIVE and (PEOPLE_AFTER.match(after) or PEOPLE_NOUNS.search(before)):
        return replace(amount, measure=u.PEOPLE) if amount.has_scale else amount
    if amount.scale >= 10**8 or (amount.has_scale and MONEY_NOUNS.search(before)):
        return replace(amount, measure=u.WON)
    return amount
