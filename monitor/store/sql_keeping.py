"""`Keeping` over one database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from monitor.store import forgetting, sizes, troubles
from monitor.store.backups import back_up, backup_folder, backup_name, backups_in, thin_out
from monitor.store.ledger_file import ledger_file
from monitor.store.tables import link, version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from monitor.store.engine import Database
    from monitor.store.forgetting import Walked
    from monitor.store.rows import SourceNotice
    from monitor.store.sizes import Sizes
    from monitor.store.troubles import Trouble


class SqlKeeping:
    """Looks after the database that a store works on."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._url = database.url.render_as_string(hide_password=False)
        self.file = ledger_file(self._url)

    def newest_row(self) -> datetime | None:
        with self._database.reading() as connection:
            newest = (
                connection.scalar(select(func.max(version.c.fetched_at))),
                connection.scalar(select(link.c.seen_at).order_by(link.c.id.desc()).limit(1)),
            )
        return max((at for at in newest if at), default=None)

    def troubles(self) -> list[Trouble]:
        with self._database.reading() as connection:
            return troubles.troubles(connection)

    def trouble(self, name: str, detail: str, now: datetime) -> None:
        with self._database.writing() as connection:
            troubles.begin(connection, name, detail, now)

    def no_trouble(self, name: str) -> None:
        if any(one.name == name and one.since for one in self.troubles()):
            with self._database.writing() as connection:
                troubles.end(connection, name)

    def tell_of_troubles(
        self, told: Mapping[str, datetime | None], notices: Sequence[SourceNotice], now: datetime
    ) -> None:
        with self._database.writing() as connection:
            troubles.tell(connection, told, notices, now)

    def forget_texts(self, before: datetime, now: datetime, limit: int) -> int:
        with self._database.writing() as connection:
            return forgetting.forget_texts(connection, before, now, limit)

    def forget_links(self, before: datetime, after: int, limit: int) -> Walked:
        with self._database.writing() as connection:
            return forgetting.forget_links(connection, before, after, limit)

    def forget_clues(self, before: datetime, after: int, limit: int) -> Walked:
        with self._database.writing() as connection:
            return forgetting.forget_clues(connection, before, after, limit)

    def forget_refusals(self, before: datetime, limit: int) -> int:
        with self._database.writing() as connection:
            return forgetting.forget_refusals(connection, before, limit)

    def forget_messages(self, before: datetime, limit: int) -> int:
        with self._database.writing() as connection:
            return forgetting.forget_messages(connection, before, limit)

    def shorten(self, pages: int) -> int:
        return sizes.shorten(self._database, pages)

    def stuck(self) -> float:
        with self._database.reading() as connection:
            return sizes.stuck(connection)

    def sizes(self) -> Sizes:
        with self._database.reading() as connection:
            return sizes.sizes(connection)

    def last_backup(self, folder: Path | None = None) -> datetime | None:
        if self.file is None:
            return None
        taken = backups_in(self._url, folder or backup_folder(self._url))
        return taken[0].taken_at if taken else None

    def back_up(
        self, folder: Path | None, keep: int, now: datetime, *, stopping: Callable[[], bool]
    ) -> Path | None:
        if self.file is None:
            return None
        folder = folder or backup_folder(self._url)
        file = folder / backup_name(self._url, now)
        back_up(self._url, file, stopping=stopping)
        thin_out(self._url, folder, keep, now)
        return file
