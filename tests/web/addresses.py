"""Every address that we serve, its braces filled with what the tests' ledger holds."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from starlette.routing import Route

from monitor.web import Access, Site, create_app

_NOT_PAGES = ("/api/", "/healthz", "/readyz", "/metrics", "/language")


def addresses(method: str) -> list[str]:
    """Of all routes that take this method."""
    site = Site(
        store=None, topics=list, clock=lambda: datetime.now(UTC), zone=ZoneInfo("UTC"), access=Access()
    )  # type: ignore[arg-type]
    routes = (r for r in create_app(site).routes if isinstance(r, Route) and method in (r.methods or ()))
    return sorted({re.sub(r"\{\w+(:int)?\}", lambda m: "1" if m[1] else "westbay", r.path) for r in routes})


def pages() -> list[str]:
    """Those that a person sees in a browser."""
    return [p for p in addresses("GET") if not p.startswith(_NOT_PAGES) and not p.endswith((".csv", ".atom"))]
