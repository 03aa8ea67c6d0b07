"""A curve small enough to stand in a row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.drawing.points import lines_through
from monitor.drawing.scales import Scale, time_scale, value_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.drawing.points import Lines, Point

FEWEST = 2  # points that make a curve
_WIDTH, _HEIGHT = 120, 28
_MARGIN = 4  # so that the last dot is whole
_OPEN = 18  # right of the last report, where both sides of an open conflict go on
_MOST = 400  # points; of more the last of each step is drawn


def sparkline(points: Sequence[Point], *, colour: str = "currentColor") -> str:
    """SVG, 120 by 28, of the values in the order of `points`: each holds until the next. "" for fewer than two.

    The side that contradicts in a conflict has a broken line and a hollow dot of its own; what is unsure is left out.
    `colour` is any of CSS; mail wants one that can be seen on white and on black.
    """
    sure = [p for p in points if p.sure]
    if len(sure) < FEWEST:
        return ""
    shown = _thinned(sure)
    lines = lines_through(shown)
    right = _WIDTH - (_OPEN if lines.still_open else _MARGIN)
    across = time_scale([p.at for p in shown], left=_MARGIN, right=right)
    up = value_scale([p.middle for p in shown], top=_MARGIN, bottom=_HEIGHT - _MARGIN)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' aria-hidden="true"><g fill="none" stroke="{colour}" stroke-width="1.5">{_strokes(lines, across, up)}</g>'
        f'<g fill="{colour}">{_end(lines.main, across, up)}</g></svg>'
    )


def _strokes(lines: Lines, across: Scale, up: Scale) -> str:
    until = _WIDTH - _MARGIN if lines.still_open else None
    drawn = [f'<path d="{steps(lines.main, across, up, until)}"/>']
    for side in lines.others:
        held = until if side is lines.others[-1] else None
        drawn.append(
            f'<path d="{steps(side, across, up, held)}" stroke-dasharray="3 2"/>{_end(side, across, up)}'
        )
    return "".join(drawn)


def _end(line: Sequence[Point], across: Scale, up: Scale) -> str:
    """A dot at the last report."""
    last = line[-1:]
    return "".join(
        f'<circle cx="{across(p.at.timestamp())}" cy="{up(float(p.middle))}" r="2.5"/>' for p in last
    )


def steps(points: Sequence[Point], across: Scale, up: Scale, until: float | None = None) -> str:
    """The path of a value that holds until the next one is published, and the last of them to the place `until`."""
    path = ""
    for p in points:
        x, y = across(p.at.timestamp()), up(float(p.middle))
        path += f"H{x}V{y}" if path else f"M{x} {y}"
    return path + f"H{until}" if path and until is not None else path


def _thinned(points: Sequence[Point]) -> Sequence[Point]:
    every = -(-len(points) // _MOST)
    return points if every == 1 else [*points[:-1:every], points[-1]]
