"""The tables of the workers' queue: plain SQL files of the Procrastinate that is installed, applied once each."""

from __future__ import annotations

from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from monitor.store.engine import Database

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from sqlalchemy import Connection

# Which files were applied. Named as the queue's own tables are, which Alembic leaves alone.
_APPLIED = "CREATE TABLE IF NOT EXISTS procrastinate_migration (name text PRIMARY KEY, applied_at timestamptz DEFAULT now())"
_NAMES = "SELECT name FROM procrastinate_migration"
_REMEMBER = "INSERT INTO procrastinate_migration (name) VALUES (%(name)s)"


def upgrade_queue(url: str, folder: Traversable | None = None) -> list[str]:
    """Make the queue's tables, or bring them up to the library installed: the files applied, in order.

    `folder` holds `schema.sql` and `migrations/`; the library's own by default. Nothing is done on SQLite, or where the
    library is not installed. Raises: StoreError.
    """
    if find_spec("procrastinate") is None:
        return []
    folder = folder or files("procrastinate.sql")
    database = Database(url)
    try:
        if database.is_sqlite:
            return []
        with database.writing() as connection:
            return _upgraded(connection, folder)
    finally:
        database.close()


def _upgraded(connection: Connection, folder: Traversable) -> list[str]:
    connection.exec_driver_sql(_APPLIED)
    known = set(connection.exec_driver_sql(_NAMES).scalars())
    steps = sorted(
        (file for file in (folder / "migrations").iterdir() if file.name.endswith(".sql")), key=_name
    )
    new = [file for file in steps if file.name not in known]
    todo = new if known else [folder / "schema.sql"]  # which is what all migrations so far come to
    for file in todo:
        _driver(connection).execute(file.read_text(encoding="utf-8"))
    for file in new:
        connection.exec_driver_sql(_REMEMBER, {"name": file.name})
    return [file.name for file in todo]


def _name(file: Traversable) -> str:
    return file.name


def _driver(connection: Connection) -> Any:
    """The driver's own connection: it takes a file of many statements, as long as no values are handed in."""
    return connection.connection.driver_connection
