"""Whether we live: for watchers outside, so nothing of the news is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def alive(request: Request) -> Response:
    """200 while the database answers and every channel delivers; else 503, naming what is ill but no address."""
    site = site_of(request)
    silent = [channel for channel, _ in site.store.channel_faults(site.clock())]
    body = {"status": "ill" if silent else "ok", "channels_failing": len(silent)}
    return JSONResponse(body, 503 if silent else 200)


def ready(request: Request) -> Response:
    """200 once the database answers and the daemon beside us ticks, or stands by; else 503."""
    site = site_of(request)
    site.store.topics()
    if site.daemon is None:
        return JSONResponse({"status": "ready"})
    does, ticking = site.daemon()
    is_ready = ticking and does in ("watching", "standing by")
    return JSONResponse(
        {"status": "ready" if is_ready else "not ready", "daemon": does, "ticking": ticking},
        200 if is_ready else 503,
    )
