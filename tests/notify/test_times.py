"""Moments and parts of dates in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.notify.times import say_date_part, say_dated, say_moment, say_span
from tests.notify.makers import SEOUL

NOW = datetime(2026, 3, 4, 15, 4, tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("moment", "korean", "english"),
    [
        (datetime(2026, 3, 4, 6, 0, tzinfo=UTC), "15:00", "15:00"),
        (datetime(2026, 3, 3, 18, 0, tzinfo=UTC), "03:00", "03:00"),
        (datetime(2026, 3, 3, 6, 0, tzinfo=UTC), "3.3 15:00", "3 Mar 15:00"),
        (datetime(2025, 12, 31, 6, 0, tzinfo=UTC), "2025.12.31 15:00", "31 Dec 2025 15:00"),
    ],
)
def test_moment_is_told_in_the_readers_zone_and_no_longer_than_needed(
    moment: datetime, korean: str, english: str
) -> None:
    assert say_moment(moment, "ko", NOW) == korean
    assert say_moment(moment, "en", NOW) == english


def test_dated_moment_always_has_its_day() -> None:
    assert say_dated(NOW, "ko", NOW) == "3.4 15:04"


@pytest.mark.parametrize(
    ("last", "korean", "english"),
    [(8, "3.4~3.8", "4–8 Mar"), (4, "3.4", "4 Mar")],
)
def test_span_names_both_days(last: int, korean: str, english: str) -> None:
    assert say_span(NOW, NOW.replace(day=last), "ko") == korean
    assert say_span(NOW, NOW.replace(day=last), "en") == english


@pytest.mark.parametrize(
    ("iso", "korean", "english"),
    [
        ("2030", "2030년", "2030"),
        ("2026-Q3", "2026년 3분기", "Q3 2026"),
        ("2026-02", "2026년 2월", "Feb 2026"),
        ("2026-02-11", "2026년 2월 11일", "11 Feb 2026"),
        ("soon", "soon", "soon"),
    ],
)
def test_part_of_a_date_is_said_in_words(iso: str, korean: str, english: str) -> None:
    assert say_date_part(iso, "ko") == korean
    assert say_date_part(iso, "en") == english
