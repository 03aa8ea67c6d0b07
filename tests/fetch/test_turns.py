from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.errors import BadStatus, FetchError, Resting
from monitor.fetch import Limits
from monitor.fetch.turns import Turns
from monitor.model import Request

from .web import Time, Web, answer, fetcher

if TYPE_CHECKING:
    from .web import Write

pytestmark = pytest.mark.anyio


async def test_a_host_is_given_a_pause_between_two_requests(web: Web) -> None:
    web.answers["/a"] = answer()
    time = Time()
    async with fetcher(time, limits=Limits(per_host_pause_s=3)) as door:
        for _ in range(3):
            await door.get(Request(url=web.url("/a")))
    assert time.slept == [3, 3]


async def test_another_host_need_not_wait(web: Web) -> None:
    web.answers["/a"] = answer()
    time = Time()
    async with fetcher(time) as door:
        for host in ("a.example", "b.example"):
            await door.get(Request(url=web.url("/a", host)))
    assert time.slept == []


async def test_a_failure_is_followed_by_a_pause_too(web: Web) -> None:
    time = Time()
    async with fetcher(time) as door:
        for _ in range(2):
            with pytest.raises(FetchError):
                await door.get(Request(url=web.url("/missing")))
    assert time.slept == [1]


async def test_one_request_at_a_time_is_made_to_a_host(web: Web) -> None:
    under_way, most = 0, 0

    async def count(write: Write) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        await write(answer())
        under_way -= 1

    web.answers["/a"] = count
    async with fetcher() as door:
        await asyncio.gather(*(door.get(Request(url=web.url("/a"))) for _ in range(8)))
    assert (len(web.asked), most) == (8, 1)


async def test_waiting_for_a_turn_does_not_count_against_the_deadline(web: Web) -> None:
    async def slowly(write: Write) -> None:
        await asyncio.sleep(0.15)
        await write(answer())

    web.answers["/a"] = slowly
    async with fetcher(limits=Limits(deadline_s=0.4)) as door:
        await asyncio.gather(*(door.get(Request(url=web.url("/a"))) for _ in range(3)))
    assert len(web.asked) == 3


async def test_waiting_for_a_connection_does_not_count_against_the_deadline(web: Web) -> None:
    async def slowly(write: Write) -> None:
        await asyncio.sleep(0.15)
        await write(answer())

    web.answers["/a"] = slowly
    async with fetcher(limits=Limits(deadline_s=0.4, max_connections=1)) as door:
        await asyncio.gather(*(door.get(Request(url=web.url("/a", f"{n}.example"))) for n in range(3)))
    assert len(web.asked) == 3


def test_a_service_known_to_want_patience_gets_it() -> None:
    assert Limits(per_host_pause_s=2).pause_s("api.gdeltproject.org") == 8
    assert Limits(per_host_pause_s=2).pause_s("www.daily.example") == 2


def test_a_service_that_thinks_for_twenty_seconds_is_waited_for() -> None:
    assert Limits().deadline_s >= 30


async def test_a_clock_set_back_makes_nobody_wait_longer() -> None:
    time = Time()
    turns = Turns(time, time.sleep, max_hosts=10)
    async with turns.at("a.example", 5):
        pass
    time.now = time.now.replace(year=2020)
    async with turns.at("a.example", 5):
        pass
    assert time.slept == [5]


async def test_only_so_many_hosts_are_remembered_and_none_in_use_is_forgotten() -> None:
    time = Time()
    turns = Turns(time, time.sleep, max_hosts=2)
    async with turns.at("held.example", 1):
        for n in range(10):
            async with turns.at(f"{n}.example", 1):
                pass
        assert "held.example" in turns._turns
    assert len(turns._turns) <= 3


async def test_one_who_gives_up_waiting_leaves_the_queue() -> None:
    turns = Turns(Time(), asyncio.sleep, max_hosts=2)
    async with turns.at("a.example", 0):
        waiting = asyncio.create_task(turns.at("a.example", 0).__aenter__())
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    async with turns.at("a.example", 0):
        pass


# --- a host that wants to be left alone, and hosts that are shared -------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
async def test_a_host_that_names_a_time_is_left_alone_by_every_page(web: Web, status: int) -> None:
    web.answers |= {"/a": answer(status=status, Retry_After="3600"), "/b": answer()}
    time = Time()
    async with fetcher(time) as door:
        with pytest.raises(BadStatus):
            await door.get(Request(url=web.url("/a")))
        with pytest.raises(Resting, match="left alone for another 3600 s"):
            await door.get(Request(url=web.url("/b")))
        await door.get(Request(url=web.url("/b", "other.example")))
        time.now += timedelta(hours=1)
        await door.get(Request(url=web.url("/b")))
    assert web.paths == ["/a", "/b", "/b"]


async def test_a_page_that_is_gone_for_an_hour_holds_up_no_other(web: Web) -> None:
    web.answers |= {"/a": answer(status=404, Retry_After="3600"), "/b": answer()}
    async with fetcher() as door:
        with pytest.raises(BadStatus):
            await door.get(Request(url=web.url("/a")))
        await door.get(Request(url=web.url("/b")))
    assert web.paths == ["/a", "/b"]


class Book:
    """Hosts that another process may be asking; `taken` until then."""

    def __init__(self, **taken: datetime) -> None:
        self.taken = {name.replace("_", "."): until for name, until in taken.items()}

    async def claim(self, host: str, now: datetime, until: datetime) -> datetime | None:
        if self.taken.get(host, now) > now:
            return self.taken[host]
        self.taken[host] = until
        return None

    async def leave(self, host: str, not_before: datetime) -> None:
        self.taken[host] = not_before


async def test_a_host_that_another_process_asks_is_waited_for() -> None:
    time = Time()
    book = Book(a_example=time.now + timedelta(seconds=2.5))
    turns = Turns(time, time.sleep, 10, book=book)
    async with turns.at("a.example", 5):
        assert time.slept == [1, 1, 0.5]  # it may be free sooner than it was claimed for
    assert book.taken["a.example"] == time.now + timedelta(seconds=5)


async def test_a_host_that_another_process_was_sent_away_from_is_left_alone() -> None:
    time = Time()
    turns = Turns(time, time.sleep, 10, book=Book(a_example=time.now + timedelta(hours=1)))
    with pytest.raises(Resting):
        async with turns.at("a.example", 5):
            pass
    assert time.slept == []


async def test_a_process_that_dies_keeps_a_host_no_longer_than_its_lease() -> None:
    time, book = Time(), Book()
    dead = Turns(time, time.sleep, 10, book=book, lease_s=30).at("a.example", 5)
    await dead.__aenter__()
    async with Turns(time, time.sleep, 10, book=book).at("a.example", 5):
        assert sum(time.slept) == 30
