"""Whether the daemon's memory holds still: thousands of articles through `monitor run`, all its processes weighed.

    python -m benchmarks.soak [--articles 50000] [--hosts 96] [--folder DIR]

A server on loopback plays outlets, each on an address of its own (127.0.0.N), whose feeds list new articles at each look.
`monitor run` polls, fetches, reads and stores them as ever. Every few seconds the resident memory of the daemon and of
its page readers is added up: at the end it is to be within 10 % of that after a fifth of the articles, and 400 MB at most.
Every 500 articles a line tells what was weighed since the one before; Ctrl-C (or SIGTERM) ends it early, with the table
and the growth since a fifth of what has come through until then.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache
from html import escape
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.machine import python
from benchmarks.news import Written, article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

LISTED = 30  # articles that a feed gains at each look, and holds
EVERY_S = 5.0  # between two weighings
TOLD_EVERY = 500  # articles
STEPS = 10  # lines of the table at the end
AROUND = 0.02  # of all articles, on either side: what was weighed there is one median
MOST_MB, MOST_GROWTH = 400, 1.10
_COUNTED = re.compile(r"^(Rss|Pss_Anon|Anonymous): +([0-9]+) kB", re.MULTILINE)  # of /proc/N/smaps_rollup


# --- the outlets ---------------------------------------------------------------------------------------------


@dataclass
class Outlets:
    """Answers any address on loopback: a feed with new articles at each look, until there are enough, and their pages."""

    articles: int
    printed: Counter[str] = field(default_factory=Counter)  # by address

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                host = writer.get_extra_info("sockname")[0]
                writer.write(self._answer(host, head.split(b" ", 2)[1].decode()))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    def _answer(self, host: str, path: str) -> bytes:
        if path == "/rss":
            return _ok(self._feed(host), "application/rss+xml")
        if path.startswith("/news/"):
            return _ok(_page(host, int(path.removeprefix("/news/"))), "text/html; charset=utf-8")
        return b"HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n"

    def _feed(self, host: str) -> str:
        if self.printed.total() < self.articles:
            self.printed[host] += LISTED
        now, newest = format_datetime(datetime.now(UTC)), self.printed[host]
        items = "".join(
            f"<item><title>{escape(_written(host, n).title)}</title><link>/news/{n}</link><pubDate>{now}</pubDate></item>"
            for n in range(max(newest - LISTED, 0), newest)
        )
        return f'<rss version="2.0"><channel><title>Outlet {host}</title>{items}</channel></rss>'


@lru_cache(maxsize=8192)  # a feed lists what its pages print soon after
def _written(host: str, number: int) -> Written:
    """Every third article of an outlet tells a story that two others tell in other words."""
    outlet = int(host.rpartition(".")[2])
    story = number * 64 + (outlet if number % 3 else outlet // 3)
    return article("ko" if outlet % 2 else "en", story, telling=outlet)


def _page(host: str, number: int) -> str:
    written, now = _written(host, number), datetime.now(UTC).replace(microsecond=0)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in written.text.split("\n\n"))
    return (
        f"<html><head><title>{escape(written.title)}</title>"
        f'<meta property="article:published_time" content="{now:%Y-%m-%dT%H:00:00+00:00}"></head>'
        f"<body><nav>{'<a href=/>Home</a>' * 40}</nav><article><h1>{escape(written.title)}</h1>{paragraphs}</article></body></html>"
    )


def _ok(body: str, kind: str) -> bytes:
    raw = body.encode()
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(raw)}\r\n\r\n".encode() + raw


def stand(articles: int, port: Connection) -> None:
    """The outlets' process: tells its port and serves until it is ended."""

    async def run() -> None:
        server = await asyncio.start_server(Outlets(articles).serve, "0.0.0.0", 0, backlog=1024)
        port.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


# --- the daemon, weighed -------------------------------------------------------------------------------------


def resident_mb(process: int) -> dict[int, float]:
    """Megabytes by process: of this one and of all that it has begun (Linux only).

    What was written is counted once: a process that is just being begun is a copy of the daemon for an instant. Pages of
    files (libraries) count in each: how many others on the machine have opened them is not the daemon's doing.
    """
    found = {}
    for one in (process, *_children(process)):
        try:
            status = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii", errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            continue
        kilobytes = Counter(
            {name: int(count) for name, count in _COUNTED.findall(status)}
        )  # none of one that ends
        found[one] = (kilobytes["Pss_Anon"] + kilobytes["Rss"] - kilobytes["Anonymous"]) / 1024
    return found


def _children(process: int) -> list[int]:
    """Whichever of its threads began them."""
    found: list[int] = []
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            found += map(int, thread.read_text(encoding="ascii").split())
    return [one for child in found for one in (child, *_children(child))]


