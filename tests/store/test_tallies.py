"""Counts grow with what is new: what was counted before is not counted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from monitor.store.tables import version
from monitor.store.tallies import Tally
from tests.builders import save_article

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore


def save(store: SqlStore, number: int) -> None:
    with store.writing() as tx:
        save_article(tx, url=f"https://harbour.example/{number}")


def counts(store: SqlStore, tally: Tally) -> dict[str, int]:
    with store._database.reading() as connection:
        return dict(tally.counts(connection))


def test_what_came_since_is_added(harbour: SqlStore) -> None:
    tally = Tally(version.c.decision)
    assert counts(harbour, tally) == {}
    for number in (1, 2):
        save(harbour, number)
        assert counts(harbour, tally) == counts(harbour, tally) == {"new": number}


def test_what_was_counted_is_not_read_again(harbour: SqlStore) -> None:
    tally = Tally(version.c.decision)
    save(harbour, 1)
    counts(harbour, tally)
    with harbour._database.writing() as connection:
        connection.execute(update(version).values(decision="copy"))
    save(harbour, 2)
    assert counts(harbour, tally) == {"new": 2}
