"""A scripted web, a clock that is set by hand, and hands that hold them."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest

from monitor.errors import StoreError
from monitor.model import Match, NotModified, Page, Request, Route, Source, Topic, Validators
from monitor.passes import Hands
from monitor.sources import Keys

if TYPE_CHECKING:
    from collections.abc import Callable

FEED = "https://daily.example/rss"
HARBOUR = Topic(
    id="harbour",
    title="The new harbour",
    match=Match(any=("harbour",)),
    lang="en",
    sources=(Source(kind="feed", address=FEED, every=timedelta(minutes=10)),),
    routes=(Route(to="desk", on=("revised", "conflict", "corrected", "digest")),),
)


class Clock:
    """Says what it was set to."""

    def __init__(self) -> None:
        self.start = self.now = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Web:
    """A door to a web of our own: bodies by address; an exception there is raised."""

    clock: Clock
    pages: dict[str, str | Exception] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    # addresses that answer once this is true
    slow: dict[str, Callable[[], bool]] = field(default_factory=dict)
    fresh_for: timedelta = timedelta()  # what every answer says of itself

    async def get(self, request: Request, validators: Validators = Validators()) -> Page | NotModified:
        self.asked.append(request.url)
        while request.url in self.slow and not self.slow[request.url]():  # noqa: ASYNC110 - no event to wait for
            await asyncio.sleep(0)
        found = self.pages[request.url]
        if isinstance(found, Exception):
            raise found
        etag = str(hash(found))
        if validators.etag == etag:
            return NotModified(asked=request.url, fresh_for=self.fresh_for, fetched_at=self.clock())
        return Page(
            asked=request.url, url=request.url, status=200, body=found.encode(), content_type="text/html; charset=utf-8",
            validators=Validators(etag=etag), fresh_for=self.fresh_for, fetched_at=self.clock(),
        )  # fmt: skip

    def article(self, name: str, text: str, title: str = "News from Westbay") -> str:
        """Put an article page up, and return its address."""
        url = f"https://daily.example/{name}"
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        self.pages[url] = (
            f'<html lang="en"><head><title>{title} - Daily</title>'
            f'<meta property="article:published_time" content="{self.clock().isoformat()}">'
            f"</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
        )
        return url

    def feed(self, *urls: str, dated: datetime | None = None) -> None:
        """List these articles in the feed."""
        date = f"<pubDate>{format_datetime(dated)}</pubDate>" if dated else ""
        items = "".join(
            f"<item><title>News from Westbay</title><link>{url}</link>{date}</item>" for url in urls
        )
        self.pages[FEED] = f'<rss version="2.0"><channel><title>Daily</title>{items}</channel></rss>'


class Steady(random.Random):
    """Draws the least of everything: no wait is shaken."""

    def random(self) -> float:
        return 0.0


class FullDisk:
    """A store in which nothing can be written any more."""

    def __init__(self, store: Any) -> None:
        self._store = store

    def writing(self) -> Any:
        raise StoreError("the disk is full")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def web(clock) -> Web:
    return Web(clock)


@pytest.fixture
def said() -> list[str]:
    """What the terminal channel was told."""
    return []


async def no_pause(_seconds: float) -> None:
    """A channel's own pace, without the wait."""


@pytest.fixture
def hands(store, web, clock, said) -> Hands:
    """Hands for one topic with one feed and one channel, on each database in turn."""
    store.plan([HARBOUR], clock())
    say: Callable[[str], None] = said.append
    return Hands(
        store=store, door=web, topics=(HARBOUR,), channels={"desk": "terminal://"}, keys=Keys(), clock=clock,
        rng=Steady(), say=say, sleep=no_pause,
    )  # fmt: skip
