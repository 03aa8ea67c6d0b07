"""What is wrong with the house itself: kept until the recipients have heard that it is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from monitor.store.outbox import owe_words
from monitor.store.tables_own import trouble
from monitor.store.upsert import insert_if_new

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.store.rows import SourceNotice


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """One thing that is wrong, or was."""

    name: str
    since: datetime | None  # None: it is over
    told_at: datetime | None  # when it was last told; None: the recipients believe that all is well
    detail: str


def troubles(connection: Connection) -> list[Trouble]:
    rows = connection.execute(select(trouble).order_by(trouble.c.name))
    return [Trouble(name=r.name, since=r.since, told_at=r.told_at, detail=r.detail) for r in rows]


def begin(connection: Connection, name: str, detail: str, now: datetime) -> None:
    insert_if_new(connection, trouble, [{"name": name, "since": now, "detail": detail}])
    its = trouble.c.name == name
    connection.execute(update(trouble).where(its).values(detail=detail))
    connection.execute(update(trouble).where(its, trouble.c.since.is_(None)).values(since=now))


def end(connection: Connection, name: str) -> None:
    """One of which nobody heard is forgotten at once."""
    its = trouble.c.name == name
    connection.execute(delete(trouble).where(its, trouble.c.told_at.is_(None)))
    connection.execute(update(trouble).where(its).values(since=None))


def tell(
    connection: Connection,
    told: Mapping[str, datetime | None],
    notices: Sequence[SourceNotice],
    now: datetime,
) -> None:
    for name, at in told.items():
        its = trouble.c.name == name
        connection.execute(
            delete(trouble).where(its) if at is None else update(trouble).where(its).values(told_at=at)
        )
    for one in notices:
        owe_words(connection, one.topic, one.channel, one.message, now, {"kind": "health"})
