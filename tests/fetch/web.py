"""A web on loopback that answers what a test tells it to, and the fakes around the fetcher."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any, Self

from monitor.fetch import Fetcher

if TYPE_CHECKING:
    import ssl
    from collections.abc import Sequence

LOOPBACK = (ip_network("127.0.0.0/8"),)

Write = Callable[[bytes], Awaitable[None]]
Answer = bytes | Callable[[Write], Awaitable[None]]  # the bytes on the wire, or what writes them


@dataclass(frozen=True)
class Asked:
    path: str
    headers: dict[str, str]  # names in lower case


@dataclass
class Web:
    """One server for all hosts; `answers` by path, 404 for the rest."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    port: int = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *error: object) -> None:
        self._server.close()

    def url(self, path: str = "/", host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            asked = _read((await reader.readuntil(b"\r\n\r\n")).decode("latin-1"))
            self.asked.append(asked)
            await self._answer(self.answers.get(asked.path, answer(status=404)), writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the client left
        finally:
            writer.close()

    async def _answer(self, answered: Answer, writer: asyncio.StreamWriter) -> None:
        async def write(data: bytes) -> None:
            writer.write(data)
            await writer.drain()

        await (write(answered) if isinstance(answered, bytes) else answered(write))


def _read(head: str) -> Asked:
    first, *lines = head.strip().split("\r\n")
    pairs = (line.partition(": ") for line in lines)
    return Asked(first.split()[1], {name.lower(): value for name, _, value in pairs})


def answer(body: bytes = b"", *, status: int = 200, **headers: str) -> bytes:
    """An answer as bytes; header names with _ for -."""
    lines = [f"HTTP/1.1 {status} Status", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def redirect(location: str, status: int = 302) -> bytes:
    return answer(status=status, Location=location)


def zipped(body: bytes, **headers: str) -> bytes:
    return answer(gzip.compress(body, mtime=0), Content_Encoding="gzip", **headers)


@dataclass
class Time:
    """A clock that only `sleep` moves."""

    now: datetime = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


@dataclass
class Names:
    """A resolver: each name's answers in turn, the last one for ever; any other name is on loopback."""

    answers: dict[str, list[Sequence[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        turns = self.answers.get(host, [["127.0.0.1"]])
        return turns.pop(0) if len(turns) > 1 else turns[0]


def fetcher(time: Time | None = None, **more: Any) -> Fetcher:
    """A fetcher that may go to loopback, waits in no real time and asks no robots.txt, unless told otherwise."""
    time = time or Time()
    usual = {
        "clock": time,
        "sleep": time.sleep,
        "resolver": Names(),
        "allow_networks": LOOPBACK,
        "obey_robots": False,
    }
    return Fetcher(**{**usual, **more})
