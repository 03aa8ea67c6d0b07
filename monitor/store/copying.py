"""One file after another: a ledger copied as it is at one moment, and put under its name when it is whole."""

from __future__ import annotations

import os
import shlex
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL

from monitor.errors import StoreError
from monitor.phrases import of_system
from monitor.store.engine import parse_url
from monitor.store.ledger_file import ledger_file, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.phrases import Phrase

_PAGES_AT_ONCE = 4096  # 16 MB, after which it hears whether to go on
_SPARE = 1.05  # room that is left on the disk, over the size of the ledger


def sqlite_file(url: str) -> Path:
    """The file of a SQLite database. Raises: StoreError, which names PostgreSQL's own tools."""
    file = ledger_file(url)
    if file is None:
        shown = _without_password(parse_url(url))
        raise StoreError(
            "a PostgreSQL database has tools of its own.\n  backup:  pg_dump --format=custom --no-owner --file=newsfigures.dump {shown}\n  restore: pg_restore --clean --if-exists --no-owner --dbname={shown} newsfigures.dump",
            shown=shown,
        )
    return file


def _without_password(url: URL) -> str:
    """The tools ask for it, or find it in ~/.pgpass."""
    query = {name: value for name, value in url.query.items() if name != "password"}
    kept = URL.create("postgresql", url.username, None, url.host, url.port, url.database, query)
    return shlex.quote(kept.render_as_string())


def copy_ledger(ledger: Path, part: Path, stopping: Callable[[], bool] = lambda: False) -> None:
    """One moment of a ledger, in one file without a log beside it."""

    def heard(_status: int, _remaining: int, _total: int) -> None:
        if stopping():
            raise sqlite3.OperationalError("called off")

    with closing(opened(ledger)) as source, closing(sqlite3.connect(part, isolation_level=None)) as target:
        source.execute("BEGIN")  # without a snapshot a writer between two steps would have it begin anew
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=_PAGES_AT_ONCE, progress=heard)
        target.execute("PRAGMA journal_mode=DELETE")


@contextmanager
def part_of(file: Path) -> Iterator[Path]:
    """An empty file beside it, which nobody else reads; gone at the end unless it was given another name."""
    handle, name = tempfile.mkstemp(prefix=f".{file.stem}-", suffix=".part", dir=file.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def put(part: Path, to: Path, *, like: Path) -> None:
    """The finished part under its name, on the disk for good, owned like another file."""
    owned_like(part, like)
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(to)
    folder = os.open(to.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def make_folder(folder: Path, ledger: Path) -> None:
    """Only the last one is made: where those above it are missing, most likely a disk is not mounted."""
    if not folder.is_dir():
        if not folder.parent.is_dir():
            raise StoreError(
                "there is no folder {parent}: see whether its disk is mounted, or make it",
                parent=folder.parent,
            )
        folder.mkdir(mode=0o700, exist_ok=True)
        owned_like(folder, ledger)


def owned_like(file: Path, other: Path) -> None:
    """What root makes, the daemon has to be able to use."""
    if os.geteuid() == 0:
        owner = other.stat()
        os.chown(file, owner.st_uid, owner.st_gid)


def room_for(ledger: Path, folder: Path) -> None:
    """Raises: StoreError, before anything is written, if a copy does not fit."""
    log = ledger.with_name(f"{ledger.name}-wal")
    size = sum(file.stat().st_size for file in (ledger, log) if file.exists())
    free = shutil.disk_usage(folder).free
    if free < size * _SPARE:
        raise StoreError(
            "no room in {folder}: a copy takes {mb:,.0f} MB, {free_mb:,.0f} MB are free",
            folder=folder,
            mb=size / 1e6,
            free_mb=free / 1e6,
        )


@contextmanager
def told(as_: Phrase, file: Path) -> Iterator[None]:
    """The door at which errors of the disk and of SQLite become ours; `as_` has the names {file} and {fault}."""
    try:
        yield
    except OSError as fault:
        raise StoreError(as_, file=file, fault=of_system(fault)) from fault
    except sqlite3.Error as fault:
        raise StoreError(as_, file=file, fault=fault) from fault
