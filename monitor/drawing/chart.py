"""The whole record of a figure as a chart: where each line, dot and mark stands. A template draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from monitor.drawing.scales import Scale, time_marks, time_scale, value_marks, value_scale
from monitor.drawing.sparkline import steps

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import tzinfo
    from decimal import Decimal

    from monitor.drawing.points import Point

_LEFT, _RIGHT, _TOP, _BOTTOM = (
    8,
    8,
    14,
    26,
)  # margins; the marks of the values stand inside, above their lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    """One observation on the chart; of a range also how far it reaches."""

    x: float
    y: float
    top: float  # y of the upper end
    bottom: float
    point: Point
    moved: bool  # a change was found with it
    contested: bool  # another outlet says otherwise


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """What a template draws: places in units of the drawing, from its upper left corner."""

    width: int
    height: int
    line: str  # the path of the value that stands
    other: str  # that of the values that contradict it, "" for none
    dots: tuple[Dot, ...]
    values: tuple[tuple[float, Decimal], ...]  # y and value of each level line
    days: tuple[tuple[float, datetime], ...]  # x and day of each mark below


def chart(
    points: Sequence[Point],
    *,
    moved: Collection[int] = (),
    contested: Collection[int] = (),
    zone: tzinfo = UTC,
    width: int = 720,
    height: int = 260,
) -> Chart | None:
    """A chart of at least one point; None of none.

    `moved` and `contested` are numbers of points: those a change was found with, and those that contradict the value
    that stands, which get a line of their own. `zone` is that of the days below.
    """
    if not points:
        return None
    across = time_scale([p.at for p in points], left=_LEFT + 8, right=width - _RIGHT - 8)
    up = value_scale([end for p in points for end in (p.low, p.high)], top=_TOP, bottom=height - _BOTTOM)
    main = [p for p in points if p.number not in contested]
    other = [p for p in points if p.number in contested]
    return Chart(
        width=width,
        height=height,
        line=steps(main, across, up) if main else "",
        other=steps(other, across, up) if other else "",
        dots=tuple(_dot(p, across, up, moved, contested) for p in points),
        values=tuple((up(float(v)), v) for v in value_marks(up.first, up.last)),
        days=_days(points, across, zone),
    )


def _dot(point: Point, across: Scale, up: Scale, moved: Collection[int], contested: Collection[int]) -> Dot:
    return Dot(
        x=across(point.at.timestamp()),
        y=up(float(point.middle)),
        top=up(float(point.high)),
        bottom=up(float(point.low)),
        point=point,
        moved=point.number in moved,
        contested=point.number in contested,
    )


def _days(points: Sequence[Point], across: Scale, zone: tzinfo) -> tuple[tuple[float, datetime], ...]:
    first, last = (edge(p.at for p in points).astimezone(zone) for edge in (min, max))
    return tuple((across(day.timestamp()), day) for day in time_marks(first, last))
