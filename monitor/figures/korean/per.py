"""By what a number is counted: 1인당, 시간당, 월 3만원, 대당; and the flow of a named year."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures.korean import cues
from monitor.figures.korean.cue import cue, either
from monitor.figures.korean.prices import is_price_of_so_much

if TYPE_CHECKING:
    from monitor.figures.korean.amounts import Amount
    from monitor.model import Per

_REACH = 120  # how far a sentence is looked back over

_WORDS = "|".join(sorted(map(re.escape, cues.PER_WORDS), key=len, reverse=True))
# A word counts as a token of its own, with or without a particle: 하루 이용객, 매년, 연간은. Not 하루 만에, 연 이틀.
_PER_WORD = re.compile(
    r"(?<![가-힣\d])(?<!전날 )(?<!첫날 )(?<!이날 )(?<!당일 )(?<!\d일 )"
    rf"(?P<word>{_WORDS})(?:으로는|[은는이가에의도]|에는|으로|로)?(?=[ (]|$)"
    r"(?! ?(?:동안|사이|만에|전|뒤|앞|새|종일|에 가장|연속|평생|\d{1,2}일))"
)
_PRICE_NAME = re.compile("|".join(sorted(cues.PRICE_NAMES, key=len, reverse=True)))
_DEAREST_PRICE = Decimal(10) ** 7
_WEEK_OF_WORK = re.compile(r"(?<![가-힣\d])주(?:당)? $")
# 당 closes a word of its own (대당, 10만 명당), not the name of a party.
_COUNTED_BY = re.compile(
    rf"(?:(?<![가-힣])|(?<=[십백천만억]))(?P<by>{cues.COUNTED_BY})(?:당|마다)(?:(?![가-힣])|(?=으로 (?:따지|환산|계산|치면|보면|나누)))"
    r"|(?<![가-힣])(?P<each>(?!사람)[가-힣]{2,5})마다(?![가-힣])"
)
_NUMBER_BEFORE = re.compile(r"[\d,.십백천만억]*$")
# "A" or "one" of something as what is counted by: 한 건에 9천만원, 컨테이너 하나에, 한 냥(37.5g)에.
_APIECE = cue(
    r"(?<![가-힣])한 ?"
    + either(
        r"건|곳|개|판|기업|농가|집|세대|그루|마지기|접시|반|학급|채|대|장|포기|가구|학교|회|가마|돈",
        r"컵|봉지|상자|병|통|마리|포대|권|편|팀|끼|그릇|잔|근|갑|켤레|벌",
    )
    # how much it is, in brackets or blanked
    + r"(?:\([^)]{1,12}\)|\x00{1,12})?"
    + r"(?:에는?|을 [가-힣]+ 데| 값은?|이 쓰는) ?",
    # "one" behind its noun
    r" 하나에 ",
    # each time that so many more
    r"\d[^ ]{0,8} [가-힣]{1,3} 때마다 ",
    # a hectare
    r"(?<![\d.,])(?:1|10|100) ?(?:a|㏊|ha)(?:에|에서 [가-힣]{2,4}) ",
    r"(?<![가-힣])한 ?(?:끼|그릇|잔|병|상자|포기|마리|봉지|통|장|권) $",
    r"\x00{3,16}에 ",
)
# Of money alone: 배추 한 포기 소매가격이 4천원, 무 한 개가 2천원, 한 대 1억원. (학생 한 명이 3권 is no price.)
_PRICE_OF_ONE = cue(
    r"(?<![가-힣])한 ?(?:개|대|장|판|척|포기|가마|돈|냥|상자|병|통|마리|포대|봉지|권|끼|그릇|잔|벌|켤레|채)"
    r"(?:\([^)]{1,12}\))?"
    + either(
        r"[은는이가]? $",
        r"(?:의|에|당)? (?:[가-힣]{1,6} ){0,2}?[가-힣]{0,4}"
        r"(?:값|가격|단가|요금|비용|[최]?[고저]가|도매가|소매가|경락가|평균가)[은는이가도]? (?:[가-힣]{1,6} )?$",
    )
)
_TO_EACH = re.compile(r"(?:명|사람|인|가구|층|민|생|자)(?:에게|한테) ?$")
_EACH = re.compile(r"(?:\([^)]{1,14}\))? ?씩")
# A change inherits its price's: 7원 오른 달러당 1,300원.
_CHANGE_BEFORE_PRICE = re.compile(
    r"(?:\([^)]{1,12}\))? ?(?:오른|내린|상승한|하락한|높은|낮은|뛴|떨어진|인상된|인하된|늘어난|줄어든) ?"
)
_CLOSE = 6
# 하루 평균 사용 시간은 31분: how long something is done in one.
_TIME_SPENT = cue(
    r"(?:하루|일|주|주간|월|연간|매일|하루에) ?(?:평균 )?(?:[가-힣]{2,6} )?(?:[가-힣]{2} ?)?"
    + either(
        # with a thing
        r"사용|이용|시청",
        # of the body and at work
        r"수면|운동|근무|근로|노동|학습|공부|여가",
        r"통화|체류|독서|게임|가사|돌봄|접속",
    )
    + r"(?: ?시간)?(?:[은는이가도]|으로)? (?:약 |평균 )?$"
)
_LARGE = Decimal(10) ** 8
_TERMS = frozenset(["year", "month", "week", "day", "hour", "minute"])
_SHARES = frozenset(["percent", "point"])
_NONE = frozenset(["rank", "multiple"])


def per_of(
    text: str, sentence_start: int, amount: Amount, last: tuple[Amount, Per | None] | None
) -> Per | None:
    """By what `amount` is counted. `last` is the figure before it in the sentence: a list shares what was said once."""
    if amount.unit in _NONE:
        return None
    start = max(sentence_start, amount.start - _REACH)
    before = text[start : amount.start]
    since = before if last is None else text[max(start, last[0].end) : amount.start]
    priced = since if last and last[0].unit == amount.unit else before
    said = _each(text, amount, since, before) or _said(since, priced, amount) or _said_behind(text, amount)
    if said is None and text.startswith("꼴", amount.end):
        return "unit"
    if said is None and last is not None and _goes_on(text, last[0], amount):
        said = last[1]
    if said is None and _is_flow_of_a_year(before, _rest(text, amount), amount):
        return "year"
    return said


def _rest(text: str, amount: Amount) -> str:
    """The next words of the same sentence."""
    return text[amount.end : amount.end + 20].partition("다.")[0]


def _each(text: str, amount: Amount, since: str, before: str) -> Per | None:
    if _APIECE.search(since) or (amount.unit in _MONEY and _PRICE_OF_ONE.search(since)):
        return "unit"
    if amount.unit in _MONEY and is_price_of_so_much(since, large=amount.low >= _LARGE):
        return "unit"
    if _TO_EACH.search(before) and _EACH.match(text, amount.end):
        return "person"
    weekly = amount.unit == "hour" or amount.counter in ("회", "편", "차례", "번")
    return "week" if weekly and _WEEK_OF_WORK.search(since) else None


def _said(words: str, priced: str, amount: Amount) -> Per | None:
    """The last word of `words` that says it; the name of a price may stand further off, in `priced`."""
    found: list[tuple[int, Per]] = [
        (match.start(), cues.PER_WORDS[match["word"]]) for match in _PER_WORD.finditer(words)
    ]
    found += [(match.start(), _counted_by(words, match)) for match in _COUNTED_BY.finditer(words)]
    if amount.unit == "KRW" and amount.high < _DEAREST_PRICE:
        found += [(-1, cues.PRICE_NAMES[match.group()]) for match in _PRICE_NAME.finditer(priced)]
    if not found:
        return None
    at, per = max(found)
    # A share or a term has its word close by (연 2.50%); further off it belongs to something else.
    apart = amount.unit in _SHARES | _TERMS and len(words) - at > _CLOSE
    return None if apart and not (amount.unit in _TERMS and _TIME_SPENT.search(words)) else per


def _counted_by(words: str, match: re.Match[str]) -> Per:
    if not _by_one(words[max(0, match.start() - 6) : match.start()].rstrip()):
        return "unit"
    by = match["by"] or match["each"]
    if by in cues.PERSONS:
        return "person"
    per: Per | None = cues.COUNTED_BY_TIME.get(by)
    return per or "unit"


def _by_one(before: str) -> bool:
    """1인당, 인당, 시간당; not 1천명당, 10만 명당."""
    number = _NUMBER_BEFORE.search(before)
    return number is None or number.group() in ("", "1")


def _said_behind(text: str, amount: Amount) -> Per | None:
    change = _CHANGE_BEFORE_PRICE.match(text, amount.end)
    counted = _COUNTED_BY.match(text, change.end()) if change else None
    return _counted_by("", counted) if counted else None


_LIST_REACH = 30
_FURTHEST_APART = 300
_NEW_MATTER = re.compile(r"[.!?\n]|(?<!\d)\d{1,2}월(?! ?\d)|분기|모두|총액|합계|누적|동안|모[은아]|[년월]간")


def _goes_on(text: str, last: Amount, amount: Amount) -> bool:
    """A further item of the same measure and size, in a list or from-to: nothing between them opens a new matter."""
    if last.measure != amount.measure or amount.start - last.end > _LIST_REACH:
        return False
    if _CHANGE_BEFORE_PRICE.fullmatch(text, last.end, amount.start):
        return True
    if not last.low or not abs(amount.low / last.low) <= _FURTHEST_APART:
        return False
    return _NEW_MATTER.search(text, last.end, amount.start) is None


_MONEY = frozenset(["KRW", "USD", "CNY", "EUR", "JPY", "GBP"])
_PRICE_PAID = re.compile(
    r"에 [가-힣A-Za-z' ]{1,14}[을를] |에 (?:샀|팔|사들|인수|매각|넘)"
)  # 7조원에 회사를 인수했다


def _is_flow_of_a_year(before: str, after: str, amount: Amount) -> bool:
    """지난해 국제선 항공편은 51만 편: what happened in one named year is per year; a stock, a price, a share is not."""
    if amount.unit not in cues.FLOW_UNITS or amount.counter in cues.NOT_FLOW_COUNTERS:
        return False
    if amount.unit in _MONEY and _PRICE_PAID.match(after):
        return False
    if (amount.unit == "KRW" and amount.high < cues.LEAST_FLOW_OF_WON) or cues.NOT_A_FLOW.search(
        before + after
    ):
        return False
    topics = list(cues.YEAR_TOPIC.finditer(before))
    return bool(topics) and not cues.YEAR_UNDONE.search(before, topics[-1].start())
