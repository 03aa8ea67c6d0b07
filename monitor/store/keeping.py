"""The promise of the store about itself: `Keeping`, what the daemon does so that nobody has to look after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from monitor.store.forgetting import Walked
    from monitor.store.rows import SourceNotice
    from monitor.store.sizes import Sizes
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

    # -- letting go

    def forget_texts(self, before: datetime, now: datetime, limit: int) -> int:
        """A batch of the texts that were read before then; how many it was."""

    def forget_links(self, before: datetime, after: int, limit: int) -> Walked:
        """Of the next links those found before then that led to no article and are not due."""

    def forget_clues(self, before: datetime, after: int, limit: int) -> Walked:
        """Of the next clues to events those of articles that were published and first read before then."""

    def forget_refusals(self, before: datetime, limit: int) -> int:
        """A batch of the reasons why something was on no topic, from before then or asked for no more; how many it was."""

    def forget_messages(self, before: datetime, limit: int) -> int:
        """A batch of the bodies of messages made before then that were sent or dropped; how many it was."""

    def shorten(self, pages: int) -> int:
        """Give so many free pages back to the disk, where that is worth it; how many it were."""

    def stuck(self) -> float:
        """The share of the file that is free and is not given back by itself."""

    def sizes(self) -> Sizes:
        """How much room the tables take."""

    # -- backups

    def last_backup(self, folder: Path | None = None) -> datetime | None:
        """When the newest automatic backup was taken; `folder`: None for the one beside the ledger."""

    def back_up(
        self, folder: Path | None, keep: int, now: datetime, *, stopping: Callable[[], bool]
    ) -> Path | None:
        """Save the ledger in a checked file, and keep the newest `keep` of them. Takes as long as reading the whole
        ledger twice; others may write meanwhile. Raises: StoreError, once `stopping` too."""
