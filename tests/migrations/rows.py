"""Rows in every table of ours, whatever schema a database has: the tables themselves are asked what they hold."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Boolean, DateTime, Integer, MetaData, Numeric, select

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Table

ROWS = 2
NOT_OURS = ("alembic_version", "article_words")  # and what SQLite keeps for the latter


def tables_of(connection: Connection) -> list[Table]:
    """The tables that a database has, parents before children."""
    found = MetaData()
    found.reflect(connection, only=lambda name, _: not name.startswith(NOT_OURS))
    return found.sorted_tables


def fill(connection: Connection, tables: list[Table] | None = None) -> None:
    """Put rows into every table that has none, each with a value in every column, children pointing at their parents."""
    for table in tables or tables_of(connection):
        if connection.execute(select(table).limit(1)).first() is None:
            for n in range(1, ROWS + 1):
                connection.execute(table.insert().values({c.name: _value(c, n) for c in table.columns}))


def contents(connection: Connection, tables: list[Table] | None = None) -> dict[str, list[dict[str, Any]]]:
    """By table every row, in a settled order."""
    return {
        table.name: sorted((dict(row) for row in connection.execute(select(table)).mappings()), key=str)
        for table in tables or tables_of(connection)
    }


def _value(column: Column[Any], n: int) -> Any:
    """The n-th value of a column: another one for each row, but that of the parent in a foreign key."""
    if column.foreign_keys:
        [key] = column.foreign_keys
        return _value(key.column, n)
    kind = column.type
    if isinstance(kind, Boolean):
        return True
    if isinstance(kind, DateTime):
        at = datetime(2026, 3, n, 12, 0, tzinfo=UTC)
        return at if kind.timezone else at.replace(tzinfo=None)
    if isinstance(kind, JSON):
        return []
    if isinstance(kind, Integer | Numeric):
        return n
    length = getattr(kind, "length", None)
    return _WORDS.get(column.name, f"{column.name} {n}")[-length:] if length else f"{column.name} {n}"


_WORDS = {"lang": "en", "unit": "m"}
