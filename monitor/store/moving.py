"""A database copied whole into an empty one, of either kind: compared row by row, then committed, all of it or nothing.

One transaction reads, one writes. Whoever is killed in between leaves a target that has tables and no rows.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, func, select, text

from monitor.errors import StoreError
from monitor.phrases import phrase
from monitor.store import words
from monitor.store.bulk import bulk_insert
from monitor.store.database import open_store, schema_state, upgrade
from monitor.store.engine import Database
from monitor.store.tables import version
from monitor.store.tables_own import lease, metadata, release, trouble
from monitor.store.types import Words
from monitor.store.upsert import chunks
from monitor.store.values import blanked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import ColumnElement, Connection, Row, Table

    from monitor.phrases import Phrase

# what is done ("copied"), with which table, how many of its rows so far
Say = Callable[[str, str, int], None]

BATCH = 5000  # rows that are held at a time
TELL_EVERY = 100_000  # a multiple of it
OURS = tuple(t for t in metadata.sorted_tables if t not in (release, lease, trouble))  # parents first


def copy_database(source_url: str, target_url: str, say: Say) -> dict[str, int]:
    """Copy all rows of all our tables, and return how many each has. The target's schema is made first.

    What is written to the source meanwhile is not copied.
    Raises: StoreError (the target is not empty; the copy differs), SchemaError (the source is not at our revision).
    """
    source, target = Database(source_url), Database(target_url)
    try:
        _require_apart(source, target)
        open_store(source_url).close()
        _require_no_schema_but_ours(target)
        upgrade(target_url)
        with source.reading() as read, target.writing() as write:
            _require_empty(target, write)
            _copy(read, write, say)
            counts = {table.name: _compared(read, write, table, say) for table in OURS}
        _gather_statistics(target)
    finally:
        source.close()
        target.close()
    return counts


# --- what is refused -----------------------------------------------------------------------------------------


def _require_apart(source: Database, target: Database) -> None:
    if source.url == target.url:
        raise StoreError("{database} cannot be copied to itself", database=source.name)


def _require_no_schema_but_ours(target: Database) -> None:
    """An old database is somebody's: it is not migrated only to be refused afterwards."""
    state = schema_state(str(target.url.render_as_string(hide_password=False)))
    if state.state not in ("empty", "current"):
        raise StoreError(
            "the database {database} is in use (revision {found}); {advice}",
            database=target.name,
            found=state.found,
            advice=_ADVICE,
        )


def _require_empty(target: Database, connection: Connection) -> None:
    for table in OURS:
        if connection.execute(select(1).select_from(table).limit(1)).first():
            raise StoreError(
                "the database {database} is not empty: it has rows in {table}; {advice}",
                database=target.name,
                table=table.name,
                advice=_ADVICE,
            )


_ADVICE = phrase("name one that has no tables of newsfigures yet")


# --- the copy ------------------------------------------------------------------------------------------------


def _copy(read: Connection, write: Connection, say: Say) -> None:
    for table in OURS:
        bulk_insert(write, table, _told(_batches(read, table), "copied", table.name, say))
    for rows in _told(_batches(read, version), "indexed", words.TABLE, say):
        for row in rows:  # the index of words is another thing on each database
            words.keep(write, row.id, row.title, blanked(row.text, row.cuts))
    if write.dialect.name == "postgresql":
        _set_sequences(write)


def _set_sequences(write: Connection) -> None:
    """The next row of a table gets the number after the last one copied."""
    for table in OURS:
        own = table.autoincrement_column
        if own is not None and (last := write.scalar(select(func.max(own)))) is not None:
            sequence = func.pg_get_serial_sequence(table.name, own.name)
            write.execute(select(func.setval(sequence, last)))


# --- the comparison ------------------------------------------------------------------------------------------


def _compared(read: Connection, write: Connection, table: Table, say: Say) -> int:
    """How many rows there are, each the same in both. Raises: StoreError."""
    count = 0
    arrived = _told(_batches(write, table), "compared", table.name, say)
    none: list[Row[Any]] = []
    for theirs, ours in zip_longest(_batches(read, table), arrived, fillvalue=none):
        for original, copied in zip_longest(theirs, ours):
            if original != copied:
                raise StoreError(_difference(table, original or copied))
        count += len(ours)
    return count


def _difference(table: Table, row: Row[Any]) -> Phrase:
    key = ", ".join(f"{column.name} {getattr(row, column.name)}" for column in table.primary_key)
    return phrase(
        "the copy of {table} differs from the original at {key}; nothing was kept in the target",
        table=table.name, key=key,
    )  # fmt: skip


# --- both ----------------------------------------------------------------------------------------------------


def _batches(connection: Connection, table: Table) -> Iterator[list[Row[Any]]]:
    """All rows in the order of their keys, which is the same on both databases."""
    ordered = select(table).order_by(*(_in_bytes(connection, key) for key in table.primary_key))
    found = connection.execution_options(yield_per=BATCH).execute(ordered)
    yield from chunks(found, BATCH)


def _in_bytes(connection: Connection, key: ColumnElement[Any]) -> ColumnElement[Any]:
    """PostgreSQL orders text by the language of its server, SQLite by its bytes."""
    is_text = isinstance(key.type, String | Words)
    return key.collate("C") if is_text and connection.dialect.name == "postgresql" else key


def _told(batches: Iterable[list[Row[Any]]], done: str, table: str, say: Say) -> Iterator[list[Row[Any]]]:
    """The same, and it is said now and then how many have passed."""
    count = 0
    for rows in batches:
        yield rows
        count += len(rows)
        if count % TELL_EVERY == 0:
            say(done, table, count)
    say(done, table, count)


def _gather_statistics(target: Database) -> None:
    """Else the first questions to a million new rows are planned as if there were none."""
    if not target.is_sqlite:
        with target.writing() as connection:
            for table in OURS:
                connection.execute(text(f'ANALYZE "{table.name}"'))
