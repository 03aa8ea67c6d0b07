"""How much room a database takes, and how some of it is given back."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError

from monitor.errors import StoreError
from monitor.store.engine import driver_of
from monitor.store.tables_own import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from monitor.store.engine import Database

_WORTH_IT = 10  # per cent of the file that is free, before it is made shorter: what is free is used again
_INCREMENTAL = 2  # as SQLite numbers its ways


@dataclass(frozen=True, kw_only=True, slots=True)
class Sizes:
    """Bytes, those of indexes with their tables."""

    total: int
    free: int  # within `total`; of SQLite alone
    tables: dict[str, int]  # the largest first; empty where SQLite was built without telling it
    rows: dict[str, int]


def sizes(connection: Connection) -> Sizes:
    """Of all our tables. Reads the whole of a SQLite database."""
    rows = {
        t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in metadata.sorted_tables
    }
    if connection.dialect.name == "postgresql":
        total = connection.scalar(text("SELECT pg_database_size(current_database())"))
        told = connection.execute(
            text("SELECT relname, pg_total_relation_size(oid) FROM pg_class WHERE relkind = 'r'")
        ).all()
        return Sizes(total=total or 0, free=0, tables=_largest_first(dict(told), rows), rows=rows)
    page, free = _pragma(connection, "page_size"), _pragma(connection, "freelist_count")
    total = page * _pragma(connection, "page_count")
    return Sizes(
        total=total, free=page * free, tables=_largest_first(_on_sqlite(connection), rows), rows=rows
    )


def _on_sqlite(connection: Connection) -> dict[str, int]:
    by_table = "SELECT m.tbl_name, sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name GROUP BY m.tbl_name"
    try:
        found: dict[str, int] = dict(connection.execute(text(by_table)).all())
    except OperationalError:
        return {}
    found["article_words"] = sum(size for name, size in found.items() if name.startswith("article_words"))
    return found


def _largest_first(found: dict[str, int], ours: dict[str, int]) -> dict[str, int]:
    known = {name: int(size) for name, size in found.items() if name in ours or name == "article_words"}
    return dict(sorted(known.items(), key=lambda pair: -pair[1]))


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0)


def stuck(connection: Connection) -> float:
    """The share of a SQLite database that is free and stays so: it has to be told when it is made to give room back."""
    if connection.dialect.name != "sqlite" or _pragma(connection, "auto_vacuum") == _INCREMENTAL:
        return 0.0
    return _pragma(connection, "freelist_count") / max(_pragma(connection, "page_count"), 1)


def shorten(database: Database, pages: int) -> int:
    """Give so many free pages of a SQLite database back to the disk; returns how many, 0 where it is not worth it."""
    if not database.is_sqlite:
        return 0
    with database.reading() as connection:
        free = _pragma(connection, "freelist_count")
        little = free * 100 < _WORTH_IT * _pragma(connection, "page_count")
        if little or _pragma(connection, "auto_vacuum") != _INCREMENTAL:
            return 0
    _run(database, f"PRAGMA incremental_vacuum({pages})")
    return min(free, pages)


def shrink(database: Database) -> None:
    """Write a SQLite database anew without its free pages; from then on it gives room back by itself.

    Nobody can write meanwhile. Raises: StoreError (PostgreSQL, which does it by itself; in use; no room).
    """
    if not database.is_sqlite:
        raise StoreError("PostgreSQL gives room back by itself (autovacuum)")
    _run(database, "PRAGMA auto_vacuum=INCREMENTAL; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")


def _run(database: Database, script: str) -> None:
    """Outside any transaction, to its end: the driver's `execute` would free one page and stop."""
    try:
        with database.migrating() as connection:
            driver_of(connection).executescript(script)
    except sqlite3.Error as fault:
        raise StoreError(
            "no room can be given back in {database}: {fault}", database=database.name, fault=fault
        ) from fault
