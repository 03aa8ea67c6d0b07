"""A page that was read and is gone; one that is back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from monitor.errors import BadStatus
from monitor.passes import digest_due
from tests.passes.news import OTHER, TEXT, edited, go

GONE = BadStatus("https://daily.example/1: status 404 Not Found", 404)


@pytest.fixture
def url(hands, web, clock, said):
    """An article whose figure was edited, and told."""
    url = edited(hands, web, clock)
    assert len(said) == 1
    return url


def take_down(hands, web, clock, url, **minutes):
    web.pages[url] = GONE
    clock.forward(minutes=1)
    go(hands)
    clock.forward(**minutes)
    go(hands)


def test_who_was_told_of_its_figures_is_told_that_the_page_is_gone(hands, web, clock, said, url):
    take_down(hands, web, clock, url, minutes=16)
    assert len(said) == 2
    assert "[Withdrawn] Daily: News from Westbay" in said[1]
    assert "status 404" in said[1]
    assert "$460 million" in said[1]


def test_it_is_told_once_however_often_we_look(hands, web, clock, said, url):
    take_down(hands, web, clock, url, minutes=16)
    for _ in range(6):
        clock.forward(hours=30)
        go(hands)
    assert sum("[Withdrawn]" in message for message in said) == 1


def test_a_page_that_is_back_in_a_moment_alarms_nobody(hands, web, clock, said, url):
    page = web.pages[url]
    web.pages[url] = GONE
    clock.forward(minutes=1)
    go(hands)
    web.pages[url] = page
    clock.forward(minutes=16)
    go(hands)
    assert len(said) == 1
    assert [n.detail for n in hands.store.outbox(["dropped"])] == ["not sent: the page is back"]


def test_why_tells_when_it_went_and_when_it_came_back(hands, web, clock, url):
    page = web.pages[url]
    take_down(hands, web, clock, url, minutes=16)
    assert "withdrawn: " in hands.store.why(url)[-1].reason
    web.pages[url] = page
    clock.forward(hours=4)
    go(hands)
    assert [line.reason for line in hands.store.why(url)][-1] == "the page is back"


def test_its_figures_stay_in_the_ledger_marked(hands, web, clock, url):
    take_down(hands, web, clock, url, minutes=16)
    [row] = [row for row in hands.store.series() if row.changes]
    history = hands.store.history(row.series)
    assert {o.article for o in history.observations} == history.withdrawn
    before = hands.store.history(row.series, until=clock() - timedelta(hours=1))
    assert before is None or before.withdrawn == frozenset()


@pytest.mark.parametrize("back", [False, True], ids=["gone", "back"])
def test_the_digest_has_a_line_for_it(hands, web, clock, said, url, back):
    page = web.pages[url]
    take_down(hands, web, clock, url, minutes=16)
    if back:
        web.pages[url] = page
        clock.forward(hours=4)
        go(hands)
    clock.forward(days=7)
    asyncio.run(digest_due(hands))
    go(hands)
    heading = "Articles that are back" if back else "Articles withdrawn"
    assert heading in said[-1]
    assert ("Articles withdrawn" in said[-1]) is not back


def test_an_article_that_another_link_still_leads_to_is_not_gone(hands, web, clock, url):
    other = url + "?utm_source=feed"
    web.pages[other] = web.pages[url]
    web.feed(url, other)
    clock.forward(minutes=10)
    go(hands)
    web.pages[url] = GONE
    clock.forward(minutes=30)
    go(hands)
    assert not any("withdrawn" in line.reason for line in hands.store.why(url))


def test_a_page_that_was_never_there_is_a_fault_of_the_source(hands, web, clock, said):
    first, second = web.article("1", TEXT), web.article("2", OTHER)
    web.pages[second] = GONE
    web.feed(first, second)
    go(hands)
    [line] = hands.store.why(second)
    assert (line.decision, line.reason) == ("failed", str(GONE))
    assert hands.store.presences("harbour", clock.start, clock() + timedelta(days=1)) == []
