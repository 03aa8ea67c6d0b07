"""An edited headline that moves the address is a new version, no new article."""

from __future__ import annotations

from tests.passes.news import EDITED, OTHER, TEXT, go

OLD, NEW = "harbour-to-cost-640-million-12345678", "harbour-to-cost-460-million-12345678"


def test_a_feed_that_lists_the_moved_article_brings_a_version_of_it(hands, web, clock, said):
    first = web.article(OLD, TEXT)
    web.feed(first)
    go(hands)
    clock.forward(minutes=6)
    go(hands)
    moved = web.article(NEW, EDITED, title="A cheaper harbour")
    web.feed(moved)
    clock.forward(minutes=5)
    assert go(hands).decisions["revision"] == 1
    assert [v.decision for v in hands.store.versions(first)] == ["new", "revision"]
    assert [v.url for v in hands.store.versions(moved)] == [first, moved]
    assert "now says $460 million (was $640 million)" in said[0]
    assert "Before the edit: " in said[0]


def test_a_link_that_leads_to_another_address_now_leads_to_the_same_article(hands, web, clock, said):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.article("1", EDITED)
    moved = '<link rel="canonical" href="https://daily.example/news/cheaper-harbour-2026"></head>'
    web.pages[url] = web.pages[url].replace("</head>", moved)
    clock.forward(minutes=6)
    assert go(hands).decisions["revision"] == 1
    assert len(said) == 1


def test_its_old_address_with_the_old_text_is_no_edit_back(hands, web, clock, said):
    first = web.article(OLD, TEXT)
    web.feed(first)
    go(hands)
    clock.forward(minutes=4)
    web.feed(first, web.article(NEW, EDITED))
    clock.forward(minutes=7)
    go(hands)
    for _ in range(4):
        clock.forward(hours=4)
        go(hands)
    assert (len(said), len(hands.store.versions(first))) == (1, 2)


def test_another_text_under_the_number_of_one_is_another_article(hands, web, clock):
    web.feed(web.article(OLD, TEXT))
    go(hands)
    clock.forward(minutes=11)
    web.feed(web.article(NEW, OTHER))
    assert go(hands).decisions["new"] == 1


def test_a_link_that_leads_to_another_article_brings_that_one(hands, web, clock):
    url = web.article("1", TEXT)
    web.feed(url)
    go(hands)
    web.article("1", OTHER, title="Ferries keep to the old pier of the harbour")
    moved = '<link rel="canonical" href="https://daily.example/news/ferries-keep-2026-9"></head>'
    web.pages[url] = web.pages[url].replace("</head>", moved)
    clock.forward(minutes=6)
    assert go(hands).decisions["new"] == 1
