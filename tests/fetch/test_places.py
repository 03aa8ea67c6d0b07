"""Slow hosts do not take the connections of those who answer."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import pytest

from monitor.errors import Resting
from monitor.fetch import Limits
from monitor.fetch.places import Places
from monitor.fetch.turns import Turn
from monitor.model import Request

from .web import Web, answer, fetcher

if TYPE_CHECKING:
    from monitor.fetch import Fetcher

    from .web import Write

pytestmark = pytest.mark.anyio

LIMITS = Limits(max_connections=2, max_slow=2, slow_s=0.02, deadline_s=5)


class Hanging:
    """Says nothing until it is let go."""

    def __init__(self) -> None:
        self.go = asyncio.Event()

    async def __call__(self, write: Write) -> None:
        await self.go.wait()
        await write(answer(b"late"))


@pytest.fixture
def slow(web: Web) -> Hanging:
    hanging = Hanging()
    web.answers |= {"/slow": hanging, "/good": answer(b"news")}
    return hanging


def ask_slow_hosts(door: Fetcher, web: Web, count: int) -> list[asyncio.Task[object]]:
    urls = (web.url("/slow", f"slow{n}.example") for n in range(count))
    return [asyncio.create_task(door.get(Request(url=url))) for url in urls]


async def test_slow_hosts_that_fill_the_connections_make_room(web: Web, slow: Hanging) -> None:
    async with fetcher(limits=LIMITS) as door:
        asked = ask_slow_hosts(door, web, 2)
        await asyncio.sleep(0)
        page = await asyncio.wait_for(door.get(Request(url=web.url("/good"))), 60)
        assert not any(task.done() for task in asked)
        slow.go.set()
        await asyncio.gather(*asked)
    assert page.asked.endswith("/good")


async def test_more_slow_hosts_than_there_are_places_for_come_again_later(web: Web, slow: Hanging) -> None:
    async with fetcher(limits=LIMITS) as door:
        asked = ask_slow_hosts(door, web, 6)
        await asyncio.sleep(0)
        await asyncio.wait_for(door.get(Request(url=web.url("/good"))), 60)
        slow.go.set()
        came = await asyncio.gather(*asked, return_exceptions=True)
    late = [one for one in came if isinstance(one, Resting)]
    assert 2 <= len(late) <= 4  # two moved over
    assert {one.retry_after.total_seconds() for one in late} == {LIMITS.deadline_s}


async def test_who_was_slow_waits_for_its_like_alone() -> None:
    places = Places(Limits(max_connections=1, max_slow=1))
    async with places.at(Turn(slow=True), "a"), places.at(Turn(), "b"):
        waiting = asyncio.create_task(stay(places, Turn(slow=True)))
        await asyncio.sleep(0)
        assert not waiting.done()
    await waiting


async def stay(places: Places, turn: Turn) -> None:
    async with places.at(turn, "c"):
        pass


@pytest.mark.parametrize(("slow_s", "slow"), [(0, True), (60, False)])
async def test_a_host_is_as_slow_as_the_last_time(slow_s: float, slow: bool) -> None:
    turn = Turn(slow=not slow)
    await stay(Places(Limits(slow_s=slow_s)), turn)
    assert turn.slow == slow


def test_what_httpcore_asks_for_at_each_lock_is_known_to_be_missing() -> None:
    """Or Python would look through its whole path several times in a request."""
    assert "sniffio" in sys.modules
