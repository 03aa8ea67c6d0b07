"""When a figure falls due: the last day of a date or of a part of one. Pure."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PART = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-([0-9]{2}))?))?")
_MONTHS_OF_A_QUARTER = 3


def last_day(due: str) -> date | None:
    """2026 → 31 December 2026, 2025-Q3 → 30 September 2025, 2025-02 → 28 February 2025; None for other words."""
    parts = _PART.fullmatch(due)
    if parts is None or int(parts[1]) in (0, date.max.year):
        return None
    year, quarter, month, day = parts.groups()
    if day:
        return _day(int(year), int(month), int(day))
    last = int(quarter) * _MONTHS_OF_A_QUARTER if quarter else int(month or 12)
    return date(int(year) + last // 12, last % 12 + 1, 1) - timedelta(days=1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
