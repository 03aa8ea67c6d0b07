"""How the channels fare, and what a person does about notices that did not arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, func, insert, or_, select, update

from monitor.notify.channel_rules import FAILING_FOR
from monitor.phrases import phrase
from monitor.store.outbox import owe_words
from monitor.store.rows import ChannelState
from monitor.store.tables import channel, notice

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.store.rows import SourceNotice

_BY_HAND = phrase("not sent: {why}", why=phrase("a person dropped it (monitor outbox drop)"))


def channel_failed(connection: Connection, name: str, detail: str, now: datetime) -> int:
    known = connection.execute(select(channel).where(channel.c.name == name)).one_or_none()
    if known is None:
        values = {"name": name, "failures": 1, "failing_since": now, "detail": detail}
        connection.execute(insert(channel).values(values))
        return 1
    values = {"failures": known.failures + 1, "failing_since": known.failing_since or now, "detail": detail}
    connection.execute(update(channel).where(channel.c.name == name).values(values))
    return int(known.failures) + 1


def rest_channel(connection: Connection, name: str, until: datetime | None) -> None:
    connection.execute(update(channel).where(channel.c.name == name).values(rests_until=until))


def channel_works(connection: Connection, notice_id: int, now: datetime) -> None:
    """Strike out its fault. What waits for an hour because the channel was silent for long goes out at once."""
    to = select(notice.c.channel).where(notice.c.id == notice_id).scalar_subquery()
    its = (channel.c.name == to) & channel.c.failing_since.is_not(None)
    known = connection.execute(select(channel.c.name, channel.c.told_at).where(its)).one_or_none()
    if known is None:
        return
    values = {"failures": 0, "failing_since": None, "rests_until": None, "detail": ""}
    connection.execute(update(channel).where(channel.c.name == known.name).values(values))
    if known.told_at:
        waiting = (notice.c.channel == known.name) & (notice.c.state == "owed") & (notice.c.attempts > 0)
        connection.execute(update(notice).where(waiting, notice.c.due_at > now).values(due_at=now))


def channels(connection: Connection) -> list[ChannelState]:
    waits = notice.c.state.in_(("owed", "sending", "failed"))
    counted = select(notice.c.channel, func.count()).where(waits).group_by(notice.c.channel)
    waiting: dict[str, int] = dict(connection.execute(counted).all())
    return [
        ChannelState(
            name=row.name,
            failures=row.failures,
            failing_since=row.failing_since,
            rests_until=row.rests_until,
            told_at=row.told_at,
            detail=row.detail,
            waiting=waiting.get(row.name, 0),
        )
        for row in connection.execute(select(channel).order_by(channel.c.name))
    ]


def channel_faults(connection: Connection, now: datetime) -> list[tuple[str, str]]:
    given_up = (
        select(notice.c.channel, notice.c.detail).where(notice.c.state == "failed").order_by(notice.c.id)
    )
    long = select(channel.c.name, channel.c.detail).where(channel.c.failing_since <= now - FAILING_FOR)
    faults: dict[str, str] = dict(connection.execute(given_up).all())
    faults.update(connection.execute(long).all())
    return sorted(faults.items())


def tell_of_channels(
    connection: Connection,
    told: Mapping[str, datetime | None],
    notices: Sequence[SourceNotice],
    now: datetime,
) -> None:
    for name, at in told.items():
        connection.execute(update(channel).where(channel.c.name == name).values(told_at=at))
    for one in notices:
        owe_words(connection, one.topic, one.channel, one.message, now, {"kind": "health"})


# --- by hand -------------------------------------------------------------------------------------------------


def retry(connection: Connection, marks: Collection[str] | None, now: datetime) -> list[str]:
    these = (
        or_(notice.c.state == "failed", notice.c.attempts > 0) if marks is None else notice.c.mark.in_(marks)
    )
    again = and_(notice.c.state.in_(("failed", "owed")), these)
    found = connection.execute(select(notice.c.mark, notice.c.channel).where(again)).all()
    connection.execute(update(notice).where(again).values(state="owed", attempts=0, due_at=now))
    awake = update(channel).where(channel.c.name.in_({row.channel for row in found}))
    connection.execute(awake.values(rests_until=None))
    return [row.mark for row in found]


def drop(connection: Connection, mark: str) -> bool:
    waits = (notice.c.mark == mark) & notice.c.state.in_(("failed", "owed", "held"))
    to = connection.scalar(select(notice.c.channel).where(waits))
    if to is None:
        return False
    connection.execute(update(notice).where(waits).values(state="dropped", detail=_BY_HAND))
    tried = (notice.c.attempts > 0) & notice.c.state.in_(("failed", "owed", "sending"))
    if connection.scalar(select(notice.c.id).where(tried, notice.c.channel == to).limit(1)) is None:
        connection.execute(delete(channel).where(channel.c.name == to))  # nothing bears witness against it
    return True
