"""A database that refuses for a while: said once, tried again more and more seldom, and gone on with."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.daemon import Daemon, Timing
from monitor.daemon.trouble import Trouble
from monitor.errors import StoreDamaged, StoreError
from tests.passes.conftest import FEED, clock, hands, said, web  # noqa: F401 - fixtures
from tests.passes.news import TEXT


class Hand:
    """A clock of seconds that is moved by hand."""

    at_s = 100.0

    def __call__(self) -> float:
        return self.at_s


class Refusing:
    """A store that saves no listing while there is a `fault`."""

    def __init__(self, store, fault) -> None:
        self._store, self.fault, self.asked = store, fault, 0

    def __getattr__(self, name):
        return getattr(self._store, name)

    def save_listing(self, *args, **named):
        self.asked += 1
        if self.fault:
            raise self.fault
        return self._store.save_listing(*args, **named)


@pytest.fixture
def spoken() -> list[str]:
    return []


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def trouble(spoken, hand) -> Trouble:
    return Trouble(spoken.append, hand, timedelta(seconds=2))


def test_it_is_said_once_and_once_that_it_is_over(trouble, spoken, hand):
    for _ in range(3):
        trouble.met(StoreError("the disk is full"))
        hand.at_s += 300
    trouble.over()
    trouble.over()
    assert spoken == [
        "nothing is done until this is mended: the disk is full",
        "the database can be written again",
    ]


def test_each_rest_is_twice_as_long_as_the_last_up_to_about_a_minute(trouble, hand):
    rests = []
    for _ in range(8):
        trouble.met(StoreError("locked"))
        begin = hand.at_s
        while trouble.rests():
            hand.at_s += 1
        rests.append(hand.at_s - begin)
    assert rests == [2, 4, 8, 16, 32, 64, 64, 64]


def test_what_was_under_way_and_fails_too_makes_no_rest_longer(trouble, hand):
    for _ in range(10):
        trouble.met(StoreError("locked"))
    hand.at_s += 2
    assert not trouble.rests()


def test_what_was_begun_before_the_rest_and_is_saved_in_it_ends_nothing(trouble, spoken):
    trouble.met(StoreError("locked"))
    trouble.over()
    assert trouble.rests()
    assert len(spoken) == 1


def daemon_on(hands, store, said) -> Daemon:  # noqa: F811
    fast = timedelta(milliseconds=10)
    return Daemon(replace(hands, store=store, say=said.append), Timing(poll=fast, visit=fast, deliver=fast))


def test_the_daemon_lives_through_it_and_reads_what_it_could_not_save(hands, web, said, capfd):  # noqa: F811
    web.feed(web.article("1", TEXT))
    store = Refusing(hands.store, StoreError("the disk is full"))

    async def run() -> None:
        stop = asyncio.Event()
        ended = asyncio.create_task(daemon_on(hands, store, said).until(stop))
        async with asyncio.timeout(120):
            while store.asked < 3:  # noqa: ASYNC110
                await asyncio.sleep(0)
            store.fault = None
            while len(web.asked) <= web.asked.count(FEED):  # noqa: ASYNC110
                await asyncio.sleep(0)
        stop.set()
        await ended

    asyncio.run(run())
    assert [line for line in said if "mended" in line or "again" in line] == [
        "nothing is done until this is mended: the disk is full",
        "the database can be written again",
    ]
    assert "Traceback" not in capfd.readouterr().err


def test_a_damaged_database_ends_the_daemon(hands, web, said):  # noqa: F811
    web.feed(web.article("1", TEXT))
    store = Refusing(hands.store, StoreDamaged("the file is damaged"))
    with pytest.raises(StoreDamaged):
        asyncio.run(asyncio.wait_for(daemon_on(hands, store, said).until(asyncio.Event()), 120))
    assert not [line for line in said if "mended" in line]
