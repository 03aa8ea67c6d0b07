"""A topic: its figures as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.web.drawn import page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show(request: Request) -> Response:
    """Raises: HTTPException 404 for a topic that no watchlist names."""
    site = site_of(request)
    topic = next((t for t in site.topics() if t.id == request.path_params["topic"]), None)
    if topic is None:
        raise HTTPException(404)
    return page(request, "topic.html", topic=topic, rows=site.store.series([topic.id]))
