"""What a hostile body costs in memory: little more than its cap, whatever is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from monitor.errors import FetchError, TooLarge
from monitor.fetch import Limits
from monitor.model import Request
from tests.memory import costs_at_most

from .web import Web, fetcher, zipped

if TYPE_CHECKING:
    from .web import Answer, Write

pytestmark = pytest.mark.anyio

CAP = Limits().max_bytes
HEAD = b"HTTP/1.1 200 OK\r\n"


async def endless_chunks(write: Write) -> None:
    await write(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    while True:
        await write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")


async def one_endless_chunk(write: Write) -> None:
    await write(HEAD + b"Transfer-Encoding: chunked\r\n\r\nffffffff\r\n")
    while True:
        await write(b"x" * 0x10000)


async def endless_headers(write: Write) -> None:
    await write(HEAD)
    while True:
        await write(b"X-Y: " + b"z" * 0x10000 + b"\r\n")


BOMBS: dict[str, Answer] = {
    "endless chunks": endless_chunks,
    "one endless chunk": one_endless_chunk,
    "zeros, zipped a thousandfold": zipped(b"0" * 100_000_000),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
async def test_a_body_costs_no_more_than_its_cap(web: Web, bomb: Answer) -> None:
    web.answers["/a"] = bomb
    async with fetcher() as door:
        with costs_at_most(3 * CAP), pytest.raises(TooLarge):  # it is held while it grows
            await door.get(Request(url=web.url("/a")))


async def test_headers_without_end_cost_no_more_either(web: Web) -> None:
    web.answers["/a"] = endless_headers
    async with fetcher() as door:
        with costs_at_most(3 * CAP), pytest.raises(FetchError):
            await door.get(Request(url=web.url("/a")))
