"""Articles handed in: by one after the other, or by many processes at once."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.store.database import open_store, upgrade
from monitor.store.engine import Database
from monitor.store.tables import article, change, notice, notice_change, observation, relink, series, version
from tests.forked import START
from tests.machines.stories import EVERYTHING, NOON, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Label

    from monitor.store.sql import SqlStore

LATER = NOON + timedelta(days=400)


def take_in(url: str, articles: Sequence[Told]) -> None:
    """One after the other. Each was fetched at a time of its own, whoever takes it in, and whenever."""
    store = open_store(url)
    for one in articles:
        _take(store, one)
    store.close()


def _take(store: SqlStore, one: Told) -> None:
    given = read_text(one.url, one.title, one.text, "en", published_at=one.at, outlet=one.outlet)
    reading = cycle.read(given, [EVERYTHING])
    now = LATER + (one.at - NOON) / 100
    with store.writing() as tx:
        cycle.take_in(tx, reading, fetched_at=now, now=now)


def take_in_at_once(url: str, articles: Sequence[Told], *, processes: int) -> None:
    """Dealt out to processes that start together."""
    with ProcessPoolExecutor(processes, mp_context=START) as pool:
        done = [pool.submit(take_in, url, articles[n::processes]) for n in range(processes)]
        for one in done:
            one.result()


def made(url: str) -> str:
    """An empty database that knows the topic."""
    upgrade(url)
    store = open_store(url)
    store.know([EVERYTHING], NOON)
    store.close()
    return url


def order_of_commitment(url: str, articles: Sequence[Told]) -> list[Told]:
    """The articles as they were saved: ids are given in the turn of whoever writes."""
    by_url = {one.url: one for one in articles}
    database = Database(url)
    with database.reading() as connection:
        saved = list(connection.scalars(select(article.c.url).order_by(article.c.id)))
    database.close()
    return [by_url[one] for one in saved]


# All that an article causes.
LEDGER = (article, version, series, observation, change, relink, notice, notice_change)


def ledger(url: str) -> dict[str, list[dict[str, object]]]:
    """Every row of every table of the ledger, numbers and all."""
    database = Database(url)
    with database.reading() as connection:
        rows = {
            table.name: [
                dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in LEDGER
        }
    database.close()
    return rows


def values(url: str) -> set[tuple[tuple[object, str], ...]]:
    """Every series as its values with their times, whatever its number and whatever was thought of it first."""
    store = open_store(url)
    histories = [store.history(row.series) for row in store.series()]
    store.close()
    return {tuple((o.published_at, o.figure.text) for o in one.observations) for one in histories if one}


def taken_again(of: str, to: str) -> None:
    """What a database holds, taken in by one process in the order of commitment, at the times it was learned."""
    store, database = open_store(to), Database(of)
    columns = (article.c.url, article.c.outlet, version.c.title, version.c.text, version.c.published_at)
    first = select(*columns, version.c.fetched_at, _learned_at()).join(
        version, version.c.article_id == article.c.id
    )
    with database.reading() as connection:
        kept = connection.execute(first.order_by(version.c.id)).all()
    database.close()
    for row in kept:
        given = read_text(
            row.url, row.title, row.text, "en", published_at=row.published_at, outlet=row.outlet
        )
        reading = cycle.read(given, [EVERYTHING])
        with store.writing() as tx:
            quiet = [EVERYTHING.id]  # the first listing of all of them: a baseline
            cycle.take_in(tx, reading, fetched_at=row.fetched_at, now=row.learned_at, quiet=quiet)
    store.close()


def _learned_at() -> Label[Any]:
    learned = select(func.max(observation.c.learned_at)).where(observation.c.version_id == version.c.id)
    return learned.scalar_subquery().label("learned_at")


def decided(url: str) -> list[tuple[object, ...]]:
    """Every figure in the order it was saved, with its verdict and its series: these by the order they were opened in."""
    opened: dict[int, int] = {}
    database = Database(url)
    columns = (observation.c.url, observation.c.text, observation.c.verdict, observation.c.series_id)
    with database.reading() as connection:
        rows = connection.execute(select(*columns).order_by(observation.c.id)).all()
    database.close()
    return [(*row[:3], opened.setdefault(row.series_id, len(opened))) for row in rows]
