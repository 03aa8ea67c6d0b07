"""All that a page needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from starlette.requests import Request

    from monitor.model import Topic
    from monitor.store import Store
    from monitor.web.access import Access

LARGEST = 2**63 - 1  # no number in an address is larger, or the database could not hold it


@dataclass(frozen=True, kw_only=True)
class Site:
    """What the pages are drawn from, handed in once."""

    store: Store
    topics: Callable[[], Sequence[Topic]]  # as read last: a watchlist may be edited meanwhile
    clock: Callable[[], datetime]
    zone: ZoneInfo  # of the times that are shown
    access: Access
    # what the one beside us does, and whether its ticks pass
    daemon: Callable[[], tuple[str, bool]] | None = None
    faults: Callable[[], Sequence[str]] = lambda: ()  # of settings and watchlists as read last


def site_of(request: Request) -> Site:
    """The site that a request is made to."""
    site: Site = request.app.state.site
    return site


def topic_of(request: Request) -> Topic:
    """The topic that an address names. Raises: HTTPException 404 for one that no watchlist has."""
    wanted = request.path_params["topic"]
    found = next((topic for topic in site_of(request).topics() if topic.id == wanted), None)
    if found is None:
        raise HTTPException(404)
    return found