def articles_in(database: Path) -> int:
    if not database.exists():
        return 0
    with (
        suppress(sqlite3.OperationalError),
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened,
    ):
        return int(opened.execute("SELECT count(*) FROM article").fetchone()[0])
    return 0  # no tables yet


def watchlist(hosts: int, port: int) -> str:
    feeds = "".join(f"  - feed: http://127.0.0.{n}:{port}/rss\n" for n in range(2, hosts + 2))
    return f"topic: All\nmatch: {{}}\nlang: en\nevery: 1m\nsources:\n{feeds}"


def soak(articles: int, hosts: int, port: int, folder: Path) -> list[Weighed]:
    """The articles stored and the megabytes of all processes, as time passed."""
    (folder / "watchlists").mkdir()
    (folder / "watchlists" / "all.yaml").write_text(watchlist(hosts, port), encoding="utf-8")
    (folder / "settings.yaml").write_text(
        f"watchlists: {folder}/watchlists\nallow_networks: [127.0.0.0/8]\nhost_pause_s: 0\nweb: {{port: 0}}\n"
        "backup: {every: never}\nlog_level: warning\n",
        encoding="utf-8",
    )
    database = folder / "soak.db"
    command = [sys.executable, "-P", "-m", "monitor", "run", "--settings", str(folder / "settings.yaml"),
               "--db", f"sqlite:///{database}"]  # fmt: skip
    said = folder / "daemon.log"
    with said.open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as daemon:
        try:
            return gathered(_weighings(daemon, articles, database, said))
        finally:
            daemon.kill()  # its readers end with it, and what it kept is thrown away


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighed:
    """What was weighed at one moment."""

    after_s: float
    articles: int
    megabytes: tuple[float, ...]  # by process, the daemon first

    @property
    def all_of_it(self) -> float:
        return sum(self.megabytes)

    def __str__(self) -> str:
        parts = " + ".join(f"{one:.0f}" for one in self.megabytes)
        return f"{self.after_s:7.0f} s {self.articles:7,} articles {self.all_of_it:5.0f} MB ({parts})"


def _weighings(
    daemon: subprocess.Popen[bytes], articles: int, database: Path, said: Path
) -> Iterator[Weighed]:
    """Until so many articles are stored."""
    began, count = time.monotonic(), 0
    while count < articles:
        time.sleep(EVERY_S)
        if daemon.poll() is not None:
            last = said.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise SystemExit(f"the daemon ended with {daemon.returncode}: {last}")
        count = articles_in(database)
        megabytes = tuple(resident_mb(daemon.pid).values())
        yield Weighed(after_s=time.monotonic() - began, articles=count, megabytes=megabytes)


def gathered(weighings: Iterable[Weighed]) -> list[Weighed]:
    """All of them, or those until somebody ended it."""
    weighed: list[Weighed] = []
    next_told = 0
    with suppress(KeyboardInterrupt):
        for one in weighings:
            weighed.append(one)
            if one.articles >= next_told:
                print(one, flush=True)
                next_told = one.articles + TOLD_EVERY
    return weighed


def told(weighed: Sequence[Weighed]) -> int:
    """Prints the table; 1 if the aims are missed."""
    last = weighed[-1].articles
    print(
        f"{python()}, {last:,} articles in {weighed[-1].after_s:,.0f} s\n| articles | MB | by process |\n|---:|---:|---|"
    )
    at = {step: _around(weighed, last * step // STEPS) for step in range(1, STEPS + 1)}
    for step, megabytes in at.items():
        nearest = min(weighed, key=lambda one: abs(one.articles - last * step // STEPS))
        print(
            f"| {last * step // STEPS:,} | {megabytes:.0f} | {' + '.join(f'{one:.0f}' for one in nearest.megabytes)} |"
        )
    fifth, end, most = at[STEPS // 5], at[STEPS], max(one.all_of_it for one in weighed)
    print(
        f"{fifth:.0f} MB after a fifth, {end:.0f} MB at the end ({end / fifth - 1:+.1%}), {most:.0f} MB at most"
    )
    return int(end > fifth * MOST_GROWTH or most > MOST_MB)


def _around(weighed: Sequence[Weighed], articles: int) -> float:
    """The median of what was weighed when about so many were stored; else the nearest weighing."""
    margin = AROUND * weighed[-1].articles
    near = [one.all_of_it for one in weighed if abs(one.articles - articles) <= margin]
    return median(near or [min(weighed, key=lambda one: abs(one.articles - articles)).all_of_it])


def _ended(*_: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--hosts", type=int, default=96)
    parser.add_argument("--folder", help="where the database grows (default: the system's temporary folder)")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, _ended)
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(
        target=stand, args=(given.articles, there), daemon=True
    )
    server.start()
    try:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            weighed = soak(given.articles, given.hosts, here.recv(), Path(folder))
    finally:
        server.terminate()
    return told(weighed)


if __name__ == "__main__":
    sys.exit(main())
