"""Words that name a time: years, quarters, months. What is left of a date is no number that measures anything."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger import words_en, words_ko

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


_ENGLISH = frozenset(("year", "month", "quarter", "half", *words_en.MONTHS))


@dataclass(frozen=True, kw_only=True, slots=True)
class Time:
    """The time that a word names; a bare day of a month names none (all empty)."""

    year: int = 0  # 2030년, 2030
    year_shift: int | None = None  # this year 0, next year 1
    part: str = ""  # of a year: m7, q3, h1
    month_shift: int | None = None  # last month -1


def times_in(raw: Sequence[str]) -> dict[int, Time]:
    """Place in `raw` (tokens as printed, in order) -> the time it names."""
    return {
        i: time
        for i, word in enumerate(raw)
        if _may_name_one(word) and (time := _time_at(raw, i)) is not None
    }


def part_named(time: Time, at: datetime | None) -> str:
    """The part of a year, "last month" by the time of its article."""
    if time.month_shift is not None and at is not None:
        return f"m{(at.month - 1 + time.month_shift) % 12 + 1}"
    return time.part


def _may_name_one(word: str) -> bool:
    """Beside the right words; most never do."""
    return word[0].isdigit() or _is_of_time(word)


@lru_cache(maxsize=8192)
def _is_of_time(word: str) -> bool:
    if not word.isascii():
        return _of_korean(word) is not None
    return word.lower().removesuffix("'s") in _ENGLISH


def _time_at(raw: Sequence[str], i: int) -> Time | None:
    word, after = raw[i], raw[i + 1] if i + 1 < len(raw) else ""
    if word[0].isdigit():
        return _of_number(raw, i, after)
    if not word.isascii():
        return _of_korean(word)
    return _of_english(raw, i)


def _of_number(raw: Sequence[str], i: int, after: str) -> Time | None:
    word, before = raw[i], raw[i - 1] if i else ""
    if _is_year(word) and (after.startswith("년") or after[:1] not in words_ko.COUNTED):
        return Time(year=int(word)) if before not in words_en.MONEY else None
    if not word.isdigit() or len(word) > 2:
        return None
    if after.startswith("분기"):
        return Time(part=f"q{word}")
    if after.startswith("월") and not after.startswith("월급"):
        return Time() if _day_follows(raw, i + 2) or _is_bound(raw, i + 1) else Time(part=f"m{int(word)}")
    if after.startswith(words_ko.DATE_PARTS) and not after.startswith(words_ko.TERMS):
        return Time()
    if before.lower() == "q":
        return Time(part=f"q{word}")
    return Time() if _month(before) or _month(after) else None


def _of_korean(word: str) -> Time | None:
    for name, shift in words_ko.YEARS.items():
        if word.startswith(name):
            return Time(year_shift=shift)
    for name, shift in words_ko.MONTHS.items():
        if word.startswith(name):
            return Time(month_shift=shift)
    half = next((part for name, part in words_ko.HALVES.items() if word.startswith(name)), "")
    return Time(part=half) if half else None


def _of_english(raw: Sequence[str], i: int) -> Time | None:
    word, before = raw[i].lower(), raw[i - 1].lower() if i else ""
    if word == "year" and before in words_en.YEARS:
        return Time(year_shift=words_en.YEARS[before])
    if word == "month" and before in words_en.MONTHS_FROM_NOW:
        return Time(month_shift=words_en.MONTHS_FROM_NOW[before])
    if word in ("quarter", "half"):
        ordinal = words_en.ORDINALS.get(before if before != "-" else raw[i - 2].lower() if i > 1 else "")
        return Time(part=f"{word[0]}{ordinal}") if ordinal else None
    month = _month(raw[i])
    if not month or _day(raw, i - 1) or _day(raw, i + 1):
        return None
    compared = i > 1 and raw[i - 2].lower() in words_en.COMPARING  # twice as many as in March
    named = before in words_en.BEFORE_MONTH or word.endswith("'s") or _is_at(raw, i + 1)
    return Time(part=f"m{month}") if named and not compared else None


def _is_at(raw: Sequence[str], i: int) -> bool:
    """Put May at 21,870: the month stands for what was counted in it."""
    return i < len(raw) and raw[i].lower() == "at"


def _is_bound(raw: Sequence[str], i: int) -> bool:
    """8월까지, 8월 말까지, 8월부터: where something that is counted began or ended."""
    return any(word.endswith(words_ko.BOUNDS) for word in raw[i : i + 2])


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _month(word: str) -> int | None:
    """The number of a month's name, as printed: may is no month."""
    return words_en.MONTHS.get(word.lower().removesuffix("'s")) if word[:1].isupper() else None


def _day(raw: Sequence[str], i: int) -> bool:
    return 0 <= i < len(raw) and raw[i].isdigit() and len(raw[i]) <= 2


def _day_follows(raw: Sequence[str], i: int) -> bool:
    return _day(raw, i) and i + 1 < len(raw) and raw[i + 1].startswith("일")
