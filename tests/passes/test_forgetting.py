"""What is old is let go of every hour, in batches."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from monitor.passes import Forgetting, Upkeep, deliver_due, digest_due, poll_due, visit_due
from tests.passes.news import TEXT

MONTH = timedelta(days=30)


@pytest.fixture
def aged(hands, web, clock):
    """One article and one page that is on no topic, read two months ago."""
    web.feed(
        web.article("1", TEXT), web.article("2", "The weather is fine today, and stays fine for a week.")
    )
    asyncio.run(poll_due(hands))
    for _ in range(8):
        asyncio.run(visit_due(hands))
        clock.forward(days=8)
    return hands


def forget(hands, **upkeep) -> dict[str, int]:
    return asyncio.run(Forgetting(replace(hands, upkeep=Upkeep(**upkeep))).forget_due())


def test_by_default_nothing_is_let_go_of(aged):
    assert forget(aged) == {"pages": 0}


def test_texts_and_links_go_after_their_time(aged):
    gone = forget(aged, keep_texts=MONTH, keep_links=MONTH, keep_messages=MONTH)
    assert (gone["texts"], gone["links"], gone["messages"]) == (1, 1, 0)
    assert gone["clues"] > 0
    assert [version.draft.text for version in aged.store.versions("https://daily.example/1")] == [""]
    assert aged.store.series()


def test_what_was_sent_goes_after_its_time(aged, clock):
    assert asyncio.run(digest_due(aged)) == 1
    asyncio.run(deliver_due(aged))
    clock.forward(days=60)
    assert forget(aged, keep_messages=MONTH)["messages"] == 1


def test_a_ledger_that_has_forgotten_goes_on(aged, web, clock):
    """The page is edited long after its text was let go of: no number of it is called an edit that nobody can see."""
    forget(aged, keep_texts=MONTH, keep_links=MONTH)
    changes = len(aged.store.findings("harbour", clock.start, clock() + MONTH))
    web.feed(web.article("1", TEXT), web.article("3", TEXT.replace("harbour", "old harbour")), dated=clock())
    asyncio.run(poll_due(aged, every_source=True))
    done = asyncio.run(visit_due(aged))
    assert sum(done.decisions.values()) >= 1
    assert not done.decisions["failed"]
    assert len(aged.store.findings("harbour", clock.start, clock() + MONTH)) == changes


def test_free_room_is_given_back_until_no_more_is_worth_it(hands):
    batches = [1000, 1000, 300, 0]
    keeping = SimpleNamespace(shorten=lambda _pages: batches.pop(0))
    gone = asyncio.run(Forgetting(replace(hands, store=SimpleNamespace(keeping=keeping))).forget_due())
    assert gone == {"pages": 2300}


def test_it_is_done_once_an_hour(aged, clock):
    forgetting = Forgetting(aged)
    assert asyncio.run(forgetting.forget_due())
    clock.forward(minutes=59)
    assert asyncio.run(forgetting.forget_due()) == {}
    clock.forward(minutes=1)
    assert asyncio.run(forgetting.forget_due())


def test_it_stops_between_two_batches(aged):
    forgetting = Forgetting(replace(aged, upkeep=Upkeep(keep_texts=MONTH)))
    assert asyncio.run(forgetting.forget_due(stopping=lambda: True)) == {"texts": 0, "pages": 0}
