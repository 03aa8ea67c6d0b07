"""Databases in which every table has rows: what a test does not write is made up from the tables' own words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Boolean, Numeric, String, func, insert, select

from monitor.store.engine import Database
from monitor.store.said import Told, ToldList
from monitor.store.tables import metadata
from monitor.store.types import Exact, UtcTime, Words
from tests.builders import NOON

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection

# who made a database and who works on it is another matter there
NOT_COPIED = frozenset({"release", "lease", "trouble"})

_OF_KIND: tuple[tuple[Any, Any], ...] = (
    (UtcTime, NOON),
    (Exact, Decimal("0.10")),
    (Numeric, Decimal(1)),
    (Boolean, True),
    (JSON, []),
    (ToldList, []),
)


def fill_rest(url: str) -> None:
    """A row for each table that has none and is copied."""
    database = Database(url)
    with database.writing() as connection:
        for table in metadata.sorted_tables:
            if table.name not in NOT_COPIED and not connection.scalar(
                select(func.count()).select_from(table)
            ):
                needed = [c for c in table.columns if not c.nullable and c is not table.autoincrement_column]
                connection.execute(insert(table).values({c.name: _value(connection, c) for c in needed}))
    database.close()


def _value(connection: Connection, column: Column[Any]) -> Any:
    for key in column.foreign_keys:
        return connection.scalar(select(key.column).limit(1))
    if isinstance(column.type, Words | Told | String):
        return "made up"[: getattr(column.type, "length", None)]
    return next((value for kind, value in _OF_KIND if isinstance(column.type, kind)), 7)


def counts(url: str) -> dict[str, int]:
    """How many rows each table has."""
    database = Database(url)
    with database.reading() as connection:
        found = {
            t.name: connection.scalar(select(func.count()).select_from(t)) for t in metadata.sorted_tables
        }
    database.close()
    return {name: count or 0 for name, count in found.items()}
