"""A figure in an outlet's own feed title is seen while the page cannot be had, and told once."""

from __future__ import annotations

import asyncio

import pytest

from monitor.errors import TimedOut
from monitor.passes import sweep
from tests.passes.conftest import FEED
from tests.passes.test_passes import OTHER, TEXT

TITLE = "New harbour at Westbay to cost $700 million"


def put_up(web, clock, title: str = TITLE) -> str:
    """An article of which the feed gives the headline; the page says the same."""
    url = web.article("2", OTHER, title=title)
    item = f"<item><title>{title}</title><link>{url}</link></item>"
    old = "<item><title>News from Westbay</title><link>https://daily.example/1</link></item>"
    web.pages[FEED] = f'<rss version="2.0"><channel><title>Daily</title>{item}{old}</channel></rss>'
    return url


@pytest.fixture
def baseline(hands, web, clock):
    """The harbour costs $640 million."""
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(hours=24)


def seen_before_the_page(hands, web, url: str) -> list[str]:
    """The figures that are known of an article when its page is asked for."""
    seen: list[str] = []

    def note() -> bool:
        seen.extend(figure.text for figure in hands.store.figures_of(url))
        return True

    web.slow[url] = note
    asyncio.run(sweep(hands))
    return seen


def test_a_page_that_can_be_had_speaks_for_its_headline(hands, web, clock, baseline):
    assert seen_before_the_page(hands, web, put_up(web, clock)) == []


def test_no_alarm_is_doubled_when_the_page_says_the_same(hands, web, clock, said, baseline):
    put_up(web, clock)
    asyncio.run(sweep(hands))
    clock.forward(minutes=6)
    asyncio.run(sweep(hands))
    [told] = said
    assert "$640 million → $700 million" in told


def test_the_page_is_news_and_no_edit_of_its_headline(hands, web, clock, baseline):
    url = put_up(web, clock)
    assert asyncio.run(sweep(hands)).decisions["new"] == 1
    assert {reason.decision for reason in hands.store.why(url)} == {"new"}


def test_a_headline_whose_page_cannot_be_had_is_kept_and_raises_no_alarm(hands, web, clock, said, baseline):
    url = put_up(web, clock)
    web.pages[url] = TimedOut("no answer within 30 s")
    asyncio.run(sweep(hands))
    assert [figure.text for figure in hands.store.figures_of(url)] == ["$700 million"]
    assert said == []


@pytest.mark.parametrize(
    "title", ["Harbour grows", "Lottery pays $700 million"], ids=["no figure", "off the topic"]
)
def test_a_headline_that_says_nothing_of_the_topic_is_not_kept(hands, web, clock, baseline, title):
    assert seen_before_the_page(hands, web, put_up(web, clock, title)) == []


def test_a_headline_of_the_first_listing_is_told_to_nobody(hands, web, clock, said):
    put_up(web, clock)
    web.article("1", TEXT)
    asyncio.run(sweep(hands))
    assert said == []


def test_a_headline_is_heard_once(hands, web, clock, baseline):
    url = put_up(web, clock)
    web.pages[url] = TimedOut("no answer within 30 s")
    for _ in range(3):
        asyncio.run(sweep(hands))
        clock.forward(hours=1)
    assert len(hands.store.figures_of(url)) == 1
