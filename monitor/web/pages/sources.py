"""The sources and how each fares: those in trouble first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.web.drawn import page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show(request: Request) -> Response:
    """The table."""
    site = site_of(request)
    healths = site.store.source_health(site.clock())
    healths.sort(key=lambda health: health.condition == "fine")
    return page(request, "sources.html", healths=healths)
