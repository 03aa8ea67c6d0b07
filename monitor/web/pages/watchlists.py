"""The watchlists as they were read, and a draft of one tried on the articles that are stored. No file is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from monitor.articles import Relevance, on_topic
from monitor.errors import WatchlistError
from monitor.model import Article
from monitor.phrases import message_of
from monitor.store.paged import Leaf
from monitor.watchlist import topic_in
from monitor.web.drawn import page
from monitor.web.forms import form_of
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.model import Match, Topic
    from monitor.store import Store
    from monitor.store.paged import ArticleRow

_TRIED_ON = 300  # newest articles
_LONGEST = 20_000  # characters of a draft
_SHOWN = 60
_DRAFT = Path("draft.yaml")


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """An article, and whether a draft's topic would take it."""

    row: ArticleRow
    relevance: Relevance


def show(request: Request) -> Response:
    """The watchlists, and an empty draft."""
    return _drawn(request, draft="")


async def test(request: Request) -> Response:
    """What a draft says, or what is wrong with it. Raises: FormRefused."""
    form = await form_of(request)
    return await run_in_threadpool(_tested, request, form.get("draft", "")[:_LONGEST])


def _tested(request: Request, draft: str) -> Response:
    try:
        topic = topic_in(draft.replace("\r\n", "\n"), _DRAFT)
    except WatchlistError as fault:
        return _drawn(request, draft=draft, fault=message_of(fault), status=422)
    tried = _tried(site_of(request).store, topic.match)
    return _drawn(request, draft=draft, topic=topic, tried=tried)


def _drawn(
    request: Request,
    *,
    draft: str,
    status: int = 200,
    fault: str = "",
    topic: Topic | None = None,
    tried: list[Tried] | None = None,
) -> Response:
    known = tried or []
    return page(
        request, "watchlists.html", status=status, topics=site_of(request).topics(), draft=draft, fault=fault,
        topic=topic, count=len(known), on=[one for one in known if one.relevance.on][:_SHOWN],
        on_count=sum(one.relevance.on for one in known),
        off=[one for one in known if not one.relevance.on][:_SHOWN],
    )  # fmt: skip


def _tried(store: Store, match: Match) -> list[Tried]:
    """The newest articles, each with the reason."""
    texts = dict(store.pages.texts(_TRIED_ON))
    rows = store.pages.articles(Leaf(limit=_TRIED_ON)).items
    return [
        Tried(row=row, relevance=on_topic(_article(row, texts[row.article]), match))
        for row in rows
        if row.article in texts
    ]


def _article(row: ArticleRow, text: str) -> Article:
    return Article(url=row.url, canonical=row.canonical, title=row.title, text=text, lang=row.lang)
