"""The clock is set, the machine sleeps: nothing stops, nothing floods, nothing comes twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.daemon.timing import Timing, uptime_s
from monitor.daemon.waiting import clock_set_back
from monitor.passes import channels_due, digest_due, poll_due, sweep
from tests.passes.conftest import FEED, HARBOUR, Clock, clock, hands, said, web  # noqa: F401 - fixtures
from tests.passes.news import TEXT


def began_again(hands) -> None:  # noqa: F811
    """What the daemon does when it begins, and when it sees that the clock was set back."""
    hands.store.plan(hands.topics, hands.clock())
    hands.store.clock_set_back(hands.clock())


def polls(hands, web) -> int:  # noqa: F811
    """How often the feed is asked by ten ticks."""
    before = web.asked.count(FEED)
    for _ in range(10):
        asyncio.run(poll_due(hands))
    return web.asked.count(FEED) - before


@pytest.mark.parametrize("span", [{"hours": 1}, {"days": 1}, {"days": 30}])
def test_polls_missed_in_a_sleep_or_by_a_clock_set_forward_are_caught_up_in_one(hands, web, clock, span):  # noqa: F811
    web.feed(web.article("1", TEXT))
    assert polls(hands, web) == 1
    clock.forward(**span)
    assert polls(hands, web) == 1


def test_after_a_clock_was_set_back_a_source_is_asked_once_and_then_at_its_pace(hands, web, clock):  # noqa: F811
    web.feed(web.article("1", TEXT))
    assert polls(hands, web) == 1
    clock.forward(hours=-1)
    assert polls(hands, web) == 0
    began_again(hands)
    assert polls(hands, web) == 1
    clock.forward(minutes=11)
    assert polls(hands, web) == 1


def test_after_a_clock_was_set_back_a_source_that_fails_is_asked_at_its_pace_too(hands, web, clock):  # noqa: F811
    web.pages[FEED] = OSError("no")
    assert polls(hands, web) == 1
    clock.forward(hours=-1)
    began_again(hands)
    assert polls(hands, web) == 1


def test_a_page_found_just_before_the_clock_was_set_back_is_read_at_once(hands, web, clock):  # noqa: F811
    url = web.article("1", TEXT)
    web.feed(url)
    asyncio.run(poll_due(hands))
    clock.forward(hours=-1)
    began_again(hands)
    asyncio.run(sweep(hands))
    assert url in web.asked


def test_what_was_owed_and_who_was_left_alone_by_the_old_time_is_so_no_longer(hands, web, clock):  # noqa: F811
    web.feed(web.article("1", TEXT))
    polls(hands, web)
    with hands.store.writing() as tx:
        tx.owe("harbour", "desk", [], clock())
    assert hands.store.claim_host("rail.example", clock(), clock() + timedelta(minutes=1)) is None
    clock.forward(hours=-1)
    assert asyncio.run(channels_due(hands)) == []
    began_again(hands)
    assert asyncio.run(channels_due(hands)) == ["desk"]
    assert hands.store.claim_host("rail.example", clock(), clock()) is None


def test_a_start_without_a_change_of_the_clock_hurries_nothing(hands, web, clock):  # noqa: F811
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(minutes=3)
    asked = len(web.asked)
    began_again(hands)
    asyncio.run(sweep(hands))
    assert len(web.asked) == asked


@pytest.mark.parametrize("hours", [1, 26])
def test_a_digest_is_not_made_twice_when_the_clock_is_set_back_before_its_slot(hands, clock, hours):  # noqa: F811
    clock.forward(days=7)
    assert asyncio.run(digest_due(hands)) == 1
    clock.forward(hours=-hours)
    assert asyncio.run(digest_due(hands)) == 0
    clock.forward(hours=hours)
    assert asyncio.run(digest_due(hands)) == 0


def test_a_digest_missed_in_a_sleep_is_made_once(hands, clock):  # noqa: F811
    clock.forward(days=30)
    assert [asyncio.run(digest_due(hands)) for _ in range(3)] == [1, 0, 0]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Auckland"])
def test_a_digest_whose_zone_is_edited_comes_at_its_next_slot_and_no_day_is_told_twice(hands, clock, zone):  # noqa: F811
    clock.forward(days=7)
    asyncio.run(digest_due(hands))
    made = hands.store.last_digest("harbour")
    moved = replace(hands, topics=(replace(HARBOUR, digest=replace(HARBOUR.digest, timezone=zone)),))
    count = 0
    for _ in range(7 * 24):
        clock.forward(hours=1)
        count += asyncio.run(digest_due(moved))
    assert count in (1, 2)  # the slot of this week in the new zone may still be to come
    assert hands.store.last_digest("harbour") - made <= timedelta(days=8)


@pytest.mark.parametrize(("back", "seen"), [(timedelta(hours=1), True), (timedelta(seconds=30), False)])
def test_a_clock_that_is_set_back_is_seen(back, seen):
    set_clock = Clock()
    timing = Timing(
        clock=lambda: set_clock.now + timedelta(seconds=uptime_s()), look=timedelta(seconds=0.001)
    )

    async def seen_in_time() -> bool:
        watching = asyncio.create_task(clock_set_back(timing))
        await asyncio.sleep(0)
        set_clock.now -= back
        done, _ = await asyncio.wait([watching], timeout=0.05 if not seen else 5)
        watching.cancel()
        return bool(done)

    assert asyncio.run(seen_in_time()) is seen


@pytest.mark.parametrize("forward", [timedelta(hours=1), timedelta(days=1)])
def test_a_clock_that_is_set_forward_needs_nothing(forward):
    set_clock = Clock()
    timing = Timing(
        clock=lambda: set_clock.now + timedelta(seconds=uptime_s()), look=timedelta(seconds=0.001)
    )

    async def ended() -> bool:
        watching = asyncio.create_task(clock_set_back(timing))
        await asyncio.sleep(0)
        set_clock.now += forward
        done, _ = await asyncio.wait([watching], timeout=0.05)
        watching.cancel()
        return bool(done)

    assert asyncio.run(ended()) is False
