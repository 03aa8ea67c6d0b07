"""Questions that are put to the driver itself: answers and errors are those that SQLAlchemy would give."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import bindparam, column, func, select, table, text

from monitor.errors import StoreError
from monitor.store.one_of import one_of
from monitor.store.prepared import Prepared
from monitor.store.tables import article, observation, version
from monitor.store.types import UtcTime
from tests.builders import NOON, make_figure, make_sighting, opening, save_article

if TYPE_CHECKING:
    from sqlalchemy import Select

    from monitor.store.engine import Database
    from monitor.store.sql import SqlStore

QUESTIONS: dict[str, tuple[Select[*tuple[Any, ...]], dict[str, Any]]] = {
    "times, JSON and nothing": (select(version), {}),
    "exact numbers": (select(observation), {}),
    "a time that is given": (
        select(article.c.url).where(article.c.published_at == bindparam("at", type_=UtcTime)),
        {"at": NOON},
    ),
    "many numbers that are given": (select(article).where(one_of(article.c.id, "ids")), {"ids": range(9)}),
    "a value of its own": (select(article.c.id).where(article.c.outlet.is_not(None)).limit(1), {}),
    "no row": (select(article).where(article.c.id == bindparam("id")), {"id": -1}),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_answers_as_sqlalchemy_does(name: str, harbour: SqlStore, database: Database) -> None:
    with harbour.writing() as tx:
        stored = save_article(tx, published_at=NOON)
        figure = make_figure("0.10", high="12345678901234567890.5")
        tx.record(stored.version, make_sighting(stored), [opening(figure)], topics=["harbour"], title="")
    question, given = QUESTIONS[name]
    prepared = Prepared(question)
    with database.reading() as connection:
        rows = connection.execute(question, given).all()
        for _ in range(2):
            assert prepared.rows(connection, **given) == rows
        assert (name == "no row") == (not rows)
        assert [row._asdict() for row in prepared.rows(connection, **given)] == [
            row._asdict() for row in rows
        ]


def test_what_the_driver_says_is_told_as_ours(database: Database) -> None:
    nowhere = Prepared(select(column("id")).select_from(table("nowhere")))
    with pytest.raises(StoreError, match="nowhere"), database.reading() as connection:
        nowhere.rows(connection)
    with database.reading() as connection:
        assert connection.scalar(select(1)) == 1


def test_a_server_that_cuts_off_in_the_middle_is_told_and_asked_anew(database: Database) -> None:
    if database.is_sqlite:
        pytest.skip("has no server")
    one = Prepared(select(func.pg_backend_pid().label("number")))
    numbers = []
    with suppress(StoreError), database.reading() as connection:
        numbers += one.rows(connection)
        with database.brief() as other:
            other.execute(text("SELECT pg_terminate_backend(:number)"), numbers[0]._asdict())
        numbers += one.rows(connection)
    with database.reading() as connection:
        numbers += one.rows(connection)
    first, then = numbers
    assert then != first
