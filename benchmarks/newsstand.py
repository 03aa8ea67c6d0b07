"""Outlets on loopback, each with an address of its own, that print anew at each poll and note when they were heard of.

Runs as a process: `python -m benchmarks.newsstand PORT OUTLETS WIRES ITEMS`. Outlets (127.0.1.*) print one article at each poll
in which a value has moved; wires (127.0.2.*) print ITEMS others at once. `POST /desk` takes the alerts, `GET /report` tells.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections import Counter
from datetime import UTC, datetime
from email.utils import format_datetime
from time import monotonic
from typing import Any

from benchmarks.news import article, sentences

_TOWNS = [
    "Askeby",
    "Birkholm",
    "Corraun",
    "Dunmore",
    "Eastvik",
    "Fenwick",
    "Garvald",
    "Hollnes",
    "Inverar",
    "Jarlsby",
    "Kinnaird",
    "Lundvik",
    "Marstow",
    "Norvik",
    "Oldhaven",
    "Penrose",
    "Quarley",
    "Ravnsund",
    "Stowick",
    "Tarvik",
    "Ullness",
    "Vannholm",
    "Westrun",
    "Yarmere",
    "Zelwick",
]
_WORKS = (
    ("ferry line", "will cost ${} million instead of ${} million"),
    ("sea wall", "is to be {} metres long, not {} metres"),
    ("tram depot", "will have room for {} trams instead of {} trams"),
    ("public library", "will hold {} books, up from {} books"),
    ("hospital", "is to have {} beds instead of {} beds"),
    ("fish market", "will rent out {} stalls, up from {} stalls"),
    ("rail tunnel", "will take {} months to build, not {} months"),
    ("power station", "is to make {} megawatts instead of {} megawatts"),
    ("school", "will teach {} pupils, up from {} pupils"),
    ("nature reserve", "will cover {} hectares instead of {} hectares"),
)
_STORIES = 2000  # that the wires tell of
_PAGE = """<!doctype html><html lang="en"><head><title>{title}</title><meta property="article:published_time" content="{at}">
<link rel="canonical" href="{url}"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>{title}</h1>{paragraphs}</article><footer>All rights reserved.</footer></body></html>"""


class Newsstand:
    """Answers requests, and keeps when each article was first listed and first alerted of."""

    def __init__(self, port: int, items: int) -> None:
        self._port, self._items = port, items
        self._editions: Counter[str] = Counter()  # by host: how many articles are printed
        self._began = monotonic()
        self._listed: dict[str, float] = {}
        self._alerted: dict[str, float] = {}
        self._asked: list[float] = []
        self._read = 0  # article pages that were asked for

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
                length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
                body = await reader.readexactly(int(length[1])) if length else b""
                writer.write(self._answer(head, body.decode()))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    def _answer(self, head: str, body: str) -> bytes:
        path = head.split(" ", 2)[1]
        host = re.search(r"host: ([\d.]+)", head, re.IGNORECASE)
        name = host[1] if host else ""
        if path == "/report":
            return _http("application/json", json.dumps(self.report()))
        if path == "/desk":
            told = re.findall(r"http://127\.0\.1\.\d+:\d+/\d+", body)  # the article before it, too
            self._alerted.setdefault(max(told, key=lambda url: int(url.rpartition("/")[2])), monotonic())
            return _http("text/plain", "taken")
        self._asked.append(monotonic())
        if path == "/rss":
            return _http("application/rss+xml", self._listing(name))
        if path[1:].isdigit():
            self._read += 1
            return _http("text/html; charset=utf-8", self._page(name, int(path[1:])))
        return b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n"

    def report(self) -> dict[str, Any]:
        """Seconds: from listing to alert of each article that was both; since the start until the first request."""
        waits = [at - self._listed[url] for url, at in self._alerted.items() if url in self._listed]
        told = [url for url in self._listed if url.startswith("http://127.0.1.") and not url.endswith("/1")]
        return {
            "waits": waits, "moved": len(told), "read": self._read, "listed": len(self._listed),
            "asked": len(self._asked), "first": self._asked[0] if self._asked else None, "now": monotonic(),
        }  # fmt: skip

    def _listing(self, host: str) -> str:
        self._editions[host] += self._items if host.startswith("127.0.2.") else 1
        newest = self._editions[host]
        items = []
        for number in range(max(1, newest - max(20, self._items)), newest + 1):
            url = self._url(host, number)
            self._listed.setdefault(url, monotonic())
            items.append(f"<item><title>{_written(host, number)[0]}</title><link>{url}</link></item>")
        return f'<rss version="2.0"><channel><title>Outlet {host}</title>{"".join(items)}</channel></rss>'

    def _page(self, host: str, number: int) -> str:
        title, text = _written(host, number)
        paragraphs = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
        at = datetime.now(UTC).isoformat(timespec="seconds")
        return _PAGE.format(title=title, at=at, url=self._url(host, number), paragraphs=paragraphs)

    def _url(self, host: str, number: int) -> str:
        return f"http://{host}:{self._port}/{number}"


def _written(host: str, number: int) -> tuple[str, str]:
    """The headline and the text of an article."""
    of = int(host.rpartition(".")[2])
    if host.startswith("127.0.2."):
        told = article("en", (of * 7919 + number) % _STORIES, number)
        return f"Harbour news: {told.title}", told.text
    town, (work, does) = _TOWNS[of % len(_TOWNS)], _WORKS[of % len(_WORKS)]
    new, old = (f"{200 + of * 31 + n * 7:,}" for n in (number, number - 1))
    others = sentences("en", 10, seed=of * 1000 + number)[-3:]  # without a digit
    return f"The {work} of {town}, by the harbour", "\n\n".join(
        (
            f"The {work} of {town} {does.format(new, old)}, the council of {town} said on day {number}, and gave no date.",
            *others,
            f"Work at the harbour begins when the winter is over, a spokesman for {town} said.",
        )
    )


def _http(kind: str, body: str) -> bytes:
    sent = body.encode()
    date = format_datetime(datetime.now(UTC), usegmt=True)
    return (
        f"HTTP/1.1 200 OK\r\nDate: {date}\r\nContent-Type: {kind}\r\nContent-Length: {len(sent)}\r\n\r\n".encode()
        + sent
    )


async def main(port: int, outlets: int, wires: int, items: int) -> None:
    stand = Newsstand(port, items)
    hosts = [
        "127.0.0.1",
        *(f"127.0.1.{n + 1}" for n in range(outlets)),
        *(f"127.0.2.{n + 1}" for n in range(wires)),
    ]
    server = await asyncio.start_server(stand.serve, hosts, port, backlog=4096)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:5])))
