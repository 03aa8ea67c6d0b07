"""The outbox: what is owed, was delivered, is held, failed or was kept silent, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.web.drawn import page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

STATES = ("owed", "sending", "delivered", "failed", "held", "dropped")
_MOST = 100


def show(request: Request) -> Response:
    """The newest notices, in one state or any."""
    wanted = request.query_params.get("state", "")
    states = [wanted] if wanted in STATES else []
    notices = site_of(request).store.outbox(states, limit=_MOST)
    return page(request, "outbox.html", notices=notices, states=STATES, wanted=wanted if states else "")
