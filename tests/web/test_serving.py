"""The application on a real port."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import httpx
import pytest

from monitor.errors import ConfigError
from monitor.web.serving import Impatient, address_of, listening, serving

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send


async def _hello(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hello"})


def test_it_answers_within_the_block_and_not_after_it() -> None:
    async def visit() -> str:
        taken = listening("127.0.0.1", 0)
        address = address_of(taken)
        async with httpx.AsyncClient(trust_env=False) as browser:
            async with serving(_hello, taken):
                said = await browser.get(address)
            with pytest.raises(httpx.ConnectError):
                await browser.get(address)
        return said.text

    assert asyncio.run(visit()) == "hello"


def test_taken_port_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(ConfigError, match=f"127.0.0.1 port {port}: Address already in use; choose"):
            listening("127.0.0.1", port)


class Hasty(Impatient):
    patience_s = 0.05


@pytest.mark.parametrize("said", [b"", b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "])
def test_who_never_ends_a_request_is_hung_up_on(said: bytes) -> None:
    async def visit() -> bytes:
        taken = listening("127.0.0.1", 0)
        async with serving(_hello, taken, http=Hasty):
            reader, writer = await asyncio.open_connection(*taken.getsockname())
            writer.write(said)
            async with asyncio.timeout(60):
                left = await reader.read()
            writer.close()
        return left

    assert asyncio.run(visit()) == b""


def test_headers_without_end_are_refused() -> None:
    async def visit() -> bytes:
        taken = listening("127.0.0.1", 0)
        async with serving(_hello, taken):
            reader, writer = await asyncio.open_connection(*taken.getsockname())
            writer.write(b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + b"x" * 100_000)
            async with asyncio.timeout(60):
                line = await reader.readline()
            writer.close()
        return line

    assert asyncio.run(visit()).startswith(b"HTTP/1.1 4")
