"""Which time an article is of: published, edited, fetched; and old news that comes again."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest

from monitor.model import Source
from monitor.passes import sweep
from monitor.sources import Keys
from tests.passes.conftest import HARBOUR
from tests.passes.news import OTHER, TEXT

NAVER = Source(kind="naver_news", address="harbour", every=timedelta(minutes=10))


@pytest.fixture
def searching(hands, web, clock):
    """Hands for the same topic, with a search beside its feed. The search has been asked before."""
    topic = replace(HARBOUR, sources=(*HARBOUR.sources, NAVER))
    hands.store.plan([topic], clock())
    hands = replace(hands, topics=(topic,), keys=Keys(naver_id="me", naver_secret="s"))
    web.feed(web.article("1", TEXT))
    web.found = lambda *urls: _found(web, clock, *urls)
    web.found(web.article("0", "The harbour was in the news. " * 5))
    asyncio.run(sweep(hands))
    clock.forward(days=1)
    return hands


def _found(web, clock, *urls):
    """Naver says that it got these just now."""
    hits = [{"originallink": url, "title": "x", "pubDate": format_datetime(clock())} for url in urls]
    [address] = {url for url in web.pages if "naver" in url} or {_address()}
    web.pages[address] = json.dumps({"items": hits})


def _address() -> str:
    from monitor.sources import requests_for

    return requests_for(NAVER, Keys(naver_id="me", naver_secret="s"))[0].url


def versions(hands, url):
    return [line for line in hands.store.why(url) if line.figure is None]


def test_an_article_of_today_that_a_search_finds_is_told(searching, web, said):
    web.found(web.article("2", OTHER))
    assert asyncio.run(sweep(searching)).changes == 1


def test_an_old_article_that_is_sent_again_today_is_old_news(searching, web, clock, said):
    now = clock.now
    clock.now = now - timedelta(days=900)
    url = web.article("2", OTHER)
    clock.now = now
    web.found(url)
    done = asyncio.run(sweep(searching))
    assert (done.decisions["new"], done.changes, said) == (1, 0, [])


def test_an_article_without_a_date_that_a_search_finds_opens_no_alarm(searching, web, said):
    url = web.article("2", OTHER)
    web.pages[url] = web.pages[url].replace("article:published_time", "nothing")
    web.found(url)
    assert (asyncio.run(sweep(searching)).changes, said) == (0, [])


def test_an_article_without_a_date_in_a_feed_has_that_of_the_feed(hands, web, clock, said):
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(days=1)
    url = web.article("2", OTHER)
    web.pages[url] = web.pages[url].replace("article:published_time", "nothing")
    web.feed(url, dated=clock() - timedelta(minutes=7))
    assert asyncio.run(sweep(hands)).changes == 1
    [finding] = hands.store.findings("harbour", clock() - timedelta(hours=1), clock() + timedelta(hours=1))
    assert finding.published_at == clock() - timedelta(minutes=7)
    assert finding.learned_at == clock()


def test_the_page_knows_better_than_the_listing(hands, web, clock):
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(days=1)
    url = web.article("2", OTHER)
    clock.forward(minutes=30)
    web.feed(url, dated=clock())
    asyncio.run(sweep(hands))
    [finding] = hands.store.findings("harbour", clock() - timedelta(hours=1), clock() + timedelta(hours=1))
    assert finding.published_at == clock() - timedelta(minutes=30)


def test_a_page_dated_to_come_is_of_when_it_was_fetched(hands, web, clock):
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(days=1)
    now = clock.now
    clock.forward(days=3)
    url = web.article("2", OTHER)
    clock.now = now
    web.feed(url)
    asyncio.run(sweep(hands))
    [finding] = hands.store.findings("harbour", now - timedelta(hours=1), now + timedelta(hours=1))
    assert finding.published_at == now
