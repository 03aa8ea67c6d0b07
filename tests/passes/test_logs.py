"""One line in the log for each pass and each article: an event and its facts."""

from __future__ import annotations

import asyncio
from collections import Counter

import structlog
from structlog.testing import capture_logs

from monitor.errors import BadStatus
from monitor.passes import sweep
from tests.passes.conftest import FEED
from tests.passes.news import OTHER, TEXT


def logged(hands) -> Counter[tuple[str, str]]:
    """Event and what it is about, of one sweep."""
    structlog.reset_defaults()  # a command that was tried before may have left lines out
    with capture_logs() as logs:
        asyncio.run(sweep(hands))
    return Counter((line["event"], line.get("url") or line.get("source") or "") for line in logs)


def test_each_source_and_each_article_has_one_line(hands, web):
    gone = "https://daily.example/gone"
    web.pages[gone] = BadStatus(f"{gone}: status 404", 404)
    web.feed(web.article("1", TEXT), web.article("2", OTHER), gone)
    assert logged(hands) == {
        ("source_polled", FEED): 1,
        ("article_read", "https://daily.example/1"): 1,
        ("article_read", "https://daily.example/2"): 1,
        ("article_failed", gone): 1,
    }


def test_a_message_and_a_digest_have_one_line_each(hands, web, clock):
    first = web.article("1", TEXT)
    web.feed(first)
    asyncio.run(sweep(hands))
    clock.forward(days=7)
    web.feed(first, web.article("2", OTHER))
    lines = logged(hands)
    assert lines["digest_made", ""] == 1
    assert lines["notice_tried", ""] == 2  # the change and the digest


def test_a_line_holds_facts_and_no_dump(hands, web):
    web.feed(web.article("1", TEXT))
    with capture_logs() as logs:
        asyncio.run(sweep(hands))
    [line] = [line for line in logs if line["event"] == "article_read"]
    assert line.keys() == {"event", "log_level", "url", "decision", "figures", "changes", "notices"}
