"""Who works by orders begins anew when they were edited: what a worker of many does."""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor import daemon
from monitor.daemon.following import heartbeats
from monitor.store.database import open_store
from tests.daemon.conftest import TRAINS
from tests.ledgers import new_ledger
from tests.passes.conftest import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.passes import Hands
    from monitor.store import Store
    from tests.daemon.conftest import Folder

FERRIES = TRAINS.replace("Night trains", "Ferries")


@pytest.fixture
def store(folder: Folder) -> Iterator[Store]:
    opened = open_store(new_ledger(folder.path / "news.db"))
    yield opened
    opened.close()


def worked(store: Store, *edits: Callable[[], None]) -> tuple[list[str], list[str]]:
    """The topics by which was worked, round by round, with an edit in each; and what was said."""
    rounds: list[str] = []
    said: list[str] = []
    left = list(edits)

    async def run() -> None:
        stop, timing = asyncio.Event(), daemon.Timing()

        async def work(hands: Hands, end: asyncio.Event) -> None:
            rounds.append(" ".join(topic.title for topic in hands.topics))
            if not left:
                stop.set()
            else:
                left.pop(0)()
                os.kill(os.getpid(), signal.SIGHUP)
            await end.wait()

        around = {"stop": stop, "say": said.append, "timing": timing, "pulse": daemon.Pulse(timing.uptime)}
        await asyncio.wait_for(daemon.by_orders(daemon.Desk(), store, work, **around), 120)

    asyncio.run(run())
    return rounds, said


def test_an_edited_watchlist_is_worked_by(folder: Folder, store: Store) -> None:
    rounds, said = worked(store, lambda: folder.watch("trains", FERRIES))
    assert rounds == ["Night trains", "Ferries"]
    assert said == ["read again: changed: trains"]


def test_a_topic_that_comes_is_planned(folder: Folder, store: Store) -> None:
    worked(store, lambda: folder.watch("ferries", FERRIES.replace("rail.", "sea.")))
    assert {state.source.address for state in store.sources()} == {
        "https://rail.example/rss", "https://sea.example/rss",
    }  # fmt: skip


def test_a_broken_edit_is_told_and_the_old_orders_go_on(folder: Folder, store: Store) -> None:
    def edit() -> None:
        folder.watch("trains", "topic: [")
        folder.watch("ferries", FERRIES)

    rounds, said = worked(store, edit)
    assert [set(one.split()) for one in rounds] == [{"Night", "trains"}, {"Night", "trains", "Ferries"}]
    assert any("trains.yaml" in line and "the watchlist of before goes on" in line for line in said)


def test_who_asks_for_it_hears_that_nothing_was_edited(folder: Folder, store: Store) -> None:
    said: list[str] = []

    async def run() -> None:
        stop, timing = asyncio.Event(), daemon.Timing()

        async def work(_: Hands, end: asyncio.Event) -> None:
            os.kill(os.getpid(), signal.SIGHUP)
            await end.wait()

        def say(words: str) -> None:
            said.append(words)
            stop.set()

        around = {"stop": stop, "say": say, "timing": timing, "pulse": daemon.Pulse(timing.uptime)}
        await asyncio.wait_for(daemon.by_orders(daemon.Desk(), store, work, **around), 60)

    asyncio.run(run())
    assert said == ["read again: nothing changed"]


async def as_daemon(store: Store, timing: daemon.Timing, began: Callable[[], bool]) -> None:
    def say(words: str) -> None:
        if words.startswith("watching") and not began():
            os.kill(os.getpid(), signal.SIGTERM)

    await daemon.run(daemon.Desk(), store, say=say, timing=timing)


async def as_worker(store: Store, timing: daemon.Timing, began: Callable[[], bool]) -> None:
    stop = asyncio.Event()

    async def work(_: Hands, end: asyncio.Event) -> None:
        if not began():
            stop.set()
        await end.wait()

    pulse = daemon.Pulse(timing.uptime)
    await daemon.by_orders(daemon.Desk(), store, work, stop=stop, say=print, timing=timing, pulse=pulse)


@pytest.mark.parametrize("run", [as_daemon, as_worker])
def test_what_waits_for_a_time_of_before_the_clock_was_set_back_waits_no_longer(
    folder: Folder, store: Store, run
) -> None:
    folder.watch("trains", TRAINS.replace("rail.example", "127.0.0.1"))  # where no daemon asks
    clock, due = Clock(), list[int]()
    timing = daemon.Timing(
        clock=lambda: clock.now + timedelta(seconds=daemon.Timing().uptime()), look=timedelta(seconds=0.001)
    )

    def began() -> bool:
        now = timing.clock()
        due.append(len(store.due_sources(now)))
        store.unchanged({state.id: now + timedelta(minutes=10) for state in store.sources()}, now)
        asyncio.get_running_loop().call_soon(lambda: clock.forward(hours=-1))
        return len(due) < 2

    asyncio.run(asyncio.wait_for(run(store, timing, began), 60))
    assert due == [1, 1]


@pytest.mark.parametrize(("settings", "count"), [("{}", 0), ("heartbeat_url: https://watcher.example/1", 1)])
def test_a_watcher_outside_is_told_where_there_is_one(
    folder: Folder, store: Store, settings: str, count: int
) -> None:
    folder.set(settings)
    orders = daemon.Desk().orders

    async def told() -> int:
        async with daemon.open_hands(orders.settings, store, orders.topics, say=print) as hands:
            beats = heartbeats(orders, hands, daemon.Pulse(lambda: 0.0))
            for beat in beats:
                beat.close()
            return len(beats)

    assert asyncio.run(told()) == count
