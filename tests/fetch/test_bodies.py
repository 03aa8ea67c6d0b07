from __future__ import annotations

import asyncio
import gzip
import zlib
from typing import TYPE_CHECKING

import pytest

from monitor.errors import FetchError, TimedOut, TooLarge
from monitor.fetch import Limits
from monitor.model import Page, Request

from .web import Web, answer, fetcher, zipped

if TYPE_CHECKING:
    from .web import Write

pytestmark = pytest.mark.anyio

CAP = 1_000
SMALL = Limits(max_bytes=CAP, deadline_s=5)
HURRIED = Limits(deadline_s=0.2)
HEAD = b"HTTP/1.1 200 OK\r\n"


async def body_of(web: Web, limits: Limits = SMALL) -> bytes:
    async with fetcher(limits=limits) as door:
        page = await door.get(Request(url=web.url("/a")))
    assert isinstance(page, Page)
    return page.body


WITHIN = {
    "plain": answer(b"x" * CAP),
    "zipped": zipped(b"x" * CAP),
}
BEYOND = {
    "plain": answer(b"x" * (CAP + 1)),
    "without a length": HEAD + b"Connection: close\r\n\r\n" + b"x" * (CAP + 1),
    "announced": HEAD + b"Content-Length: 99999999999999999999\r\n\r\n",
    "zipped": zipped(b"x" * (CAP + 1)),
    "zipped a thousandfold": zipped(b"x" * 5_000_000),
}


@pytest.mark.parametrize("wire", WITHIN.values(), ids=WITHIN)
async def test_a_body_up_to_the_cap_is_read_whole(web: Web, wire: bytes) -> None:
    web.answers["/a"] = wire
    assert await body_of(web) == b"x" * CAP


@pytest.mark.parametrize("wire", [answer(), zipped(b"")], ids=["plain", "zipped"])
async def test_an_empty_body_is_a_body(web: Web, wire: bytes) -> None:
    web.answers["/a"] = wire
    assert await body_of(web) == b""


@pytest.mark.parametrize("wire", BEYOND.values(), ids=BEYOND)
async def test_a_body_past_the_cap_is_refused(web: Web, wire: bytes) -> None:
    web.answers["/a"] = wire
    with pytest.raises(TooLarge):
        await body_of(web)


async def test_an_endless_body_is_cut_off_at_the_cap(web: Web) -> None:
    async def endless(write: Write) -> None:
        await write(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            await write(b"64\r\n" + b"x" * 100 + b"\r\n")

    web.answers["/a"] = endless
    with pytest.raises(TooLarge):
        await body_of(web)


async def test_only_gzip_is_asked_for(web: Web) -> None:
    web.answers["/a"] = answer(b"x")
    await body_of(web)
    assert web.asked[0].headers["accept-encoding"] == "gzip"


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd", "gzip, gzip", "compress"])
async def test_an_encoding_that_we_did_not_ask_for_is_refused(web: Web, encoding: str) -> None:
    web.answers["/a"] = answer(b"x", Content_Encoding=encoding)
    with pytest.raises(FetchError, match="did not ask for"):
        await body_of(web)


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "x-gzip"])
async def test_gzip_is_unpacked_under_each_of_its_names(web: Web, encoding: str) -> None:
    web.answers["/a"] = answer(gzip.compress(b"hello"), Content_Encoding=encoding)
    assert await body_of(web) == b"hello"


@pytest.mark.parametrize(
    "damaged",
    [b"plain", gzip.compress(b"hello")[:-9], zlib.compress(b"hello")[:4]],
    ids=["plain", "gzip cut off", "zlib cut off"],
)
async def test_a_damaged_gzip_body_is_no_page(web: Web, damaged: bytes) -> None:
    web.answers["/a"] = answer(damaged, Content_Encoding="gzip")
    with pytest.raises(FetchError, match="gzip"):
        await body_of(web)


async def test_what_follows_the_end_of_a_gzip_body_is_dropped(web: Web) -> None:
    web.answers["/a"] = answer(gzip.compress(b"hello") + b"trailing", Content_Encoding="gzip")
    assert await body_of(web) == b"hello"


# --- the deadline ------------------------------------------------------------------------------------------


async def drip(write: Write, data: bytes) -> None:
    for _ in range(500):
        await write(data)
        await asyncio.sleep(0.02)


async def test_a_body_that_drips_ends_at_the_deadline(web: Web) -> None:
    async def slow(write: Write) -> None:
        await write(HEAD + b"Content-Length: 100000\r\n\r\n")
        await drip(write, b"x")

    web.answers["/a"] = slow
    with pytest.raises(TimedOut, match="deadline"):
        await body_of(web, HURRIED)


async def test_headers_that_drip_end_at_the_deadline(web: Web) -> None:
    async def slow(write: Write) -> None:
        await write(HEAD)
        await drip(write, b"X-Y: z\r\n")

    web.answers["/a"] = slow
    with pytest.raises(TimedOut, match="deadline"):
        await body_of(web, HURRIED)


async def test_a_server_that_says_nothing_ends_at_the_deadline(web: Web) -> None:
    async def silent(write: Write) -> None:
        await drip(write, b"")

    web.answers["/a"] = silent
    with pytest.raises(TimedOut):
        await body_of(web, HURRIED)


async def test_a_slow_name_ends_at_the_deadline() -> None:
    async def never(host: str, port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    async with fetcher(limits=HURRIED, resolver=never) as door:
        with pytest.raises(TimedOut):
            await door.get(Request(url="http://slow.example/"))


async def test_a_slow_page_does_not_hold_up_another_host(web: Web) -> None:
    async def slow(write: Write) -> None:
        await drip(write, b"")

    web.answers |= {"/slow": slow, "/fast": answer(b"fast")}
    async with fetcher(limits=HURRIED) as door:
        dripping = asyncio.create_task(door.get(Request(url=web.url("/slow", "slow.example"))))
        page = await door.get(Request(url=web.url("/fast", "fast.example")))
        assert isinstance(page, Page)
        assert not dripping.done()
        with pytest.raises(TimedOut):
            await dripping
