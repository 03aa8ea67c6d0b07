"""The time a figure is a value of, or is due: 지난해, 3분기, 2030년까지; resolved against the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from monitor.figures.korean.amounts import Amount
    from monitor.figures.korean.sentences import Sentence
    from monitor.model import Status

_BEFORE, _AFTER = 100, 40

_YEARS_OFF = {
    "올해": 0,
    "올": 0,
    "내년": 1,
    "내년도": 1,
    "내후년": 2,
    "지난해": -1,
    "작년": -1,
    "전년": -1,
    "재작년": -2,
}
_MONTHS_OFF = {"지난달": -1, "이달": 0, "이번 달": 0, "다음 달": 1, "다음달": 1}
_TIME = re.compile(
    r"(?:(?P<year>(?:19|20|21)\d\d)년|(?P<named>올해|내년도|내년|내후년|지난해|작년|전년|재작년)|(?P<month_named>지난달|이달"
    r"|이번 달|다음 달|다음달))?"
    r" ?(?:(?P<quarter>[1-4])분기|(?P<half>상|하)반기|(?P<month>\d{1,2})월(?: ?(?P<day>\d{1,2})일)?)?"
)
_ANY_TIME = re.compile(
    r"(?:19|20|21)\d\d년|올해|내년|내후년|지난해|작년|전년|재작년|지난달|이달|이번 달|다음 ?달|[1-4]분기|[상하]반기|\d{1,2}월(?= |에|까|$|의|\d)"
)
# A time that something is compared with or counted from is not the figure's.
_COMPARED = re.compile(r"(?:의|에|년)? ?(?:같은|동기|보다|대비|이후|이래|부터|만에|\()")
_UNTIL = re.compile(r"(?: ?(?:말|초|연말|상반기|하반기|\d{1,2}월))?까지")


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """ISO dates or parts of them: 2030, 2025-Q3, 2025-02."""

    as_of: str | None = None
    due: str | None = None


def when_of(
    text: str, sentence: Sentence, amount: Amount, status: Status | None, published: date | None
) -> When:
    """The last time named before the number, else the first "until" behind it."""
    start = max(sentence.start, amount.start - _BEFORE)
    named = _last_named(text, start, amount.start, published)
    if named is None:
        named = _until_behind(text, amount.end, min(sentence.end, amount.end + _AFTER), published)
    if named is None:
        return When()
    stamp, until = named
    ahead = status == "plan" and published is not None and stamp[:4] > str(published.year)
    past = status in ("actual", "past")  # 10월까지 62만대를 팔았다
    return When(due=stamp) if (until and not past) or ahead else When(as_of=stamp)


def _last_named(text: str, start: int, end: int, published: date | None) -> tuple[str, bool] | None:
    named = None
    at = start
    while found := _ANY_TIME.search(text, at, end):
        match = _TIME.match(text, found.start(), end)
        at = max(found.end(), match.end() if match else 0)
        if match is None or _COMPARED.match(text, at):
            continue
        stamp = _stamp(match, published)
        named = (stamp, _UNTIL.match(text, at) is not None) if stamp else named
    return named


def _until_behind(text: str, start: int, end: int, published: date | None) -> tuple[str, bool] | None:
    found = _ANY_TIME.search(text, start, end)
    match = _TIME.match(text, found.start(), end) if found else None
    stamp = _stamp(match, published) if match and _UNTIL.match(text, match.end()) else None
    return (stamp, True) if stamp else None


def _stamp(match: re.Match[str], published: date | None) -> str | None:
    if match["month_named"]:
        return _month_off(_MONTHS_OFF[match["month_named"]], published)
    year = _year(match, published)
    if year is None:
        return None
    if match["quarter"]:
        return f"{year}-Q{match['quarter']}"
    if match["half"]:
        return f"{year}-H{1 if match['half'] == '상' else 2}"
    return _day_or_month(year, match["month"], match["day"])


def _day_or_month(year: int, month: str | None, day: str | None) -> str:
    if month is None or not 1 <= int(month) <= 12:
        return str(year)
    return (
        f"{year}-{int(month):02}-{int(day):02}" if day and 1 <= int(day) <= 31 else f"{year}-{int(month):02}"
    )


def _year(match: re.Match[str], published: date | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if published is None:
        return None
    return published.year + _YEARS_OFF.get(match["named"] or "올해", 0)


def _month_off(months: int, published: date | None) -> str | None:
    if published is None:
        return None
    count = published.year * 12 + published.month - 1 + months
    return f"{count // 12}-{count % 12 + 1:02}"
