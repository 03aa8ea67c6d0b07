"""When an article came out and when it was edited: what a page prints, and what its tags say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

SEOUL = ZoneInfo("Asia/Seoul")

# 2025-02-05T15:22:00+09:00 · 2025.02.05 15:22 · 2023.11.02. 오후 8:06 · 2024.02.06 (21:30) · 2025년 2월 5일 15시 22분 · 2025/2/5 3:22 PM
CLOCK = (
    r"(?P<year>(?:19|20)\d{2})\s?[-./년]\s?(?P<month>\d{1,2})\s?[-./월]\s?(?P<day>\d{1,2})[일.]?"
    r"[\sT,|]{0,6}(?:at\s)?(?:\(?[월화수목금토일](?:요일)?\)?)?[\s,|(]{0,3}"
    r"(?P<half>오전|오후|[AaPp]\.?[Mm]\.?)?\s{0,2}(?P<hour>\d{1,2})\s?[:시]\s?(?P<minute>\d{2})분?"
    r"(?:\s?[:]\s?(?P<second>\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(?P<late>[AaPp]\.?[Mm]\b\.?)?"
    r"\s?(?P<zone>Z\b|[+-]\d{2}:?\d{2}|(?:UTC|GMT|KST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|BST|CES?T)\b)?"
)
_CLOCK = re.compile(CLOCK)
_COMPACT = re.compile(
    r"\s*(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?"
    r"(?P<half>\b)(?P<late>\b)(?P<zone>Z|[+-]\d{2}:?\d{2})?\s*\Z"
)
_DAY = re.compile(
    r"\s*((?:19|20)\d{2})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})[일.]?\s*(?:\([월화수목금토일]\))?\s*\Z"
)
# "Nov. 7, 2024, 16:05 ET", "29 Oct 2024", "5:40 PM EDT, September 30, 2024": the month by its name, the clock on either side.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_MONTH_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}}),? ((?:19|20)\d{{2}})\b,?")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}) {_MONTH},? ((?:19|20)\d{{2}})\b,?")
_CLOCK_FIRST = re.compile(
    r"\b(\d{1,2}:\d{2}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?),? (?:on )?(\d{4}-\d{2}-\d{2})(?!,? (?:at )?\d)",
    re.IGNORECASE,
)
_ZONES = {
    **dict.fromkeys(("EST", "EDT", "ET"), ZoneInfo("America/New_York")),
    **dict.fromkeys(("CST", "CDT"), ZoneInfo("America/Chicago")),
    **dict.fromkeys(("MST", "MDT"), ZoneInfo("America/Denver")),
    **dict.fromkeys(("PST", "PDT", "PT"), ZoneInfo("America/Los_Angeles")),
    **dict.fromkeys(("CET", "CEST"), ZoneInfo("Europe/Paris")),
    **dict.fromkeys(("Z", "UTC", "GMT"), UTC),
    "BST": ZoneInfo("Europe/London"),
    "KST": SEOUL,
}
_PUBLISHED = r"(?:최초\s?)?(?:기사\s?)?(?:입력|등록|승인|송고|발행|게시|게재|작성|Published|Posted)"
_EDITED = r"(?:최종\s?)?(?:기사\s?)?(?:수정|업데이트|편집|Updated|Last (?:updated|modified))"
_AFTER_LABEL = r"\s?(?:일시|일자|시간|시각|일)?[\s:：|>]{0,12}"
_PRINTED_PUBLISHED = re.compile(rf"(?<![가-힣]){_PUBLISHED}{_AFTER_LABEL}({CLOCK})", re.IGNORECASE)
_PRINTED_EDITED = re.compile(rf"{_EDITED}{_AFTER_LABEL}({CLOCK})", re.IGNORECASE)

_MISLABELLED = timedelta(hours=9)  # a clock in UTC that a tag labels as Seoul's
_SAME_MINUTE = timedelta(seconds=60)


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """When an article came out and was edited; aware, None where the page does not say."""

    published: datetime | None
    edited: datetime | None


def read_time(text: str, zone: tzinfo = SEOUL) -> datetime | None:
    """The first date with a clock in a short text; one without a zone is in `zone`."""
    found = _COMPACT.match(text[:40]) or _CLOCK.search(_with_numbered_months(text[:300]))
    return _moment(found, zone) if found else None


def read_day(text: str, zone: tzinfo = SEOUL) -> datetime | None:
    """The midnight of a text that is a date and nothing else; None of any other."""
    found = _DAY.match(_with_numbered_months(text[:60]).rstrip(" ,"))
    try:
        return datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=zone) if found else None
    except ValueError:
        return None


def printed_times(text: str, zone: tzinfo = SEOUL) -> Times:
    """The times that a page prints behind 입력, 승인, 송고시간, 수정, Published, Updated."""
    text = _with_numbered_months(text)
    published = _PRINTED_PUBLISHED.search(text)
    edited = _PRINTED_EDITED.search(text)
    return Times(
        published=_moment(published, zone) if published else None,
        edited=_moment(edited, zone) if edited else None,
    )


def settled(printed: datetime | None, tagged: Sequence[datetime]) -> datetime | None:
    """The time to believe: a tag that agrees with the print, else the first tag, unless it is exactly nine hours off."""
    if printed is None:
        return tagged[0] if tagged else None
    for tag in tagged:
        if abs(tag - printed) < _SAME_MINUTE:
            return tag
    if not tagged or any(_is_mislabelled(tag, printed) for tag in tagged):
        return printed
    return tagged[0]


def read_times(texts: Iterable[str], zone: tzinfo) -> list[datetime]:
    """The texts that can be read, as times."""
    return [time for text in texts if (time := read_time(text, zone))]


def _is_mislabelled(tag: datetime, printed: datetime) -> bool:
    return abs(abs(tag - printed) - _MISLABELLED) < _SAME_MINUTE


def _moment(found: re.Match[str], zone: tzinfo) -> datetime | None:
    half = (found["half"] or found["late"] or "").lower()
    hour = int(found["hour"])
    if half.startswith(("p", "오후")) and hour < 12:
        hour += 12
    elif half.startswith(("a", "오전")) and hour == 12:
        hour = 0
    try:
        return datetime(
            int(found["year"]), int(found["month"]), int(found["day"]), hour, int(found["minute"]),
            int(found["second"] or 0), tzinfo=_zone(found["zone"], zone),
        )  # fmt: skip
    except ValueError:
        return None


def _with_numbered_months(text: str) -> str:
    """English dates as 2024-11-07, before the clock that belongs to them."""
    text = _MONTH_DAY.sub(lambda m: f"{m[3]}-{_number(m[1])}-{int(m[2]):02d}", text)
    text = _DAY_MONTH.sub(lambda m: f"{m[3]}-{_number(m[2])}-{int(m[1]):02d}", text)
    return _CLOCK_FIRST.sub(r"\2 \1", text)


def _number(month: str) -> str:
    return f"{_MONTHS.index(month.lower()) + 1:02d}"


def _zone(said: str | None, default: tzinfo) -> tzinfo:
    if not said:
        return default
    if said in _ZONES:
        return _ZONES[said]
    return datetime.strptime(said.replace(":", ""), "%z").tzinfo or default
