"""Very many rows at once: COPY on PostgreSQL, plain inserts on SQLite, where no answer travels."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from monitor.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Table

    Rows = Sequence[Sequence[Any]]  # each has a value for each column, in the table's order


def bulk_insert(connection: Connection, table: Table, batches: Iterable[Rows]) -> None:
    """Insert all, whichever of a table's rows refer to which others of it. Raises: StoreError."""
    if connection.dialect.name == "postgresql":
        # What a row refers to is looked up at the end of a statement: a table that refers to itself takes one.
        statements = [chain.from_iterable(batches)] if _refers_to_itself(table) else batches
        for rows in statements:
            _copy_in(connection, table, rows)
        return
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # until the transaction ends
    names = table.columns.keys()
    for rows in batches:
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])


def _refers_to_itself(table: Table) -> bool:
    return any(key.column.table is table for key in table.foreign_keys)


def _copy_in(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    quote = connection.dialect.identifier_preparer.quote
    columns = ", ".join(quote(column.name) for column in table.columns)
    driver: Any = connection.connection.driver_connection
    bound = [_binder(connection, column.type) for column in table.columns]
    try:
        with driver.cursor().copy(f"COPY {quote(table.name)} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([bind(value) for bind, value in zip(bound, row, strict=True)])
    except connection.dialect.loaded_dbapi.Error as fault:
        said, _, _ = str(fault).partition("\n")
        raise StoreError("{table} cannot be written: {said}", table=table.name, said=said) from fault


def _binder(connection: Connection, kind: Any) -> Callable[[Any], Any]:
    """What makes of a value what the driver takes."""
    found = kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return found or (lambda value: value)
