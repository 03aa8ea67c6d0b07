"""How far a source is read: parts of an index, pages before the first, and history for a topic that is new to it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from structlog.testing import capture_logs

from monitor.errors import FetchError, SourceError
from monitor.model import Page, Source, Validators
from monitor.passes import Hands
from monitor.passes.asking import ask
from monitor.sources import Keys
from monitor.store.rows import SourceState

from .conftest import HARBOUR

if TYPE_CHECKING:
    from monitor.model import Link

SITEMAP = "https://daily.example/sitemap.xml"
EVERY = timedelta(minutes=10)
KEYS = Keys(naver_id="me", naver_secret="s")


@pytest.fixture
def hands(web, clock) -> Hands:
    """Hands without a store: asking needs none."""
    none: Any = None
    return Hands(
        store=none,
        door=web,
        topics=(HARBOUR,),
        channels={},
        keys=Keys(),
        clock=clock,
        rng=Random(1),
        say=print,
    )


def asked(hands: Hands, state: SourceState) -> tuple[list[Link], Validators]:
    asked = asyncio.run(ask(hands, state))
    return asked.links, asked.validators


@pytest.fixture
def wide(hands) -> Hands:
    """Hands with keys, for a topic that wants the history since February."""
    since = datetime(2026, 2, 1, tzinfo=UTC)
    return replace(hands, keys=KEYS, topics=(replace(HARBOUR, since=since),))


def state(kind: str, address: str, *, young: bool = False, last: datetime | None = None) -> SourceState:
    source = Source(kind=kind, address=address, every=EVERY)
    return SourceState(
        id=1, source=source, topics=("harbour",), young=("harbour",) if young else (), validators=Validators(),
        due_at=datetime(2026, 3, 2, tzinfo=UTC), last_success_at=last, failing_since=None, failures=0, detail="",
    )  # fmt: skip


def sitemap(*names: str, at: datetime | None = None, title: str = "") -> str:
    date = (
        f"<news><publication_date>{at.isoformat()}</publication_date><title>{title}</title></news>"
        if at
        else ""
    )
    return f"<urlset>{''.join(f'<url><loc>/{name}</loc>{date}</url>' for name in names)}</urlset>"


def index(*names: str) -> str:
    return f"<sitemapindex>{''.join(f'<sitemap><loc>/{n}.xml</loc></sitemap>' for n in names)}</sitemapindex>"


def names(links) -> list[str]:
    return [link.url.rpartition("/")[2] for link in links]


# --- an index ------------------------------------------------------------------------------------------------


def test_an_index_is_read_with_its_parts(hands, web):
    web.pages |= {SITEMAP: index("a", "b"), "https://daily.example/a.xml": sitemap("1", "2"),
                  "https://daily.example/b.xml": sitemap("2", "3")}  # fmt: skip
    links, validators = asked(hands, state("sitemap", SITEMAP))
    assert names(links) == ["1", "2", "3"]
    assert validators == Validators()


def test_a_part_that_fails_costs_itself_alone(hands, web):
    web.pages |= {SITEMAP: index("a", "b"), "https://daily.example/a.xml": FetchError("gone"),
                  "https://daily.example/b.xml": sitemap("3")}  # fmt: skip
    links, _ = asked(hands, state("sitemap", SITEMAP))
    assert names(links) == ["3"]


def test_an_index_of_which_every_part_fails_is_a_fault_of_the_source(hands, web):
    web.pages |= {SITEMAP: index("a"), "https://daily.example/a.xml": FetchError("gone")}
    with pytest.raises(FetchError, match="gone"):
        asked(hands, state("sitemap", SITEMAP))


def test_an_index_that_names_itself_is_asked_no_further(hands, web):
    web.pages[SITEMAP] = index("sitemap")
    assert asked(hands, state("sitemap", SITEMAP))[0] == []
    assert len(web.asked) == 2


# --- pages ---------------------------------------------------------------------------------------------------


class Naver:
    """A search with endless hits, one a minute back from now, a hundred a page."""

    def __init__(self, web, clock) -> None:
        self.asked: list[int] = []
        self._web, self._clock = web, clock

    async def get(self, request, validators=Validators()):
        start = int(request.url.partition("start=")[2].partition("&")[0])
        assert request.headers
        self.asked.append(start)
        hits = (
            {"originallink": f"https://daily.example/{start + n}", "title": "The harbour",
             "pubDate": format_datetime(self._clock() - timedelta(minutes=start + n))}
            for n in range(100)
        )  # fmt: skip
        self._web.pages[request.url] = json.dumps({"items": list(hits)})
        return await self._web.get(request, validators)


@pytest.fixture
def naver(web, clock) -> Naver:
    return Naver(web, clock)


@pytest.mark.parametrize(
    ("last_hours", "starts"),
    [(None, [1]), (0, [1]), (2, [1, 101]), (4, [1, 101, 201]), (500, list(range(1, 1000, 100)))],
    ids=["the first time", "just now", "two hours ago", "four hours ago", "long ago, as far as Naver goes"],
)
def test_a_search_is_paged_back_to_the_last_success(wide, naver, clock, last_hours, starts):
    last = None if last_hours is None else clock() - timedelta(hours=last_hours)
    links, _ = asked(replace(wide, door=naver), state("naver_news", "harbour", last=last))
    assert naver.asked == starts
    assert len(links) == 100 * len(starts)


def test_nothing_of_what_naver_says_is_kept_but_address_and_time(wide, naver, clock):
    links, _ = asked(replace(wide, door=naver), state("naver_news", "harbour"))
    assert {link.title for link in links} == {""}
    assert all(link.published_at for link in links)


def test_where_an_older_page_fails_the_newer_ones_are_kept(wide, naver, web, clock):
    class Tired(Naver):
        async def get(self, request, validators=Validators()):
            if "start=101" in request.url:
                raise FetchError("enough")
            return await super().get(request, validators)

    last = clock() - timedelta(hours=9)
    with capture_logs() as logs:
        links, _ = asked(replace(wide, door=Tired(web, clock)), state("naver_news", "harbour", last=last))
    assert len(links) == 100
    assert [line["event"] for line in logs] == ["older_pages_failed"]


# --- history -------------------------------------------------------------------------------------------------


def test_a_topic_new_to_a_source_gets_its_history(wide, naver):
    asked(replace(wide, door=naver), state("naver_news", "harbour", young=True))
    assert naver.asked[-1] == 901


def test_a_topic_without_since_gets_none(hands, naver):
    asked(replace(hands, door=naver, keys=KEYS), state("naver_news", "harbour", young=True))
    assert naver.asked == [1]


@pytest.mark.parametrize(
    ("days", "title", "kept"),
    [
        (9, "The new harbour", True),
        (9, "", True),
        (9, "Sports", False),
        (1, "Sports", True),
        (99, "The harbour", False),
    ],
    ids=["on the topic", "without a headline", "off the topic", "recent", "before it begins"],
)
def test_of_old_articles_those_are_read_whose_headline_may_be_on_the_topic(
    wide, web, clock, days, title, kept
):
    web.pages[SITEMAP] = sitemap("1", at=clock() - timedelta(days=days), title=title)
    links, _ = asked(wide, state("sitemap", SITEMAP, young=True))
    assert bool(links) is kept


def test_for_history_an_unchanged_listing_is_had_again(wide, web):
    web.pages[SITEMAP] = sitemap("1")
    known = replace(
        state("sitemap", SITEMAP, young=True), validators=Validators(etag=str(hash(web.pages[SITEMAP])))
    )
    assert names(asked(wide, known)[0]) == ["1"]
    assert names(asked(wide, replace(known, young=()))[0]) == []


# --- who moved away ------------------------------------------------------------------------------------------


class FrontPage:
    """A site that sends every old address to its front page."""

    async def get(self, request, validators=Validators()):
        body = b"<!doctype html><html><body><a href='/1'>News</a></body></html>"
        now = datetime(2026, 3, 2, tzinfo=UTC)
        return Page(
            asked=request.url, url="https://daily.example/", status=200, body=body, content_type="text/html", fetched_at=now
        )  # fmt: skip


@pytest.mark.parametrize("kind", ["feed", "sitemap"])
def test_a_redirect_to_the_front_page_is_a_fault_of_the_source(hands, kind):
    with pytest.raises(SourceError, match="HTML page"):
        asked(replace(hands, door=FrontPage()), state(kind, "https://daily.example/old"))
