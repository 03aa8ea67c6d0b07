"""The SQLite file that a ledger is: what it holds, whether it is whole, and whether anybody works on it."""

from __future__ import annotations

import fcntl
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from monitor.errors import InputError, StoreError
from monitor.phrases import of_system
from monitor.store.engine import parse_url
from monitor.store.schema import compared
from monitor.store.tables import observation
from monitor.store.tables_own import release

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.store.schema import SchemaState

BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a database in use
_MOST_FAULTS = 5
_STEPS = 100_000  # of SQLite's machine, after which it hears whether to go on: some milliseconds
# Where SQLite locks a file (its os_unix.c): whoever has the database open holds these bytes for reading.
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510


def ledger_file(url: str) -> Path | None:
    """The file behind a database URL; None for PostgreSQL. Raises: StoreError (a URL of neither)."""
    parsed = parse_url(url)
    return Path(str(parsed.database)) if parsed.get_backend_name() == "sqlite" else None


def is_there(file: Path) -> bool:
    """Whether a ledger has been made. Raises: StoreError if its folder may not be looked into."""
    try:
        return file.exists()
    except OSError as fault:
        raise StoreError(
            "cannot look for the database {file}: {fault}; run this as the user whose ledger it is, or name another with --db",
            file=file, fault=of_system(fault),
        ) from fault  # fmt: skip


def opened(file: Path, mode: str = "ro") -> sqlite3.Connection:
    """A connection that makes no file: `mode` is ro or rw. Raises: sqlite3.Error."""
    address = f"file:{quote(str(file.absolute()))}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=30, isolation_level=None, check_same_thread=False)


def schema_in(file: Path) -> SchemaState:
    """The schema of a ledger. Raises: InputError if the file is none of ours, or cannot be read."""
    try:
        with closing(opened(file)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if not {"alembic_version", observation.name, release.name} <= tables:
                raise InputError("{file} is no ledger of newsfigures", file=file)
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            programs = dict(connection.execute(f"SELECT revision, program FROM {release.name}"))  # noqa: S608
    except sqlite3.Error as fault:
        raise InputError("{file} cannot be read as a ledger: {fault}", file=file, fault=fault) from fault
    revision = found[0] if found else None
    return compared(revision, programs.get(revision))


def damage_in(file: Path, *, stopping: Callable[[], bool] = lambda: False) -> list[str]:
    """What SQLite finds wrong with a database, at most five lines; nothing if it is whole.

    Reads the whole file. Raises: sqlite3.OperationalError once `stopping`.
    """
    try:
        with closing(opened(file)) as connection:
            connection.set_progress_handler(stopping, _STEPS)
            found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST_FAULTS})")]
    except sqlite3.DatabaseError as fault:
        if stopping():
            raise
        return [str(fault)]
    lines = [line for row in found for line in str(row).splitlines() if not line.startswith("***")]
    return [] if lines == ["ok"] else lines


@contextmanager
def alone_with(file: Path) -> Iterator[None]:
    """Nobody else has the database open within the block. Raises: StoreError if somebody has.

    The lock is taken on the file, so that it works for a damaged one too. No connection of this process may be open.
    """
    try:
        with file.open("r+b") as held:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
            yield
    except BlockingIOError as fault:
        raise StoreError(
            "the database {file} is in use: stop `monitor run` and `monitor web`, then try again", file=file
        ) from fault
