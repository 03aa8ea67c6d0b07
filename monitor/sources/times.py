"""The dates that listings print -> aware times in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from monitor.sources.words import host

KST = timezone(timedelta(hours=9), "KST")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONES_H = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "kst": 9, "jst": 9, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2,
}  # fmt: skip
_CLOCK = r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:[.,]\d{1,9})?)?"
_ZONE = r"[ ]*(?P<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,5})?"
_FORMS = (
    # Sun, 22 Nov 2026 10:03:11 +0900 · Sunday, 22 November 2026 10:03 KST (RFC 822, and what people make of it)
    re.compile(r"(?:[A-Za-z]{3,9},?[ ]*)?(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3,9})[ -](?P<year>\d{4})" + _CLOCK + _ZONE),
    # 2026-11-22T10:03:11.5Z · 2026-11-22 10:03:11 · 2026.11.22 10:03 · 2026-11-22
    re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})" + _CLOCK + _ZONE),
    # 20261122T013000Z · 20261122013000 (GDELT)
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)" + _ZONE),
)  # fmt: skip
_LONGEST = 60  # characters of a printed date
_FIRST_YEAR = 1990  # before it: 1970 and 0001, which systems print for "no date"


def home_zone(url: str, language: str) -> tzinfo:
    """The zone that a listing means where it prints none: Korea's for a .kr host or a Korean listing, else UTC."""
    return KST if host(url).endswith(".kr") or language.startswith("ko") else UTC


def published(printed: str | None, *, zone: tzinfo, fetched_at: datetime) -> datetime | None:
    """The time that `printed` means, in UTC, never after `fetched_at`; None for what is no date.

    `zone` is meant where none is printed, or one that we do not know. A bare date is the day's first minute.
    """
    when = _read((printed or "")[:_LONGEST].strip(), zone)
    return min(when, fetched_at.astimezone(UTC)) if when else None


def _read(printed: str, zone: tzinfo) -> datetime | None:
    for form in _FORMS:
        if found := form.match(printed):
            return _built(found.groupdict(), zone)
    return None


def _built(parts: dict[str, str | None], zone: tzinfo) -> datetime | None:
    year, day, hour, minute, second = (
        int(parts[k] or 0) for k in ("year", "day", "hour", "minute", "second")
    )
    if year < _FIRST_YEAR:
        return None
    try:
        when = datetime(
            year, _month(parts["month"] or ""), day, hour, minute, second, tzinfo=_zone(parts["zone"], zone)
        )
        return when.astimezone(UTC)
    except (ValueError, OverflowError):  # the 31st of February; the last hours of the year 9999
        return None


def _month(printed: str) -> int:
    """Raises: ValueError."""
    return int(printed) if printed.isdigit() else _MONTHS.index(printed[:3].lower()) + 1


def _zone(printed: str | None, default: tzinfo) -> tzinfo:
    """Raises: ValueError for an offset of a day or more."""
    if not printed:
        return default
    if printed[0] in "+-":
        shift = timedelta(hours=int(printed[1:3]), minutes=int(printed[-2:]))
        return timezone(-shift if printed[0] == "-" else shift)
    hours = _ZONES_H.get(printed.lower())
    return default if hours is None else timezone(timedelta(hours=hours))
