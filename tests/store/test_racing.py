"""Processes that race with one text leave exactly one original of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from monitor.store.engine import Database
from monitor.store.tables import article
from tests.builders import NOON, make_topic
from tests.forked import START
from tests.store.racer import PATIENCE_S, ROUNDS, run

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

RACERS = 6


def race(url: str) -> list[list[str]]:
    """The decisions of each racer; all start each round at once."""
    ready, told = START.Barrier(RACERS), START.Queue()
    racers = [START.Process(target=run, args=(url, number, ready, told)) for number in range(RACERS)]
    for racer in racers:
        racer.start()
    decisions = [told.get(timeout=PATIENCE_S) for _ in racers]
    for racer in racers:
        racer.join(PATIENCE_S)
    return decisions


def test_of_one_text_handed_in_by_six_processes_at_once_one_is_the_original(
    store: SqlStore, database_url: str
) -> None:
    store.know([make_topic()], NOON)
    rounds = zip(*race(database_url), strict=True)
    assert [sorted(decisions) for decisions in rounds] == [["copy"] * (RACERS - 1) + ["new"]] * ROUNDS
    database = Database(database_url)
    with database.reading() as connection:
        kept, originals = connection.execute(
            select(func.count(article.c.id), func.count(article.c.id).filter(article.c.copy_of.is_(None)))
        ).one()
    database.close()
    assert (kept, originals) == (RACERS * ROUNDS, ROUNDS)
