"""Moments, days and parts of dates in words. Pure: the zone is that of the moment handed in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Language

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO_PART = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-([0-9]{2}))?))?")


def say_day(moment: datetime, lang: Language, *, year: bool = False) -> str:
    """2.11 or 2026.2.11; 11 Feb or 11 Feb 2026."""
    if lang == "ko":
        return f"{moment.year}.{moment.month}.{moment.day}" if year else f"{moment.month}.{moment.day}"
    day = f"{moment.day} {_MONTHS[moment.month - 1]}"
    return f"{day} {moment.year}" if year else day


def say_moment(moment: datetime, lang: Language, beside: datetime) -> str:
    """The time as told at `beside`, in its zone: 15:00 on the same day, else with the day, and the year if it differs."""
    here = moment.astimezone(beside.tzinfo)
    clock = f"{here:%H:%M}"
    if here.date() == beside.date():
        return clock
    return f"{say_day(here, lang, year=here.year != beside.year)} {clock}"


def say_dated(moment: datetime, lang: Language, beside: datetime) -> str:
    """The same, always with its day: 2.11 15:00."""
    here = moment.astimezone(beside.tzinfo)
    return f"{say_day(here, lang, year=here.year != beside.year)} {here:%H:%M}"


def say_span(first: datetime, last: datetime, lang: Language) -> str:
    """Both days included: 2.3~2.9, 3–9 Feb, one day alone if they are the same."""
    if first.date() == last.date():
        return say_day(first, lang)
    if lang == "ko":
        return f"{say_day(first, lang)}~{say_day(last, lang)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last, lang)}"
    return f"{say_day(first, lang)} – {say_day(last, lang)}"


def say_date_part(iso: str, lang: Language) -> str:
    """A date or a part of one: 2030 → 2030년, 2025-Q3 → 2025년 3분기, 2025-02 → Feb 2025; other words as they are."""
    parts = _ISO_PART.fullmatch(iso)
    if parts is None:
        return iso
    year, quarter, month, day = parts.groups()
    if lang == "ko":
        tail = f" {quarter}분기" if quarter else f" {int(month)}월" if month else ""
        return f"{year}년{tail}{f' {int(day)}일' if day else ''}"
    head = f"Q{quarter} " if quarter else f"{_MONTHS[int(month) - 1]} " if month else ""
    return f"{f'{int(day)} ' if day else ''}{head}{year}"
