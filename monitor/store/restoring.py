"""A backup put in the place of the database, which is kept beside it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from monitor.errors import InputError, SchemaError
from monitor.phrases import of_system, phrase
from monitor.store.backups import TIME
from monitor.store.copying import copy_ledger, part_of, put, room_for, sqlite_file, told
from monitor.store.ledger_file import BESIDE, alone_with, damage_in, is_there, opened, schema_in
from monitor.store.schema import advice

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from monitor.store.schema import SchemaState


@dataclass(frozen=True, kw_only=True, slots=True)
class Restored:
    """What a backup was put in place of."""

    kept: Path | None  # the database that was there; None if there was none
    schema: SchemaState


def restore(url: str, backup: Path, now: datetime) -> Restored:
    """Put a backup in the place of the database, which is kept beside it under another name.

    Raises: InputError (no ledger of ours, damaged), SchemaError (newer than this program), StoreError (PostgreSQL; the
    database is in use; the disk).
    """
    ledger = sqlite_file(url)
    try:
        there = backup.is_file()
    except OSError as fault:
        raise InputError(
            "{file} cannot be read as a ledger: {fault}", file=backup, fault=of_system(fault)
        ) from fault
    if not there:
        raise InputError("there is no backup {backup}", backup=backup)
    schema = schema_in(backup)
    if schema.state == "newer":
        raise SchemaError(advice(phrase("the backup {file}", file=backup), schema))
    with told(phrase("cannot restore to {file}: {fault}"), ledger):
        ledger.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        room_for(backup, ledger.parent)
        with part_of(ledger) as part:
            copy_ledger(backup, part)
            if faults := damage_in(part):
                raise InputError("the backup {backup} is damaged: {fault}", backup=backup, fault=faults[0])
            return Restored(kept=_swap(part, ledger, now), schema=schema)


def _swap(part: Path, ledger: Path, now: datetime) -> Path | None:
    """The file in the ledger's place; where the old one is now. Raises: StoreError if somebody works on it."""
    if not is_there(ledger):
        put(part, ledger, like=ledger.parent)
        return None
    _fold_in(ledger)
    kept = ledger.with_name(f"{ledger.stem}-before-restore-{now.astimezone(UTC):{TIME}}.db")
    with alone_with(ledger):
        _second_name(ledger, kept)
        for tail in BESIDE:  # the old one's: they would be taken for the new one's
            beside = ledger.with_name(ledger.name + tail)
            if beside.exists():
                beside.rename(kept.with_name(kept.name + tail))
        put(part, ledger, like=kept)
    return kept


def _fold_in(ledger: Path) -> None:
    """What lies in the write-ahead log goes into the database, if it is still one: closing it last does so."""
    try:
        with closing(opened(ledger, "rw")) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.Error:
        pass  # damaged: it is kept as it is


def _second_name(ledger: Path, kept: Path) -> None:
    """There is a database at every moment: were it moved, a kill would leave none."""
    try:
        kept.hardlink_to(ledger)
    except OSError:  # not every file system knows links
        shutil.copy2(ledger, kept)
