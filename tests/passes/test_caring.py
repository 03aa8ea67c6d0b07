"""Sources in trouble: told once, through the outbox, and told again when they are well."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from monitor.errors import BadStatus
from monitor.model import Route
from monitor.passes import deliver_due, poll_due, tell_of_sources
from tests.passes.conftest import FEED, HARBOUR


def poll(hands):
    """One pass over every source, what there is to tell of them, and its delivery."""
    asyncio.run(poll_due(hands, every_source=True))
    asyncio.run(tell_of_sources(hands))
    return asyncio.run(deliver_due(hands))


def fail(hands, web, clock, hours: int) -> None:
    web.pages[FEED] = BadStatus("status 503", 503)
    for _ in range(hours * 2):
        poll(hands)
        clock.forward(minutes=30)


def test_a_source_that_fails_for_long_is_told_once_and_that_it_is_well_once(hands, web, clock, said):
    fail(hands, web, clock, hours=12)
    [told] = said
    assert told.startswith(f"[Source failing] {FEED}")
    assert "4 times in a row (status 503)" in told
    web.feed(web.article("1", "The harbour is quiet today, the port authority says."))
    for _ in range(3):
        poll(hands)
        clock.forward(minutes=30)
    assert len(said) == 2
    assert said[1].startswith(f"[Source well again] {FEED}")


def test_a_short_failure_is_told_to_nobody(hands, web, clock, said):
    fail(hands, web, clock, hours=1)
    web.feed(web.article("1", "The harbour is quiet today, the port authority says."))
    poll(hands)
    assert said == []


def test_a_source_that_stays_away_is_brought_to_mind_after_three_days(hands, web, clock, said):
    fail(hands, web, clock, hours=80)
    assert len(said) == 2


def test_a_restart_tells_nothing_again(hands, web, clock, said):
    fail(hands, web, clock, hours=3)
    fail(replace(hands), web, clock, hours=3)
    assert len(said) == 1


def test_each_channel_that_a_source_serves_hears_of_it_once(hands, web, clock, said):
    routes = (Route(to="desk"), Route(to="mail"), Route(to="desk", on=("digest",)))
    topics = (replace(HARBOUR, routes=routes), replace(HARBOUR, id="quay", routes=(Route(to="mail"),)))
    hands.store.plan(topics, clock())
    channels = {"desk": "terminal://", "mail": "terminal://"}
    fail(replace(hands, topics=topics, channels=channels), web, clock, hours=3)
    assert sorted(owed.channel for owed in hands.store.outbox(["delivered"])) == ["desk", "mail"]


def test_items_that_all_come_back_under_new_addresses_are_told_once_and_not_read(hands, web, clock, said):
    def listing(prefix: str) -> str:
        items = "".join(
            f"<item><title>Berth {n} is dredged</title><link>https://daily.example/{prefix}/{n}</link></item>"
            for n in range(8)
        )
        return f'<rss version="2.0"><channel><title>Daily</title>{items}</channel></rss>'

    for prefix in ("a", "b", "c"):
        web.pages[FEED] = listing(prefix)
        poll(hands)
        clock.forward(minutes=30)
    [told] = said
    assert "8 known items came back under new addresses" in told
    assert len(hands.store.due_candidates(clock(), limit=99)) == 8


@pytest.mark.parametrize("empty", ["", "<title>Daily</title>"])
def test_an_empty_answer_where_a_feed_was_is_a_fault_of_the_source(hands, web, clock, empty):
    web.feed(web.article("1", "The harbour is quiet today, the port authority says."))
    poll(hands)
    web.pages[FEED] = f'<rss version="2.0"><channel>{empty}</channel></rss>'
    [polled] = asyncio.run(poll_due(hands, every_source=True))
    assert polled.fault
