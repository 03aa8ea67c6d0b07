"""Stories: the events of the last days, and one of them with who told it and which figures its outlets share."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.web.drawn import page
from monitor.web.site import LARGEST, site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

DAYS = (7, 30, 90)
_MOST = 100
_MOST_TELLINGS = 200
_MOST_ALONE = 50


def show(request: Request) -> Response:
    """The list: of one topic or all, of so many days."""
    site = site_of(request)
    topics, wanted = site.topics(), request.query_params.get("topic", "")
    days = next((d for d in DAYS if str(d) == request.query_params.get("days")), DAYS[0])
    known = [t for t in topics if t.id == wanted]
    rows = site.store.stories([t.id for t in known], since=site.clock() - timedelta(days=days), limit=_MOST)
    return page(
        request, "stories.html", rows=rows, days=days, choices=DAYS, topics=topics,
        wanted=wanted if known else "",
    )  # fmt: skip


def show_one(request: Request) -> Response:
    """Raises: HTTPException 404."""
    number = request.path_params["story"]
    found = site_of(request).store.story(number) if number <= LARGEST else None
    if found is None:
        raise HTTPException(404)
    by_state = {
        state: [f for f in found.figures if f.shared.state == state] for state in ("differ", "agree", "alone")
    }
    by_state["alone"] = by_state["alone"][:_MOST_ALONE]
    return page(
        request, "story.html", row=found.row, tellings=found.tellings[:_MOST_TELLINGS], figures=by_state
    )
