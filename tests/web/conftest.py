"""A ledger filled by the way of an article, and a browser that needs no network."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Match, Topic
from monitor.store.database import open_store
from monitor.web import Access, Site, create_app
from tests.ledgers import new_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from starlette.applications import Starlette

    from monitor.store import Store

NOW = datetime(2026, 3, 9, 3, 0, tzinfo=UTC)
TOPIC = Topic(id="westbay", title="Westbay's harbour", match=Match(any=("Westbay",)), lang="en")

STORY = (
    ("https://post.example/1", "Harbour Post", 7, "Westbay will spend $640 million on a new harbour, the port authority said."),
    ("https://wire.example/7", "Coast Wire", 6, "Westbay will spend $640 million on a new harbour, the mayor said."),
    ("https://post.example/2", "Harbour Post", 1, "Westbay will spend $690 million on a new harbour, up from $640 million, the port authority said."),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Three articles: a cost is told, told again, and raised."""
    yield from filled(tmp_path_factory.mktemp("web") / "news.db")


def filled(file: Path) -> Iterator[Store]:
    opened = open_store(new_ledger(file))
    opened.know([TOPIC], NOW)
    for address, outlet, days, text in STORY:
        take_in(opened, address, outlet, NOW - timedelta(days=days), text)
    yield opened
    opened.close()


def take_in(
    store: Store, url: str, outlet: str, at: datetime, text: str, title: str = "Westbay builds"
) -> None:
    article = read_text(url, title, text, "en", published_at=at, outlet=outlet)
    with store.writing() as tx:
        cycle.take_in(tx, cycle.read(article, [TOPIC]), fetched_at=at, now=at)


class Browser:
    """Keeps its cookies, follows redirects, needs no port. `faults`: sees the answer to a fault instead of the fault."""

    def __init__(self, app: Starlette, *, faults: bool = False) -> None:
        headers = {"accept": "text/html", "accept-language": "en"}
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app, raise_app_exceptions=not faults), base_url="http://127.0.0.1", headers=headers, follow_redirects=True
        )  # fmt: skip

    def get(self, path: str, **more: Any) -> httpx.Response:
        return asyncio.run(self._client.get(path, **more))

    def post(self, path: str, **more: Any) -> httpx.Response:
        return asyncio.run(self._client.post(path, **more))


@pytest.fixture
def visit(store: Store) -> Callable[..., Browser]:
    """A browser at a dashboard over the ledger; keywords are those of `Site` and of `create_app`."""

    def make(
        *,
        access: Access | None = None,
        clock: Callable[[], datetime] = lambda: NOW,
        store: Store = store,
        faults: bool = False,
        **around: Any,
    ) -> Browser:
        site = Site(
            store=store, topics=lambda: [TOPIC], clock=clock, zone=ZoneInfo("UTC"), access=access or Access()
        )  # fmt: skip
        return Browser(create_app(site, **around), faults=faults)

    return make
