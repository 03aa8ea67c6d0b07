"""Terms of days and months that have a name of their own: 사흘간, 열흘 동안, 한 달이 걸린다."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.figures import units as u
from monitor.figures.korean.amounts import Amount
from monitor.figures.korean.doubt_cues import WENT_ON
from monitor.figures.korean.tenses import tense_of
from monitor.figures.korean.words import NAMED_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

# A term where 간 or 동안 stands behind; else a day of the month or elapsed time (사흘 만에, 열흘째).
_TERM = re.compile(
    rf"(?<![가-힣])(?P<days>{'|'.join(NAMED_DAYS)})(?P<tail>간(?![가-힣]|격)| ?(?=동안(?![가-힣])|이내|안에))"
)
# What has lasted is elapsed time: 사흘간 열린 축제, 나흘간 이어졌다.
_PASSED = re.compile(
    rf"{WENT_ON.pattern}|(?:동안)? ?(?:[가-힣]{{2,6}} )?(?:열린|이어진|진행된|치러진|펼쳐진|계속된|내린|쏟아진)"
)
# With a count of what came of it, and a past behind: 사흘 동안 손님 3만명이 다녀갔다.
_YIELD = re.compile(r"(?:동안)? (?:[가-힣A-Za-z]{1,8} ){0,2}\d")
_CLAUSE = 48


# Months that have a name of their own, where they are a term: 한 달이 걸린다, 반년 동안.
_MONTHS = {"한 달": 1, "반년": 6}
_MONTH_TERM = re.compile(
    rf"(?<![가-힣])(?P<months>{'|'.join(_MONTHS)})(?P<tail>간(?![가-힣]|격))?"
    r"(?= ?(?:동안|이내|안에)(?![가-힣])|(?:이|은)?(?:가량|정도)? (?:걸[리린려]|더 걸|더 필요)|(?<=간) )"
)


def named_terms(text: str) -> Iterator[Amount]:
    """Every such term in `text` (folded, masked): those of days in order, then those of months."""
    yield from named_days(text)
    for match in _MONTH_TERM.finditer(text):
        if not _PASSED.match(text, match.end()):
            end = match.end() if match["tail"] else match.end("months")
            yield _term(match, end, Decimal(_MONTHS[match["months"]]), u.MONTH, "개월", match.end("months"))


def _term(
    match: re.Match[str], end: int, value: Decimal, measure: u.Measure, word: str, number_end: int
) -> Amount:
    return Amount(
        start=match.start(), end=end, low=value, high=value, measure=measure, word=word, is_term=True,
        kind="native", scale=Decimal(1), has_scale=False, number_end=number_end,
    )  # fmt: skip


def _is_over(text: str, end: int) -> bool:
    if _PASSED.match(text, end):
        return True
    return (
        _YIELD.match(text, end) is not None
        and tense_of(text[end : end + _CLAUSE].partition("\n")[0]) == "past"
    )


def named_days(text: str) -> Iterator[Amount]:
    """Every such term of days in `text` (folded, masked), in order."""
    for match in _TERM.finditer(text):
        end = match.end() if match["tail"] == "간" else match.end("days")
        if match["days"] != "하루" and not _is_over(text, match.end()):
            days = Decimal(NAMED_DAYS[match["days"]])
            yield _term(match, end, days, u.DAY, "일", match.end("days"))
