"""The application on a port: alone (`monitor web`), or beside the daemon in its loop."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

import uvicorn

from monitor.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.types import ASGIApp

_LAST_CALL_S = 3  # what an answer under way may take to end


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the daemon's: it ends us when it ends itself."""
        yield


def listening(host: str, port: int) -> socket.socket:
    """A socket that takes visitors; port 0 is any free one. Raises: ConfigError naming host and port."""
    try:
        [family, _, _, _, address], *_ = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        return socket.create_server(address[:2], family=family, backlog=128)
    except (OSError, OverflowError) as fault:
        raise ConfigError(
            f"the dashboard cannot listen on {host} port {port}: {fault}; choose another with --port or `web.port`"
        ) from fault


def address_of(taken: socket.socket) -> str:
    """Where a browser on this machine finds it."""
    host, port = taken.getsockname()[:2]
    named = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://[{named}]:{port}/" if ":" in named else f"http://{named}:{port}/"


@asynccontextmanager
async def serving(app: ASGIApp, taken: socket.socket) -> AsyncIterator[None]:
    """Serves within the block; at its end answers under way are finished, for some seconds at most."""
    config = uvicorn.Config(
        app, lifespan="off", log_config=None, access_log=False, server_header=False,
        timeout_graceful_shutdown=_LAST_CALL_S, proxy_headers=False,
    )  # fmt: skip
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[taken]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
