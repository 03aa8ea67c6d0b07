"""The application on a port: alone (`monitor web`), or beside the daemon in its loop."""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from monitor.errors import ConfigError
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.types import ASGIApp

_MOST_AT_ONCE = 200  # connections; beyond them the answer is 503
_LAST_CALL_S = 3  # what an answer under way may take to end


class Impatient(H11Protocol):
    """HTTP/1.1 that hangs up on who takes long to say what they want: a request a byte a minute holds no connection."""

    patience_s = 10.0  # from the first byte of a request to the end of its headers
    _hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A connection that says nothing is a slow request, too."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """The clock runs while no request is under way."""
        super().data_received(data)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_waiting()
        elif self._hurry is None:
            self._hurry = self.loop.call_later(self.patience_s, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None


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
            "the dashboard cannot listen on {host} port {port}: {fault}; choose another with --port or `web.port`",
            host=host,
            port=port,
            fault=_why(fault),
        ) from fault


def _why(fault: OSError | OverflowError) -> Exception | str:
    """Without the address, which Python puts behind what the system says of a port (a negative number: of a name)."""
    number = fault.errno if isinstance(fault, OSError) else None
    return phrase(os.strerror(number)) if number and number > 0 else fault


def address_of(taken: socket.socket) -> str:
    """Where a browser on this machine finds it."""
    host, port = taken.getsockname()[:2]
    named = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://[{named}]:{port}/" if ":" in named else f"http://{named}:{port}/"


@asynccontextmanager
async def serving(
    app: ASGIApp, taken: socket.socket, *, http: type[asyncio.Protocol] = Impatient
) -> AsyncIterator[None]:
    """Serves within the block; at its end answers under way are finished, for some seconds at most."""
    config = uvicorn.Config(
        app, lifespan="off", log_config=None, access_log=False, server_header=False,
        timeout_graceful_shutdown=_LAST_CALL_S, proxy_headers=False, http=http, ws="none",
        limit_concurrency=_MOST_AT_ONCE,
    )  # fmt: skip
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[taken]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
