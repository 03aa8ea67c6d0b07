"""Opening the database, bringing its schema up to date, and telling in which state it is."""

from __future__ import annotations

import shlex
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, select, text

from monitor import __version__
from monitor.errors import SchemaError, StoreError
from monitor.phrases import of_system, phrase
from monitor.store.engine import Database
from monitor.store.ledger_file import is_there
from monitor.store.schema import SchemaState, advice, compared, migrations
from monitor.store.sizes import shrink, sizes
from monitor.store.sql import SqlStore
from monitor.store.tables_own import release
from monitor.store.upsert import insert_if_new

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from monitor.phrases import Phrase
    from monitor.store.sharing import Queue


def open_store(url: str, *, queue: Queue | None = None) -> SqlStore:
    """The store behind a database URL (`sqlite:///FILE`, `postgresql://…`). The `queue` is told of work as it is made.

    Raises: StoreError (bad URL, unreachable), SchemaError (not at the revision that this program wants).
    """
    database = Database(url)
    try:
        _require_current(database)
    except BaseException:
        database.close()
        raise
    return SqlStore(database, queue)


def schema_state(url: str) -> SchemaState:
    """How a database's schema compares with ours. Raises: StoreError."""
    with _opened(url) as database:
        return _state(database)


def upgrade(url: str) -> tuple[str | None, str]:
    """Bring the schema to ours, making the database if there is none: revision before, revision after.

    Raises: StoreError, SchemaError (newer than this program).
    """
    from alembic import command

    with _opened(url) as database:
        _make_folder(database)
        before = _state(database)
        if before.state == "newer":
            raise SchemaError(_advice(database, before))
        with database.migrating() as connection:
            config = migrations()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        if before.state != "current":
            _sign(database, before.wanted)
        return before.found, before.wanted


def shrunk(url: str) -> tuple[int, int]:
    """Write a SQLite database anew without its free pages: its size before and after, in bytes.

    Raises: StoreError (PostgreSQL; in use for too long; no room), SchemaError.
    """
    with _opened(url) as database:
        _require_current(database)
        with database.reading() as connection:
            before = sizes(connection).total
        shrink(database)
        with database.reading() as connection:
            return before, sizes(connection).total


def _require_current(database: Database) -> None:
    state = _state(database)
    if state.state != "current":
        raise SchemaError(_advice(database, state))


def _advice(database: Database, state: SchemaState) -> Phrase:
    # Which one it is may have come from `--db`; a server's address may hold a password, and is left to who knows it.
    which = f" --db {shlex.quote(database.name)}" if database.is_sqlite else ""
    return advice(phrase("the database {name}", name=database.name), state, f"monitor db upgrade{which}")


def _state(database: Database) -> SchemaState:
    if not _exists(database):
        return compared(None)
    with database.reading() as connection:
        found = _revision(connection)
        return compared(found, _program(connection, found))


def _revision(connection: Connection) -> str | None:
    """As Alembic has written it down."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _program(connection: Connection, revision: str | None) -> str | None:
    if revision is None or not inspect(connection).has_table(release.name):
        return None
    return connection.scalar(select(release.c.program).where(release.c.revision == revision))


def _sign(database: Database, revision: str) -> None:
    with database.writing() as connection:
        row = {"revision": revision, "program": __version__, "since": datetime.now(UTC)}
        insert_if_new(connection, release, [row])


def _exists(database: Database) -> bool:
    """A look must not create an empty file."""
    return not database.is_sqlite or is_there(Path(str(database.url.database)))


def _make_folder(database: Database) -> None:
    if not database.is_sqlite:
        return
    parent = Path(str(database.url.database)).parent
    try:
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(
            "cannot make the folder {parent} of the database: {fault}", parent=parent, fault=of_system(fault)
        ) from fault


@contextmanager
def _opened(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        database.close()
