"""Pages that are refused to us, or behind a wall: the headline is kept, and raises no alarm alone."""

from __future__ import annotations

import pytest

from monitor.errors import BadStatus
from tests.passes.conftest import FEED
from tests.passes.news import OTHER, TEXT, go

CLOSED = BadStatus("https://daily.example/2: status 403 Forbidden", 403)
SECOND = "https://daily.example/2"
WALL = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'


def list_both(web, title):
    """The feed with the first article and one more, under a headline."""
    item = f"<item><title>{title}</title><link>{SECOND}</link></item>"
    web.pages[FEED] = web.pages[FEED].replace("</channel>", f"{item}</channel>")


@pytest.fixture
def first(hands, web, clock):
    """A figure is known: the harbour costs $640 million."""
    web.feed(web.article("1", TEXT))
    go(hands)
    clock.forward(hours=24)


@pytest.mark.parametrize("status", [401, 402, 403, 451])
def test_the_headline_of_a_refused_page_is_kept_and_alarms_nobody(first, hands, web, said, status):
    web.pages[SECOND] = BadStatus(f"status {status}", status)
    list_both(web, "The new harbour at Westbay will cost $700 million, not $640 million")
    assert go(hands).decisions["new"] == 1
    assert said == []
    assert f"headline only: status {status}" in hands.store.why(SECOND)[0].reason
    assert [v.draft.text for v in hands.store.versions(SECOND)] == [""]


def test_a_refused_page_without_a_headline_is_no_article(first, hands, web):
    web.pages[SECOND] = CLOSED
    list_both(web, "")
    assert go(hands).decisions["failed"] == 1
    assert hands.store.versions(SECOND) == []


def test_a_page_that_opens_later_is_news_then_and_no_edit(first, hands, web, clock, said):
    web.pages[SECOND] = CLOSED
    list_both(web, "Trouble at the new harbour of Westbay")
    go(hands)
    web.article("2", OTHER)
    clock.forward(minutes=2)
    assert go(hands).decisions["new"] == 1
    assert "$640 million → $700 million" in said[0]


def test_a_baseline_that_opens_later_is_told_to_nobody(hands, web, clock, said):
    web.feed(web.article("1", TEXT))
    web.pages[SECOND] = CLOSED
    list_both(web, "Trouble at the new harbour of Westbay")
    go(hands)
    web.article("2", OTHER)
    clock.forward(minutes=2)
    go(hands)
    assert said == []


def test_what_was_read_stands_when_the_page_is_refused_later(hands, web, clock, said):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.pages[url] = CLOSED
    clock.forward(minutes=6)
    go(hands)
    assert len(hands.store.versions(url)) == 1
    assert (hands.store.why(url)[0].decision, said) == ("new", [])


def test_a_wall_that_goes_up_is_no_edit(hands, web, clock, said):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.article("1", TEXT.split(". ")[0])
    web.pages[url] = web.pages[url].replace("</head>", f"{WALL}</head>").replace("$640", "$460")
    clock.forward(minutes=6)
    assert go(hands).decisions["repeat"] == 1
    assert len(hands.store.versions(url)) == 1


def test_figures_of_a_page_behind_a_wall_raise_no_alarm_alone(first, hands, web, said):
    web.article("2", OTHER)
    web.pages[SECOND] = web.pages[SECOND].replace("</head>", f"{WALL}</head>")
    list_both(web, "Trouble at the new harbour of Westbay")
    assert go(hands).decisions["new"] == 1
    assert said == []


@pytest.mark.parametrize("body", ["", "<html><body><img src=x></body></html>"], ids=["nothing", "a picture"])
def test_a_page_that_yields_nothing_is_failed_and_never_a_change(hands, web, clock, said, body):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.pages[url] = body
    clock.forward(minutes=6)
    assert go(hands).decisions["failed"] == 1
    assert len(hands.store.versions(url)) == 1
    assert said == []
