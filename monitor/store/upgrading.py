"""A database brought to the schema of this program, with a way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.errors import StoreError
from monitor.store.backups import back_up, backup_folder, backup_name, thin_out
from monitor.store.database import schema_state, upgrade
from monitor.store.ledger_file import ledger_file

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_WHY = "before-upgrade"
_KEPT = 2  # backups of before the last upgrades


@dataclass(frozen=True, kw_only=True, slots=True)
class Upgraded:
    """What was done to a database. `before` is None for one that was made, and equals `after` where nothing was."""

    before: str | None  # revisions
    after: str
    backup: Path | None  # the way back; None for PostgreSQL, and where nothing was there to lose


def upgrade_with_backup(url: str, now: datetime, folder: Path | None = None) -> Upgraded:
    """Bring the schema to ours, an older SQLite database being saved in `folder` first (None: where backups lie).

    Raises: StoreError (it cannot be saved: then nothing was changed), SchemaError (newer than this program).
    """
    state = schema_state(url)
    if state.state == "current":
        return Upgraded(before=state.found, after=state.wanted, backup=None)
    saved = _saved(url, now, folder) if state.state == "old" else None
    before, after = upgrade(url)
    return Upgraded(before=before, after=after, backup=saved)


def _saved(url: str, now: datetime, folder: Path | None) -> Path | None:
    if ledger_file(url) is None:
        return None
    folder = folder or backup_folder(url)
    file = folder / backup_name(url, now, _WHY)
    try:
        back_up(url, file)
    except StoreError as fault:
        raise StoreError(
            "the database has to be upgraded and cannot be saved before: {fault}; to go on without a way back: monitor db upgrade --no-backup",
            fault=fault,
        ) from fault
    thin_out(url, folder, _KEPT, now, _WHY)
    return file
