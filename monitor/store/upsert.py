"""Writing many rows at once, on both databases alike."""

from __future__ import annotations

import hashlib
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import func, insert, select

from monitor.store.types import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Insert, Select, Table
    from sqlalchemy.sql.dml import ReturningInsert

Item = TypeVar("Item")

CHUNK = 1000  # rows or values in one statement; both databases limit the number of parameters


def key_of(url: str) -> str:
    """A short key that stands for an address: 128 bits in hex."""
    return hashlib.blake2b(storable(url).encode(), digest_size=16).hexdigest()


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """Lists of at most `size`, in order."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def insert_if_new(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Rows whose key is there already are left as they are."""
    if rows:
        connection.execute(_if_new(table, connection.dialect.name), rows)


def insert_numbers_if_new(connection: Connection, table: Table, rows: Sequence[tuple[int, ...]]) -> None:
    """The same for rows of whole numbers, in the order of the table's columns: no type needs care, and the driver is given
    them as they are, in half the time.
    """
    if rows:
        connection.exec_driver_sql(_numbers_if_new(table, connection.dialect.paramstyle), list(rows))


def insert_with_ids(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> list[int]:
    """The ids of the new rows, in their order. Only for whoever's turn it is to write."""
    if not rows:
        return []
    if connection.dialect.name != "sqlite":
        return list(connection.execute(_returning_ids(table), rows).scalars())
    if len(rows) == 1:
        return [connection.execute(_plain(table), rows[0]).lastrowid]
    return _numbered(connection, table, rows)


def _numbered(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> list[int]:
    """SQLite gives ids back one row at a time; nobody else writes now, so they are the next ones."""
    newest = connection.scalars(_newest_id(table)).one() or 0
    ids = range(newest + 1, newest + 1 + len(rows))
    connection.execute(_plain(table), [{"id": one, **row} for one, row in zip(ids, rows, strict=True)])
    return list(ids)


# Statements that are built once are compiled once, and looked up by what they are instead of by all their parts.


@cache
def _if_new(table: Table, dialect: str) -> Insert:
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table).on_conflict_do_nothing()


@cache
def _numbers_if_new(table: Table, paramstyle: str) -> str:
    mark = "?" if paramstyle == "qmark" else "%s"
    columns = table.columns.keys()
    marks = ", ".join([mark] * len(columns))
    return f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT DO NOTHING"  # noqa: S608


@cache
def _returning_ids(table: Table) -> ReturningInsert[int]:
    return insert(table).returning(table.c.id, sort_by_parameter_order=True)


@cache
def _plain(table: Table) -> Insert:
    return insert(table)


@cache
def _newest_id(table: Table) -> Select[int | None]:
    return select(func.max(table.c.id))
