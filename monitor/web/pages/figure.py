"""A figure: every report of it as a chart and as a table, each time it changed, and what a person decided."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.drawing import chart, points_of
from monitor.store.inforce import in_words
from monitor.web.cards import card_of
from monitor.web.drawn import language_of, page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.store.rows import History
    from monitor.web.site import Site


def show(request: Request) -> Response:
    """Raises: HTTPException 404 for a series that there is not, or was not by then."""
    site, lang = site_of(request), language_of(request)
    day = _day(request.query_params.get("as_of", ""), site)
    number = request.path_params["series"]
    found = site.store.history(number, until=day) if number < 2**63 else None
    if found is None:
        raise HTTPException(404)
    there = site.clock().astimezone(site.zone)
    moved, contested = _moved(found), _contested(found)
    return page(
        request,
        "figure.html",
        row=found.row,
        day=day,
        chart=chart(points_of(found.observations), moved=moved, contested=contested, zone=site.zone),
        observations={o.id: o for o in found.observations},
        newest_first=sorted(found.observations, key=lambda o: (o.published_at, o.id), reverse=True),
        misread=found.misread,
        cards=[card_of(f, lang, there) for f in reversed(found.findings)],
        decisions=[(r, in_words(r)) for r in found.rulings],
        unlike=site.store.look_alikes().get(number, {}),
    )


def _day(text: str, site: Site) -> datetime | None:
    """The end of a day in the zone that is shown; None for no day, or what is none."""
    try:
        return datetime.combine(datetime.strptime(text, "%Y-%m-%d"), time.max, tzinfo=site.zone)  # noqa: DTZ007
    except ValueError:
        return None


def _moved(found: History) -> set[int]:
    """The observations with which a change was found."""
    ends = {(f.article, f.change.after.place, f.change.after.start) for f in found.findings}
    return {o.id for o in found.observations if (o.article, o.figure.place, o.figure.start) in ends}


def _contested(found: History) -> set[int]:
    """Those that contradict the value that stood, where a conflict was found."""
    ends = {
        (f.article, f.change.after.place, f.change.after.start)
        for f in found.findings
        if f.change.kind == "conflict"
    }
    return {o.id for o in found.observations if (o.article, o.figure.place, o.figure.start) in ends}
