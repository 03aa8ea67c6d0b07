"""What only one process does at a time on a database: which one does it, and whether it still lives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import delete, select, update

from monitor.store.tables_own import lease
from monitor.store.upsert import insert_if_new

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection

    from monitor.store.engine import Database

CLOCK = "clock"  # the lease of the daemon: whoever has it makes the passes


@dataclass(frozen=True, kw_only=True, slots=True)
class Holder:
    """A process that has a lease, or would like to."""

    id: str  # drawn at its start: no two have the same
    host: str  # for a person to find it
    pid: int
    place: str  # where `pid` is the number of a process; empty if that cannot be told


@dataclass(frozen=True, kw_only=True, slots=True)
class Lease:
    """Who has a lease."""

    holder: Holder
    since: datetime
    renewed_at: datetime  # by the holder's own clock: that it moves tells more than what it says


class Leases(Protocol):
    """Leases by name. No lease ends by itself: who takes one over says which sign of life was the last."""

    def found(self, name: str) -> Lease | None:
        """Who has it."""

    def take(self, name: str, me: Holder, now: datetime, *, over: Lease | None = None) -> Lease:
        """Have it if nobody has, or if nothing was heard of its holder since `over`. Returns who has it now."""

    def renew(self, name: str, me: Holder, now: datetime) -> bool:
        """A sign of life; False if another has it."""

    def give_back(self, name: str, me: Holder) -> None:
        """Nobody has it any more, if I had it."""


class SqlLeases:
    """`Leases` in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def found(self, name: str) -> Lease | None:
        with self._database.reading() as connection:
            return _found(connection, name)

    def take(self, name: str, me: Holder, now: datetime, *, over: Lease | None = None) -> Lease:
        with self._database.brief() as connection:
            if over is not None:
                silent = _held(name, over.holder) & (lease.c.renewed_at == over.renewed_at)
                connection.execute(delete(lease).where(silent))
            row = {"name": name, "holder": me.id, "host": me.host, "pid": me.pid, "place": me.place}
            insert_if_new(connection, lease, [row | {"since": now, "renewed_at": now}])
            return _found(connection, name) or Lease(holder=me, since=now, renewed_at=now)

    def renew(self, name: str, me: Holder, now: datetime) -> bool:
        with self._database.brief() as connection:
            done = connection.execute(update(lease).where(_held(name, me)).values(renewed_at=now))
            return bool(done.rowcount)

    def give_back(self, name: str, me: Holder) -> None:
        with self._database.brief() as connection:
            connection.execute(delete(lease).where(_held(name, me)))


def _held(name: str, by: Holder) -> ColumnElement[bool]:
    return (lease.c.name == name) & (lease.c.holder == by.id)


def _found(connection: Connection, name: str) -> Lease | None:
    row = connection.execute(select(lease).where(lease.c.name == name)).one_or_none()
    if row is None:
        return None
    holder = Holder(id=row.holder, host=row.host, pid=row.pid, place=row.place)
    return Lease(holder=holder, since=row.since, renewed_at=row.renewed_at)
