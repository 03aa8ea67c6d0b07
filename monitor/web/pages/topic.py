"""A topic: its figures as a table with small curves, its stories, its articles."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.errors import InputError
from monitor.store.paged import Leaf
from monitor.web.curves import curves_of
from monitor.web.drawn import page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.store import Store
    from monitor.store.paged import Page
    from monitor.store.rows import Headline, SeriesRow

DAYS = 7
_ROWS = 50
_CHANGES = 8
_STORIES = 10
_HEADLINES = 5
_ARTICLES = 20


def show(request: Request) -> Response:
    """Raises: HTTPException 404 for a topic that no watchlist names, or a page that there is not."""
    site = site_of(request)
    topic = next((t for t in site.topics() if t.id == request.path_params["topic"]), None)
    if topic is None:
        raise HTTPException(404)
    after = request.query_params.get("after")
    rows = _figures(site.store, topic.id, after)
    since = site.clock() - timedelta(days=DAYS)
    return page(
        request,
        "topic.html",
        topic=topic,
        rows=rows.items,
        following=rows.next,
        tally=site.store.tally(topic.id, since, site.clock()),
        changes=() if after else site.store.pages.changes(Leaf(limit=_CHANGES), topic=topic.id).items,
        headlines=() if after else _headlines(site.store, topic.id, since),
        after=after,
        curves=curves_of(site.store, rows.items),
        days=DAYS,
        stories=[] if after else site.store.stories([topic.id], since=since, limit=_STORIES),
        articles=[] if after else site.store.pages.articles(Leaf(limit=_ARTICLES), topic=topic.id).items,
    )


def _headlines(store: Store, topic: str, since: datetime) -> Sequence[Headline]:
    return store.pages.headlines(Leaf(limit=_HEADLINES), topic=topic, since=since).items


def _figures(store: Store, topic: str, after: str | None) -> Page[SeriesRow]:
    try:
        return store.pages.series(Leaf(after=after, limit=_ROWS), topic=topic)
    except InputError:
        raise HTTPException(404) from None
