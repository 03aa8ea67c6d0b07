"""Curves: where things stand, not how they look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.drawing import Point, chart, lines_through, png, points_of, sparkline
from monitor.drawing.chart import width_of
from monitor.drawing.scales import time_marks, value_marks
from monitor.model import ChangeKind, Observation
from tests.builders import NOON, make_figure

DAY = timedelta(days=1)


def _points(*values: int | str) -> list[Point]:
    return [Point(at=NOON + n * DAY, low=Decimal(v), high=Decimal(v), number=n) for n, v in enumerate(values)]


def test_higher_value_is_higher_up_and_later_one_further_right() -> None:
    drawn = chart(_points(10, 20))
    assert drawn
    early, late = drawn.dots
    assert (late.x > early.x, late.y < early.y) == (True, True)


def test_one_report_stands_in_the_middle_of_what_the_values_of_the_levels_leave() -> None:
    drawn = chart(_points(10), width=720)
    assert drawn
    assert drawn.dots[0].x == pytest.approx((drawn.left + 24 + 720 - 16) / 2, abs=1)


@pytest.mark.parametrize("label", ["70%", "$640 million users a day", "연 1만5천명"])
def test_values_of_the_levels_get_the_room_they_need(label: str) -> None:
    drawn = chart(_points(10, 20), label=lambda _: label)
    assert drawn
    assert width_of(label) <= drawn.left < drawn.dots[0].x - 10


def test_nothing_is_drawn_of_nothing() -> None:
    assert chart([]) is None
    assert sparkline(_points(1)) == ""


def _told(*reports: tuple[int, str], unsure: int | None = None) -> list[Observation]:
    """A report a day: its value, and who told it."""
    return [
        replace(_observation(n, value, outlet), unsure=n == unsure)
        for n, (value, outlet) in enumerate(reports, 1)
    ]


def _observation(number: int, value: int, outlet: str) -> Observation:
    return Observation(
        id=number, series=1, figure=make_figure(Decimal(value)), article=number, url=f"https://{outlet}.example/{number}",
        outlet=outlet, published_at=NOON + number * DAY, learned_at=NOON + number * DAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "turns", "main", "others", "still_open"),
    [
        ([10, 99, 10, 99], {2: "conflict"}, [10, 10], [[99, 99]], True),
        ([10, 99, 98, 11], {2: "conflict"}, [10, 11], [[99, 98]], True),
        ([10, 99, 99, 99], {2: "conflict", 4: "revised"}, [10, 99], [[99, 99]], False),
        ([10, 99, 10, 50, 60], {2: "conflict", 3: "corrected", 5: "conflict"}, [10, 10, 50], [[99], [60]], True),
        ([10, 99], {2: "revised"}, [10, 99], [], False),
        ([10, 99], {1: "conflict"}, [10, 99], [], False),
    ],
)  # fmt: skip
def test_each_side_of_a_conflict_has_its_line(
    values: list[int],
    turns: dict[int, ChangeKind],
    main: list[int],
    others: list[list[int]],
    still_open: bool,
) -> None:
    lines = lines_through(points_of(_told(*((value, f"o{n}") for n, value in enumerate(values))), turns))
    assert [p.low for p in lines.main] == main
    assert [[p.low for p in side] for side in lines.others] == others
    assert lines.still_open == still_open


def test_headline_and_text_of_one_article_are_on_one_side() -> None:
    first, headline = _told((10, "a"), (99, "b"))
    text = replace(headline, id=3, learned_at=headline.learned_at + DAY)
    assert [p.contradicts for p in points_of([first, headline, text], {3: "conflict"})] == [False, True, True]


def test_no_line_runs_through_what_is_unsure() -> None:
    points = points_of(_told((10, "a"), (99, "b"), (12, "a"), unsure=2))
    drawn = chart(points)
    assert drawn
    assert (drawn.line.count("V"), len(drawn.dots)) == (1, 3)
    assert sparkline(points).count("V") == 1


def test_both_sides_of_an_open_conflict_hold_to_the_right_edge() -> None:
    drawn = chart(points_of(_told((10, "a"), (99, "b")), {2: "conflict"}), width=640)
    assert drawn
    assert [line.endswith("H632") for line in (drawn.line, *drawn.others)] == [True, True]
    assert drawn.dots[-1].x < 600


def test_small_curve_has_a_broken_line_for_who_contradicts() -> None:
    drawn = sparkline(points_of(_told((10, "a"), (99, "b"), (10, "a")), {2: "conflict"}))
    assert (drawn.count("<path"), drawn.count("stroke-dasharray"), drawn.count("<circle")) == (2, 1, 2)


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
