"""When a date or a part of one is over."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.notify.due import last_day


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2026", date(2026, 12, 31)),
        ("2025-Q3", date(2025, 9, 30)),
        ("2025-Q4", date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 31)),
        ("2025-06-30", date(2025, 6, 30)),
    ],
)
def test_part_of_a_date_ends_with_its_last_day(due, last):
    assert last_day(due) == last


@pytest.mark.parametrize("due", ["", "soon", "2025-02-30", "2025-13", "0000", "9999", "20255", "2025-Q5"])
def test_other_words_have_no_day(due):
    assert last_day(due) is None
