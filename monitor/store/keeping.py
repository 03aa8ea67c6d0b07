"""The promise of the store about itself: `Keeping`, what the daemon does so that nobody has to look after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


class Keeping(Protocol):
    """Backups of a SQLite ledger (passes, cli). On PostgreSQL `file` is None, and nothing is saved."""

    @property
    def file(self) -> Path | None:
        """The ledger's file."""

    def newest_row(self) -> datetime | None:
        """When anything was last found or read, by the clock of then."""

    def last_backup(self, folder: Path | None = None) -> datetime | None:
        """When the newest automatic backup was taken; `folder`: None for the one beside the ledger."""

    def back_up(
        self, folder: Path | None, keep: int, now: datetime, *, stopping: Callable[[], bool]
    ) -> Path | None:
        """Save the ledger in a checked file, and keep the newest `keep` of them. Takes as long as reading the whole
        ledger twice; others may write meanwhile. Raises: StoreError, once `stopping` too."""
