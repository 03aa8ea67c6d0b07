"""A newswire on loopback: many hosts, each with a feed, and a record of who was asked when."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from typing import TYPE_CHECKING

from monitor.demo.loopback import LoopbackServer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Any, Self


@dataclass(frozen=True, kw_only=True)
class Printed:
    """An article as a host prints it."""

    title: str
    text: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request: from when to when it took, by the clock that only goes forward."""

    path: str
    came_s: float
    done_s: float


@dataclass
class Host:
    """One outlet, at an address of its own: 127.0.0.2, 127.0.0.3, …"""

    address: str
    articles: Sequence[Printed]
    slow_s: float = 0.0  # how long an answer takes
    port: int = 0
    asked: list[Asked] = field(default_factory=list)

    @property
    def site(self) -> str:
        return f"http://{self.address}:{self.port}"

    @property
    def feed(self) -> str:
        return f"{self.site}/feed"

    def url(self, number: int) -> str:
        return f"{self.site}/{number}"

    def answer(self, path: str) -> tuple[str, str] | None:
        """Content type and body; None: nothing is there."""
        if path == "/feed":
            return "application/rss+xml", self._listing()
        number = path.removeprefix("/")
        if number.isdecimal() and int(number) < len(self.articles):
            return "text/html; charset=utf-8", _page(self.articles[int(number)])
        return None

    def gaps_s(self) -> list[float]:
        """From the end of each request to the beginning of the next; below zero where two overlapped."""
        times = sorted(self.asked, key=lambda one: one.came_s)
        return [after.came_s - before.done_s for before, after in pairwise(times)]

    def _listing(self) -> str:
        items = "".join(
            f"<item><title>{one.title}</title><link>{self.url(n)}</link><pubDate>{format_datetime(one.at)}</pubDate></item>"
            for n, one in enumerate(self.articles)
        )
        return f'<rss version="2.0"><channel><title>{self.address}</title>{items}</channel></rss>'


def _page(one: Printed) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in one.text.split("\n\n"))
    return (
        f'<html lang="en"><head><title>{one.title}</title>'
        f'<meta property="article:published_time" content="{one.at.isoformat()}"></head>'
        f"<body><article><h1>{one.title}</h1>{paragraphs}</article></body></html>"
    )


class Wire:
    """Serves the hosts until the `with` block ends."""

    def __init__(self, hosts: Sequence[Host]) -> None:
        self.hosts = hosts
        self._open = ExitStack()

    def __enter__(self) -> Self:
        for host in self.hosts:
            server = _Server((host.address, 0), _Handler, host)
            host.port = server.server_port
            self._open.enter_context(server)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()


class _Server(LoopbackServer):
    def __init__(self, address: tuple[str, int], handler: type[_Handler], host: Host) -> None:
        super().__init__(address, handler)
        self.host = host
        self.lock = threading.Lock()


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        came_s = time.monotonic()
        host = self.server.host
        found = host.answer(self.path)
        time.sleep(host.slow_s)
        kind, body = found or ("text/plain", "not here")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        with self.server.lock:
            host.asked.append(Asked(path=self.path, came_s=came_s, done_s=time.monotonic()))
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Silence: `Host.asked` keeps what came in."""
