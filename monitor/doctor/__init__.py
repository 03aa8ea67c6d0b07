"""Settings and a database in (`examine`); findings out: what a person would look at before asking for help, and what to do.

Nothing is changed, and nothing is sent to a channel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.doctor import configured, ledger, machine, watching
from monitor.doctor.values import Finding, Patient, fault
from monitor.errors import SettingsError, StoreError
from monitor.phrases import message_of
from monitor.settings import load_settings
from monitor.store.database import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from monitor.store import Store

__all__ = ["Finding", "examine"]


def examine(
    settings_file: Path | None, database: str | None, now: datetime, *, online: bool
) -> Iterator[Finding]:
    """The findings, as they are made. `online`: a source's server may be asked for the time."""
    try:
        settings = load_settings(settings_file, database=database)
    except SettingsError as broken:
        yield fault("settings", message_of(broken), "mend them; the rest is looked at afterwards")
        return
    patient = Patient(settings=settings, settings_file=settings_file, database=database, now=now)
    yield configured.settings(patient)
    yield from configured.watchlists(patient)
    yield from configured.units(patient)
    yield from configured.channels(patient)
    yield from _stored(patient, online=online)
    yield from machine.disk(patient)
    yield from machine.memory(patient, machine.memory_mb())
    yield machine.pictures()


def _stored(patient: Patient, *, online: bool) -> Iterator[Finding]:
    """The database and what it tells, as far as it can be opened."""
    try:
        found = list(ledger.database(patient))
        yield from found
        yield from ledger.backups(patient)
        store = _opened(patient) if all(one.state != "fault" for one in found) else None
    except StoreError as broken:
        yield fault("database", message_of(broken), "mend `database` in the settings")
        return
    if store is None:
        yield from machine.clock(patient, None, online=online)
        return
    try:
        yield from machine.clock(patient, store.keeping.newest_row(), online=online)
        yield from ledger.room(store)
        yield watching.daemon(store, patient)
        yield from watching.sources(store, patient)
        yield from watching.outbox(store, patient)
    finally:
        store.close()


def _opened(patient: Patient) -> Store | None:
    try:
        return open_store(patient.settings.database)
    except StoreError:  # none yet, or an older one: that was said
        return None
