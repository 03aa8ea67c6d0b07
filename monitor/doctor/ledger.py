"""The database: whole, of the right schema, writable, of a bearable size, saved."""

from __future__ import annotations

import shlex
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.doctor.values import fault, fine, megabytes, warning
from monitor.errors import StoreError
from monitor.phrases import message_of, phrase
from monitor.store.backups import backup_folder, backups_in
from monitor.store.database import schema_state
from monitor.store.engine import Database, parse_url
from monitor.store.ledger_file import damage_in, is_there, ledger_file
from monitor.store.schema import advice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from monitor.doctor.values import Finding, Patient
    from monitor.phrases import Phrase
    from monitor.store import Store

_LARGE_LOG = 200_000_000  # bytes; a log that grows on means that somebody reads without an end
_MUCH_FREE = 0.25  # of the file
_EVERY = {"hourly": timedelta(hours=1), "daily": timedelta(days=1), "weekly": timedelta(days=7)}


def database(patient: Patient) -> Iterator[Finding]:
    """Ends after the first fault: what comes after it could not be believed. Raises: StoreError (its folder is hidden)."""
    file = ledger_file(patient.settings.database)
    if file is not None and not is_there(file):
        yield _missing(patient, file)
        return
    if file is not None and (damage := damage_in(file)):
        yield fault(
            "database", phrase("{file} is damaged: {damage}", file=file, damage=damage[0]), _cure(patient)
        )
        return
    yield from _opens(patient)
    if file is not None:
        yield from _size(file)


def _missing(patient: Patient, file: Path) -> Finding:
    good = _newest_good(patient)
    if good is None:
        return warning("database", phrase("there is none yet at {file}", file=file), "monitor run makes it")
    return fault(
        "database",
        phrase("there is none at {file}, though there are backups of it", file=file),
        _restoring(patient, good),
    )


def _opens(patient: Patient) -> Iterator[Finding]:
    try:
        state = schema_state(patient.settings.database)
    except StoreError as broken:
        yield fault("database", message_of(broken), "start its server, or mend `database` in the settings")
        return
    if state.state == "newer":
        yield fault("migrations", advice(phrase("the database"), state), "install that version")
    elif state.state == "current":
        yield fine("migrations", phrase("the schema is {found}, as it should be", found=state.found))
        yield _writable(patient)
    else:
        yield warning(
            "migrations", advice(phrase("the database"), state), "monitor run does it, and saves it first"
        )


def _writable(patient: Patient) -> Finding:
    opened = Database(patient.settings.database, busy_timeout_s=patient.patience_s)
    try:
        with opened.writing():
            pass
    except StoreError as broken:
        return fault(
            "database",
            phrase("cannot be written: {broken}", broken=broken),
            "see who owns the file and its folder, or who locks it",
        )
    finally:
        opened.close()
    return fine(
        "database",
        phrase("{file} is whole and can be written", file=parse_url(patient.settings.database).database),
    )


def room(store: Store) -> Iterator[Finding]:
    """What of the file is free, where that is not given back by itself."""
    if (share := store.keeping.stuck()) > _MUCH_FREE:
        yield warning(
            "size",
            phrase("{share:.0%} of the database is free and stays so", share=share),
            "monitor db shrink, once nothing runs",
        )


def _size(file: Path) -> Iterator[Finding]:
    log = file.with_name(f"{file.name}-wal")
    beside = log.stat().st_size if log.exists() else 0
    said = phrase(
        "{size}, {log} in the log beside it", size=megabytes(file.stat().st_size), log=megabytes(beside)
    )
    if beside > _LARGE_LOG:
        yield warning("size", said, "restart monitor run and monitor web: one of them reads without an end")
    else:
        yield fine("size", said)


def _cure(patient: Patient) -> Phrase:
    """How to get back what can be had."""
    good = _newest_good(patient)
    stop = phrase("stop monitor run and monitor web")
    if good is None:
        return phrase(
            "{stop}; there is no good backup: try sqlite3 FILE .recover, or move the file away and begin anew",
            stop=stop,
        )
    return phrase("{stop}, then: {command}", stop=stop, command=_restoring(patient, good))


def _restoring(patient: Patient, good: Path) -> Phrase:
    return phrase("monitor restore {good}{named}", good=shlex.quote(str(good)), named=patient.named)


def _newest_good(patient: Patient) -> Path | None:
    url, folder = patient.settings.database, _folder(patient)
    kept = [*backups_in(url, folder), *backups_in(url, folder, "before-upgrade")]
    newest_first = sorted(kept, key=lambda one: one.taken_at, reverse=True)
    return next((one.file for one in newest_first if not damage_in(one.file)), None)


def backups(patient: Patient) -> Iterator[Finding]:
    """The age of the newest one, beside what the settings want."""
    if ledger_file(patient.settings.database) is None:
        yield fine("backups", "PostgreSQL: yours to take, with pg_dump (monitor backup says how)")
        return
    folder, every = _folder(patient), _EVERY.get(patient.settings.backup.every)
    kept = backups_in(patient.settings.database, folder)
    newest = (
        phrase(
            "{count} in {folder}, the newest of {taken_at}",
            count=len(kept),
            folder=folder,
            taken_at=patient.minute(kept[0].taken_at),
        )
        if kept
        else ""
    )
    if every is None and not kept:
        yield warning(
            "backups", "there is none, and the settings want none", "set `backup`, or: monitor backup"
        )
    elif every and not (kept and patient.now - kept[0].taken_at <= 2 * every):
        yield warning(
            "backups",
            newest or phrase("none in {folder}", folder=folder),
            "monitor run takes one; by hand: monitor backup",
        )
    else:
        yield fine("backups", newest)


def _folder(patient: Patient) -> Path:
    return patient.settings.backup.folder or backup_folder(patient.settings.database)
