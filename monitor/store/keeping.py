"""The promise of the store about itself: `Keeping`, what the daemon does so that nobody has to look after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from monitor.store.rows import SourceNotice
    from monitor.store.troubles import Trouble


class Keeping(Protocol):
    """Looked after by passes, shown by doctor and dashboard. On PostgreSQL `file` is None, and nothing is saved."""

    @property
    def file(self) -> Path | None:
        """The ledger's file."""

    def newest_row(self) -> datetime | None:
        """When anything was last found or read, by the clock of then."""

    # -- what is wrong with the house itself

    def troubles(self) -> list[Trouble]:
        """What is wrong, and what is over without anybody having heard it."""

    def trouble(self, name: str, detail: str, now: datetime) -> None:
        """Something is wrong, since now if it was not already."""

    def no_trouble(self, name: str) -> None:
        """It is well."""

    def tell_of_troubles(
        self, told: Mapping[str, datetime | None], notices: Sequence[SourceNotice], now: datetime
    ) -> None:
        """By name, when it was told (None: that it is over); and the messages that say so."""

    # -- backups

    def last_backup(self, folder: Path | None = None) -> datetime | None:
        """When the newest automatic backup was taken; `folder`: None for the one beside the ledger."""

    def back_up(
        self, folder: Path | None, keep: int, now: datetime, *, stopping: Callable[[], bool]
    ) -> Path | None:
        """Save the ledger in a checked file, and keep the newest `keep` of them. Takes as long as reading the whole
        ledger twice; others may write meanwhile. Raises: StoreError, once `stopping` too."""
