"""The application on a real port."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING

import httpx
import pytest

from monitor.errors import ConfigError
from monitor.web.serving import address_of, listening, serving

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
        with pytest.raises(ConfigError, match=f"127.0.0.1 port {port}"):
            listening("127.0.0.1", port)
