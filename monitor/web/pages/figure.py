"""A figure: every report of it as a chart and as a table, each time it changed, and what a person decided."""

from __future__ import annotations

from datetime import datetime, time
from types import MappingProxyType
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.drawing import chart, points_of
from monitor.notify.numbers import say_value
from monitor.web.cards import card_of
from monitor.web.drawn import language_of, page
from monitor.web.site import LARGEST, site_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.drawing import Point
    from monitor.model import Ruling
    from monitor.store.rows import History
    from monitor.web.site import Site

# So that a page stays short however often a figure was told.
_ROWS = 30
_CARDS = 15
_DOTS = 60
_DIGITS = 9


def show(request: Request) -> Response:
    """Raises: HTTPException 404 for a series that there is not, or was not by then."""
    return drawn(request)


def drawn(
    request: Request,
    *,
    fault: str = "",
    tried: str = "",
    typed: Mapping[str, str] = MappingProxyType({}),
    status: int = 200,
) -> Response:
    """The page; after a decision that makes no sense with the `fault`, at the form that was `tried`, as it was `typed`.

    Raises: HTTPException 404.
    """
    site, lang = site_of(request), language_of(request)
    day = _day(request.query_params.get("as_of", ""), site)
    number = request.path_params["series"]
    found = site.store.history(number, until=day) if number <= LARGEST else None
    if found is None:
        raise HTTPException(404)
    unit = found.row.standing.figure.unit
    there = site.clock().astimezone(site.zone)
    reports = sorted(found.observations, key=lambda o: (o.published_at, o.id), reverse=True)
    skipped = _skipped(request.query_params.get("skip", ""), len(reports))
    return page(
        request,
        "figure.html",
        status=status,
        row=found.row,
        day=day,
        chart=chart(_dots(found), zone=site.zone, label=lambda value: say_value(value, value, unit, lang)),
        observations={o.id: o for o in found.observations},
        newest_first=reports[skipped : skipped + _ROWS],
        shown={o.id for o in reports[skipped : skipped + _ROWS]},
        newer=max(0, skipped - _ROWS) if skipped else None,
        older=skipped + _ROWS if skipped + _ROWS < len(reports) else None,
        misread=found.misread,
        withdrawn=found.withdrawn,
        headlines=found.headlines,
        cards=[card_of(f, lang, there) for f in found.findings[: -_CARDS - 1 : -1]],
        decisions=found.rulings,
        unlike=site.store.pages.look_alikes(number),
        fault=fault,
        tried=tried,
        typed=typed,
        done=_done(request, site),
    )


def _day(text: str, site: Site) -> datetime | None:
    """The end of a day in the zone that is shown; None for no day, or what is none."""
    try:
        return datetime.combine(datetime.strptime(text, "%Y-%m-%d"), time.max, tzinfo=site.zone)  # noqa: DTZ007
    except ValueError:
        return None


def _skipped(typed: str, count: int) -> int:
    """How many of the newest reports are passed over; 0 for what is no such number."""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < _DIGITS else 0
    return number if number < count else 0


def _dots(found: History) -> list[Point]:
    """What the chart shows of many reports: the last ones that changed something, and others evenly between them."""
    points = points_of(found.observations, found.turns)
    if len(points) <= _DOTS:
        return points
    moved = [point.number for point in points if point.moved][-_DOTS // 2 :]
    every = -(-len(points) * 2 // _DOTS)
    kept = {*moved, *(point.number for point in points[::every]), points[-1].number}
    return [point for point in points if point.number in kept]


def _done(request: Request, site: Site) -> Ruling | None:
    """The decision that was just made, or taken back."""
    number = request.query_params.get("done", "")
    return next((r for r in site.store.rulings() if str(r.id) == number), None) if number else None
