"""When a host may be asked again: a pause that all processes on one database keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from monitor.store.tables import host
from monitor.store.upsert import insert_if_new

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


def claim(connection: Connection, name: str, now: datetime, until: datetime) -> datetime | None:
    insert_if_new(connection, host, [{"name": name, "not_before": now}])
    free = (host.c.name == name) & (host.c.not_before <= now)
    if connection.execute(update(host).where(free).values(not_before=until)).rowcount:
        return None
    taken: datetime | None = connection.scalar(select(host.c.not_before).where(host.c.name == name))
    return taken


def leave(connection: Connection, name: str, not_before: datetime) -> None:
    connection.execute(update(host).where(host.c.name == name).values(not_before=not_before))
