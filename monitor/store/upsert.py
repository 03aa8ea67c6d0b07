"""Writing many rows at once, on both databases alike."""

from __future__ import annotations

import hashlib
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import insert
from sqlalchemy.dialects import postgresql, sqlite

from monitor.store.types import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Table

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
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    if rows:
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), rows)


def insert_with_ids(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> list[int]:
    """The ids of the new rows, in their order."""
    if not rows:
        return []
    statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return list(connection.execute(statement, rows).scalars())
