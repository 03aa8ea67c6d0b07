"""The sources and how each fares: those in trouble first, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.web.drawn import page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_ROWS = 50
_DIGITS = 9


def show(request: Request) -> Response:
    """The table: of all, or with `state=ill` of those in trouble; `skip` of them are passed over."""
    site = site_of(request)
    only_ill = request.query_params.get("state") == "ill"
    healths = site.store.source_health(site.clock())
    ill = [health for health in healths if health.condition != "fine"]
    wanted = ill if only_ill else [*ill, *(health for health in healths if health.condition == "fine")]
    skipped = _skipped(request.query_params.get("skip", ""), len(wanted))
    return page(
        request,
        "sources.html",
        healths=wanted[skipped : skipped + _ROWS],
        only_ill=only_ill,
        ill=len(ill),
        total=len(wanted),
        skipped=skipped,
        before=max(0, skipped - _ROWS) if skipped else None,
        following=skipped + _ROWS if skipped + _ROWS < len(wanted) else None,
    )


def _skipped(typed: str, count: int) -> int:
    """0 for what is no such number."""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < _DIGITS else 0
    return number if number < count else 0
