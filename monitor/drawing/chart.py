"""The whole record of a figure as a chart: where each line, dot and mark stands. A template draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from monitor.drawing.points import lines_through
from monitor.drawing.scales import Scale, time_marks, time_scale, value_marks, value_scale
from monitor.drawing.sparkline import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo
    from decimal import Decimal

    from monitor.drawing.points import Point

_HEIGHT = 250
_RIGHT, _TOP, _BOTTOM = 8, 18, 26  # margins; the left one is what the values of the levels need
_LETTER = 24  # the size of letters where it is largest: on a phone, as static/style.css has it
_BROAD, _SLIM = 1.0, 0.58  # widths of a letter in sizes: of Hangul, of figures and Latin letters
_GAP = 12  # between values and curve
_OPEN = 48  # right of the last report: room in which both sides of an open conflict go on


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    """One observation on the chart; of a range also how far it reaches."""

    x: float
    y: float
    top: float  # y of the upper end
    bottom: float
    point: Point


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """What a template draws: places in units of the drawing, from its upper left corner."""

    width: int
    height: int
    line: str  # the path of the value that stands, "" where all is unsure
    others: tuple[str, ...]  # of each conflict that of the side which contradicts
    dots: tuple[Dot, ...]
    left: float  # where the values of the levels end and the level lines begin
    levels: tuple[tuple[float, str], ...]  # y and value of each level line
    days: tuple[tuple[float, datetime], ...]  # x and day of each mark below


def chart(
    points: Sequence[Point],
    *,
    zone: tzinfo = UTC,
    label: Callable[[Decimal], str] = str,
    width: int = 640,
) -> Chart | None:
    """A chart of at least one point; None of none.

    Both sides of a conflict that is open hold to the right edge. `zone` is that of the days below, `label` words a level.
    """
    if not points:
        return None
    lines = lines_through(points)
    spare = _OPEN if lines.still_open else _RIGHT
    up = value_scale([end for p in points for end in (p.low, p.high)], top=_TOP, bottom=_HEIGHT - _BOTTOM)
    levels = tuple((up(float(v)), label(v)) for v in value_marks(up.first, up.last))
    left = max((width_of(said) for _, said in levels), default=0)
    across = time_scale([p.at for p in points], left=left + 2 * _GAP, right=width - _RIGHT - spare)
    until = width - _RIGHT if lines.still_open else None
    return Chart(
        width=width,
        height=_HEIGHT,
        line=steps(lines.main, across, up, until),
        others=tuple(
            steps(one, across, up, until if one is lines.others[-1] else None) for one in lines.others
        ),
        dots=tuple(_dot(p, across, up) for p in points),
        left=left,
        levels=levels,
        days=_days(points, across, zone),
    )


def width_of(label: str) -> float:
    """How much room a level's value takes where letters are largest, in units of the drawing."""
    return round(sum(_BROAD if one >= "\u1100" else _SLIM for one in label) * _LETTER, 1)


def _dot(point: Point, across: Scale, up: Scale) -> Dot:
    return Dot(
        x=across(point.at.timestamp()),
        y=up(float(point.middle)),
        top=up(float(point.high)),
        bottom=up(float(point.low)),
        point=point,
    )


def _days(points: Sequence[Point], across: Scale, zone: tzinfo) -> tuple[tuple[float, datetime], ...]:
    first, last = (edge(p.at for p in points).astimezone(zone) for edge in (min, max))
    return tuple((across(day.timestamp()), day) for day in time_marks(first, last))
