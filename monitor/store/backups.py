"""Backups of a SQLite ledger: taken while others write, checked, and named by their time."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from monitor.errors import InputError, StoreError
from monitor.phrases import phrase
from monitor.store.copying import copy_ledger, make_folder, part_of, put, room_for, sqlite_file, told
from monitor.store.faults import tells_of_damage
from monitor.store.ledger_file import damage_in, is_there, schema_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TIME = "%Y%m%dT%H%M%SZ"
_ABANDONED = timedelta(days=1)  # a part as old as that is nobody's any more


@dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """One that lies in a folder of backups."""

    file: Path
    taken_at: datetime
    size: int  # bytes


def backup_folder(url: str) -> Path:
    """Where the backups of a SQLite database lie, if nobody says otherwise: beside it. Raises: StoreError."""
    return sqlite_file(url).parent / "backups"


def backup_name(url: str, now: datetime, why: str = "") -> str:
    """newsfigures-20260302T120000Z.db. One with a `why` is not among those that `thin_out` removes. Raises: StoreError."""
    return f"{sqlite_file(url).stem}-{f'{why}-' if why else ''}{now.astimezone(UTC):{TIME}}.db"


def backups_in(url: str, folder: Path, why: str = "") -> list[Backup]:
    """The backups of a database that `backup_name` named, newest first. Raises: StoreError."""
    head = f"{sqlite_file(url).stem}-{f'{why}-' if why else ''}"
    found = []
    for file in folder.glob("*.db"):
        taken_at = _time(file.stem.removeprefix(head)) if file.stem.startswith(head) else None
        if taken_at:
            found.append(Backup(file=file, taken_at=taken_at, size=file.stat().st_size))
    return sorted(found, key=lambda one: one.taken_at, reverse=True)


def _time(written: str) -> datetime | None:
    try:
        return datetime.strptime(written, TIME).replace(tzinfo=UTC)
    except ValueError:
        return None


def thin_out(url: str, folder: Path, keep: int, now: datetime, why: str = "") -> list[Path]:
    """Remove all but the newest `keep` backups, and what killed programs left half written. Raises: StoreError."""
    gone = [one.file for one in backups_in(url, folder, why)[keep:]]
    long_ago = (now - _ABANDONED).timestamp()
    parts = [
        part for part in folder.glob(f".{sqlite_file(url).stem}-*.part") if part.stat().st_mtime < long_ago
    ]
    with told(phrase("cannot remove backups in {file}: {fault}"), folder):
        for file in (*gone, *parts):
            file.unlink(missing_ok=True)
    return gone


def back_up(url: str, to: Path, *, stopping: Callable[[], bool] = lambda: False) -> None:
    """Write the ledger, as it is at this moment, to the file `to`: whole, checked and for its owner alone, or not at all.

    Others may write meanwhile. The folder is made. Raises: StoreError (PostgreSQL; no room; the ledger is damaged;
    called off by `stopping`), InputError (what lies at `to` is no backup).
    """
    ledger = sqlite_file(url)
    if not is_there(ledger):
        raise StoreError("there is no database {ledger} yet", ledger=ledger)
    with told(phrase("cannot write a backup to {file}: {fault}"), to):
        _may_be_replaced(to, ledger)
        make_folder(to.parent, ledger)
        with part_of(to) as part:
            room_for(ledger, to.parent)
            try:
                copy_ledger(ledger, part, stopping)
            except sqlite3.Error as fault:  # so damaged that it cannot even be copied
                if tells_of_damage(fault):
                    raise _no_backup_of(ledger, str(fault)) from fault
                raise
            if faults := damage_in(part, stopping=stopping):
                raise _no_backup_of(ledger, faults[0])
            put(part, to, like=ledger)


def _no_backup_of(ledger: Path, fault: str) -> StoreError:
    return StoreError(
        "the database {ledger} is damaged ({fault}), so no backup of it was kept; run: monitor doctor",
        ledger=ledger,
        fault=fault,
    )


def _may_be_replaced(to: Path, ledger: Path) -> None:
    """Only an older backup is. Raises: InputError."""
    if not to.exists():
        return
    if to.resolve() == ledger.resolve():
        raise InputError("{to} is the database itself: name another file for its backup", to=to)
    schema_in(to)  # raises for what is no ledger
