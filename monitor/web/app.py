"""The application: which address leads to which page, and what stands around all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from monitor.errors import StoreError
from monitor.notify.wording import worded
from monitor.web import api, atom, metrics, sheets
from monitor.web.drawn import language_of, page
from monitor.web.guard import Guard
from monitor.web.pages import (
    article,
    correcting,
    figure,
    health,
    outbox,
    search,
    signing_in,
    sources,
    stories,
    today,
    topic,
    watchlists,
)
from monitor.web.problems import problem

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.web.site import Site

log = structlog.get_logger("monitor")

_STATIC = Path(__file__).parent / "static"


def create_app(site: Site, *, names: Collection[str] = ()) -> Starlette:
    """The dashboard as ASGI. `names`: the hosts it may be called by, any if empty (see `Guard`)."""
    app = Starlette(
        routes=[
            Route("/", today.show),
            Route("/topics/{topic}.csv", sheets.topic),
            Route("/topics/{topic}/changes.atom", atom.show),
            Route("/topics/{topic}", topic.show),
            Route("/series/{series:int}.csv", sheets.series),
            Route("/series/{series:int}", figure.show),
            Route("/series/{series:int}/correct", correcting.decide, methods=["POST"]),
            Route("/articles/{article:int}", article.show),
            Route("/stories", stories.show),
            Route("/stories/{story:int}", stories.show_one),
            Route("/search", search.show),
            Route("/outbox", outbox.show, methods=["GET"]),
            Route("/outbox", outbox.act, methods=["POST"]),
            Route("/sources", sources.show),
            Route("/watchlists", watchlists.show, methods=["GET"]),
            Route("/watchlists", watchlists.test, methods=["POST"]),
            Route("/login", signing_in.show, methods=["GET"]),
            Route("/login", signing_in.enter, methods=["POST"]),
            Route("/logout", signing_in.leave, methods=["POST"]),
            Route("/language", signing_in.choose_language),
            Route("/healthz", health.alive),
            Route("/readyz", health.ready),
            Route("/metrics", metrics.show),
            *api.routes(),
            Mount("/static", StaticFiles(directory=_STATIC), name="static"),
        ],
        middleware=[Middleware(Guard, site=site, names=names)],
        exception_handlers={HTTPException: _refused, StoreError: _busy, Exception: _broken},
    )
    app.state.site = site
    app.state.tries = signing_in.Tries()
    return app


def _refused(request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    detail = fault.detail if isinstance(fault, HTTPException) else ""
    headers = fault.headers if isinstance(fault, HTTPException) else None
    if _is_program(request):
        return problem(status, detail, headers=headers)
    if status == 404:
        return page(request, "sorry.html", status=404, what="page.missing", why="page.missing_why")
    return PlainTextResponse(f"{worded(detail, language_of(request))}\n", status, headers)


def _broken(request: Request, fault: Exception) -> Response:
    """The server logs the fault itself, too; the page says nothing of it."""
    log.error("page_broken", path=request.url.path, fault=type(fault).__name__)
    if _is_program(request):
        return problem(500, "the fault is ours, and was written to the log")
    return page(request, "sorry.html", status=500, what="page.broken", why="page.broken_why")


def _busy(request: Request, fault: Exception) -> Response:
    """The database cannot be had just now: the answer says so, the log why."""
    log.error("page_refused", path=request.url.path, fault=str(fault))
    return problem(503, "the database is busy; try again", headers={"retry-after": "5"})


def _is_program(request: Request) -> bool:
    return request.url.path.startswith("/api/")
