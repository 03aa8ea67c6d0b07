"""Notices that wait: for a second word, for the morning, for room; and what their recipients have heard so far."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, delete, func, insert, or_, select, update

from monitor.model import Heard
from monitor.store.findings import load_findings, load_values
from monitor.store.outbox import held_values, load_notices, owe
from monitor.store.rulings import view
from monitor.store.tables import article, change, notice, notice_change, observation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Select

    from monitor.model import Figure, Finding, Owed, Wait
    from monitor.store.view import View

_WILL_ARRIVE = ("owed", "sending", "delivered")


def held(connection: Connection, series: Collection[int]) -> list[Owed]:
    """Those that an article may settle: what waits for the morning is settled by time."""
    if not series or connection.scalar(_ANY_DOUBTED) is None:
        return []
    now = view(connection)
    rows = connection.execute(_held_about(now), now.bound(series)).mappings()
    return load_notices(connection, rows.all())


_DOUBTED = (notice.c.state == "held") & notice.c.cause.in_(("slip", "confirm"))
_ANY_DOUBTED = select(notice.c.id).where(_DOUBTED).limit(1)  # every article asks


@lru_cache(maxsize=4)
def _held_about(view: View) -> Select[Any]:
    """The alerts that are held of a change in a series. Built once for a view: building costs more than running."""
    return select(notice).where(_DOUBTED, notice.c.id.in_(_about(view))).order_by(notice.c.id)


def _about(view: View) -> Select[Any]:
    changed = view.changes_inside().with_only_columns(change.c.id)
    return select(notice_change.c.notice_id).where(notice_change.c.change_id.in_(changed))


def hold(connection: Connection, notice_id: int, wait: Wait) -> None:
    connection.execute(update(notice).where(notice.c.id == notice_id).values(held_values(wait)))


def put_off(connection: Connection, notice_id: int, wait: Wait) -> None:
    values = {"due_at": wait.until, "detail": wait.why}
    connection.execute(update(notice).where(notice.c.id == notice_id).values(values))


def heard(connection: Connection, series: Collection[int]) -> list[Heard]:
    """By recipient and series the newest change that was told, else the oldest that was too small to be."""
    if not series:
        return []
    now = view(connection)
    rows = connection.execute(_marks(now), now.bound(series)).all()
    ids = {row.told or row.small for row in rows} - {None}
    known = load_values(connection, ids) if ids else {}
    found = [
        (row, *known[row.told or row.small]) for row in rows if row.told is not None or row.small is not None
    ]
    return [_heard(row, before, after) for row, before, after in found if row.told or before]


@lru_cache(maxsize=4)
def _marks(view: View) -> Select[Any]:
    changed = view.changes_inside().subquery()
    waits = (notice.c.state == "held") & notice.c.cause.in_(("quiet", "cap"))
    told = (notice.c.state.in_(_WILL_ARRIVE) | waits) & (changed.c.kind != "conflict")
    return (
        select(
            notice.c.topic_id,
            notice.c.channel,
            changed.c.series_now,
            func.max(case((told, changed.c.id))).label("told"),
            func.min(case((notice.c.cause == "small", changed.c.id))).label("small"),
        )
        .join(notice_change, notice_change.c.notice_id == notice.c.id)
        .join(changed, changed.c.id == notice_change.c.change_id)
        .group_by(notice.c.topic_id, notice.c.channel, changed.c.series_now)
    )


def _heard(row: Any, before: Figure | None, after: Figure) -> Heard:
    value = after if row.told or before is None else before
    return Heard(
        topic=row.topic_id, channel=row.channel, series=row.series_now, value=value, told=row.told is not None
    )


def sent(connection: Connection, topic: str, channel: str, since: datetime) -> list[datetime]:
    rows = connection.execute(_SENT, {"topic": topic, "channel": channel, "since": since})
    return [row.delivered_at or row.due_at for row in rows]


# What is on its way counts from when it fell due.
_SENT = select(notice.c.delivered_at, notice.c.due_at).where(
    notice.c.topic_id == bindparam("topic"),
    notice.c.channel == bindparam("channel"),
    notice.c.kind == "change",
    notice.c.state.in_(_WILL_ARRIVE),
    func.coalesce(notice.c.delivered_at, notice.c.due_at) > bindparam("since"),
)


def unsent(connection: Connection, topic: str, channel: str, series: int) -> list[Owed]:
    now = view(connection)
    statement = (
        select(notice).where(_owed_to(topic, channel), notice.c.id.in_(_about(now))).order_by(notice.c.id)
    )
    return load_notices(connection, connection.execute(statement, now.bound([series])).mappings().all())


def _owed_to(topic: str, channel: str) -> ColumnElement[bool]:
    return (notice.c.state == "owed") & (notice.c.topic_id == topic) & (notice.c.channel == channel)


def unsent_of_story(connection: Connection, topic: str, channel: str, story: int) -> tuple[int, int] | None:
    found = connection.scalar(_UNSENT_OF_STORY, {"topic": topic, "channel": channel, "story": story})
    return (found, connection.scalar(_TOLD_IN, {"notice": found}) or 0) if found is not None else None


# From the story to its notices, and no index by state: all that was never sent would be looked through.
_UNSENT_OF_STORY = (
    select(func.min(case((notice.c.state == "owed", notice.c.id))))
    .join_from(article, observation, observation.c.article_id == article.c.id)
    .join(change, change.c.after_id == observation.c.id)
    .join(notice_change, notice_change.c.change_id == change.c.id)
    .join(notice, notice.c.id == notice_change.c.notice_id)
    .where(
        article.c.story == bindparam("story"),
        notice.c.topic_id == bindparam("topic"),
        notice.c.channel == bindparam("channel"),
    )
)
_TOLD_IN = select(func.count()).where(notice_change.c.notice_id == bindparam("notice"))


def add_to(connection: Connection, notice_id: int, findings: Sequence[int], why: str) -> bool:
    still = (notice.c.id == notice_id) & (notice.c.state == "owed")  # once changed it is ours until we commit
    if not connection.execute(update(notice).where(still).values(detail=why)).rowcount:
        return False
    last = connection.scalar(_LAST_RANK, {"notice": notice_id}) or 0
    ranked = enumerate(findings, last + 1)
    rows = [{"notice_id": notice_id, "change_id": finding, "rank": rank} for rank, finding in ranked]
    connection.execute(insert(notice_change), rows)
    return True


_LAST_RANK = select(func.max(notice_change.c.rank)).where(notice_change.c.notice_id == bindparam("notice"))


def newest_changes(connection: Connection, series: Collection[int]) -> dict[int, Finding]:
    if not series:
        return {}
    now = view(connection)
    ids = set(connection.scalars(_newest_changes(now), now.bound(series)))
    return {finding.series: finding for finding in load_findings(connection, ids, now)}


@lru_cache(maxsize=4)
def _newest_changes(view: View) -> Select[Any]:
    changed = view.changes_inside().subquery()
    return select(func.max(changed.c.id)).group_by(changed.c.series_now)


def waited(connection: Connection, now: datetime, quiet: Collection[str]) -> list[Owed]:
    statement = select(notice).where(_is_over(now, quiet)).order_by(notice.c.id)
    return load_notices(connection, connection.execute(statement).mappings().all())


def anything_waited(connection: Connection, now: datetime, quiet: Collection[str]) -> bool:
    return connection.scalar(select(notice.c.id).where(_is_over(now, quiet)).limit(1)) is not None


def _is_over(now: datetime, quiet: Collection[str]) -> ColumnElement[bool]:
    """Held until then; or about to be sent in quiet hours, and no digest: that comes at the time it was ordered for."""
    over = (notice.c.state == "held") & (notice.c.held_until <= now)
    if not quiet:
        return over
    due = (notice.c.state == "owed") & (notice.c.due_at <= now) & notice.c.channel.in_(quiet)
    return or_(over, due & notice.c.kind.in_(("change", "page", "source")))


def release(
    connection: Connection,
    held: Sequence[int],
    tell: Sequence[int],
    gone: Mapping[int, str],
    why: str,
    now: datetime,
) -> None:
    """One that waited alone and holds whole is sent as it is; else a new one tells of all that still holds."""
    if len(held) == 1 and not gone:
        connection.execute(update(notice).where(notice.c.id == held[0]).values(_owed_again(why, now)))
        return
    first = connection.execute(select(notice).where(notice.c.id == held[0])).mappings().one()
    _drop_gone(connection, held, gone)
    if tell:
        owe(connection, first["topic_id"], first["channel"], tell, now, detail=why)


def _owed_again(why: str, now: datetime) -> dict[str, Any]:
    return {"state": "owed", "detail": why, "cause": None, "due_at": now, "held_until": None}


def _drop_gone(connection: Connection, held: Sequence[int], gone: Mapping[int, str]) -> None:
    """What no longer holds stays with the notice that it was in, and its reason; a notice without any is no more."""
    for notice_id in held:
        of_it = notice_change.c.notice_id == notice_id
        rows = connection.scalars(select(notice_change.c.change_id).where(of_it)).all()
        left = [number for number in rows if number in gone]
        connection.execute(delete(notice_change).where(of_it, notice_change.c.change_id.not_in(left)))
        if left:
            values = {"state": "dropped", "detail": gone[left[0]], "cause": "gone", "held_until": None}
            connection.execute(update(notice).where(notice.c.id == notice_id).values(values))
        else:
            connection.execute(delete(notice).where(notice.c.id == notice_id))
