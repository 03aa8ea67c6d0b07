"""`Sharing` in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.store import futures, hosts
from monitor.store import links as link_rows

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.store.engine import Database


class SqlSharing:
    """What processes on one database agree upon; a part of `SqlStore`."""

    _database: Database

    def claim_host(self, name: str, now: datetime, until: datetime) -> datetime | None:
        with self._database.brief() as connection:
            return hosts.claim(connection, name, now, until)

    def leave_host(self, name: str, not_before: datetime) -> None:
        with self._database.brief() as connection:
            hosts.leave(connection, name, not_before)

    def due_hosts(self, now: datetime) -> list[str]:
        with self._database.reading() as connection:
            return link_rows.due_hosts(connection, now)

    def clock_set_back(self, now: datetime) -> None:
        with self._database.writing() as connection:
            futures.pull_in(connection, now)
