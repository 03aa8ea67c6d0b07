"""Curves: where things stand, not how they look."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.drawing import Point, chart, png, sparkline
from monitor.drawing.scales import time_marks, value_marks
from tests.builders import NOON

DAY = timedelta(days=1)


def _points(*values: int | str) -> list[Point]:
    return [Point(at=NOON + n * DAY, low=Decimal(v), high=Decimal(v), number=n) for n, v in enumerate(values)]


def test_higher_value_is_higher_up_and_later_one_further_right() -> None:
    drawn = chart(_points(10, 20))
    assert drawn
    early, late = drawn.dots
    assert (late.x > early.x, late.y < early.y) == (True, True)


def test_one_report_stands_in_the_middle() -> None:
    drawn = chart(_points(10), width=720)
    assert drawn
    assert drawn.dots[0].x == 360


def test_nothing_is_drawn_of_nothing() -> None:
    assert chart([]) is None
    assert sparkline(_points(1)) == ""


def test_contradiction_has_a_line_of_its_own() -> None:
    drawn = chart(_points(10, 99, 10), contested={1})
    assert drawn
    assert drawn.line.count("V") == 1
    assert [dot.contested for dot in drawn.dots] == [False, True, False]


def test_range_reaches_from_end_to_end() -> None:
    point = Point(at=NOON, low=Decimal(70), high=Decimal(80), number=1)
    drawn = chart([point, *_points(60, 90)])
    assert drawn
    assert drawn.dots[0].top < drawn.dots[0].y < drawn.dots[0].bottom


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [(0, 10, [0, 5, 10]), (0.92, 1.08, [0.95, 1.0, 1.05]), (10_000, 15_000, [10_000, 12_000, 14_000])],
)
def test_levels_are_round_numbers(first: float, last: float, marks: list[float]) -> None:
    assert [float(mark) for mark in value_marks(first, last)] == marks


@pytest.mark.parametrize("days", [0, 1, 4, 29, 700])
def test_days_are_told_at_most_five_times(days: int) -> None:
    assert 1 <= len(time_marks(NOON, NOON + days * DAY)) <= 5


numbers = st.decimals(allow_nan=False, allow_infinity=False)
moments = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2199, 1, 1), timezones=st.just(UTC))


@given(
    st.lists(st.builds(lambda at, v: Point(at=at, low=v, high=v, number=1), moments, numbers), max_size=30)
)
def test_whatever_was_read_can_be_drawn(points: list[Point]) -> None:
    chart(points)
    drawn = sparkline(points)
    assert not drawn or ElementTree.fromstring(drawn) is not None


def test_png_is_one() -> None:
    assert png(sparkline(_points(1, 2), colour="#4a7dbd")).startswith(b"\x89PNG")
