"""A curve small enough to stand in a row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.drawing.scales import Scale, time_scale, value_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.drawing.points import Point

FEWEST = 2  # points that make a curve
_WIDTH, _HEIGHT = 120, 28
_MARGIN = 4  # so that the last dot is whole
_MOST = 400  # points; of more the last of each step is drawn


def sparkline(points: Sequence[Point], *, colour: str = "currentColor") -> str:
    """SVG, 120 by 28, of the values in the order of `points`: each holds until the next. "" for fewer than two.

    `colour` is any of CSS; mail wants one that can be seen on white and on black.
    """
    if len(points) < FEWEST:
        return ""
    shown = _thinned(points)
    across = time_scale([p.at for p in shown], left=_MARGIN, right=_WIDTH - _MARGIN)
    up = value_scale([p.middle for p in shown], top=_MARGIN, bottom=_HEIGHT - _MARGIN)
    last = shown[-1]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' aria-hidden="true"><path d="{steps(shown, across, up)}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
        f'<circle cx="{across(last.at.timestamp())}" cy="{up(float(last.middle))}" r="2.5" fill="{colour}"/></svg>'
    )


def steps(points: Sequence[Point], across: Scale, up: Scale) -> str:
    """The path of a value that holds until the next one is published."""
    first, *others = points
    start = f"M{across(first.at.timestamp())} {up(float(first.middle))}"
    return start + "".join(f"H{across(p.at.timestamp())}V{up(float(p.middle))}" for p in others)


def _thinned(points: Sequence[Point]) -> Sequence[Point]:
    every = -(-len(points) // _MOST)
    return points if every == 1 else [*points[:-1:every], points[-1]]
