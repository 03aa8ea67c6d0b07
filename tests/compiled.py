"""SQL that is made once in a process: each test opens engines of its own, and would make every statement anew for each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_STATEMENTS: dict[Any, Any] = {}


class _OneOfItsKind:
    """Statements are kept by their dialect, of which every engine has its own: all of one kind write the same SQL."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


class Sqlite(_OneOfItsKind, SQLiteDialect_pysqlite):
    """SQLite's."""

    supports_statement_cache = True  # SQLAlchemy wants it said by each class


class Postgres(_OneOfItsKind, PGDialect_psycopg):
    """PostgreSQL's."""

    supports_statement_cache = True


def compile_once() -> None:
    """All engines that are opened from now on share what was compiled."""
    registry.register("sqlite", __name__, Sqlite.__name__)
    registry.register("postgresql.psycopg", __name__, Postgres.__name__)
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_STATEMENTS)
