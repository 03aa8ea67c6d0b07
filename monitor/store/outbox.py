"""Notices: owed until delivered, one row for each recipient; and the digests, once for each period."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import bindparam, func, insert, or_, select, update

from monitor.model import Message, Owed, Wait
from monitor.phrases import phrase
from monitor.store.findings import load_findings
from monitor.store.marks import mark_of
from monitor.store.rulings import view
from monitor.store.tables import change, channel, digest, notice, notice_change, observation
from monitor.store.upsert import chunks, insert_with_ids

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row, RowMapping

    from monitor.model import Finding, Receipt

SENDING_LIMIT = timedelta(minutes=10)  # longer than any attempt takes: whoever tried it has died
_VOID = phrase(
    "not sent: {why}",
    why=phrase("a person decided meanwhile that there is nothing to tell (monitor decisions)"),
)


def owe(
    connection: Connection,
    topic: str,
    to: str,
    findings: Sequence[int],
    now: datetime,
    *,
    dropped: str | None = None,
    cause: str | None = None,
    wait: Wait | None = None,
    detail: str = "",
) -> None:
    values = _owed(topic, to, now) | {"kind": "change", "detail": detail}
    if dropped is not None:
        values |= {"state": "dropped", "detail": dropped, "cause": cause}
    elif wait:
        values |= held_values(wait)
    notice_id = _insert(connection, values)
    rows = [{"notice_id": notice_id, "change_id": f, "rank": rank} for rank, f in enumerate(findings)]
    if rows:
        connection.execute(_TELLS, rows)


# Every change asks these: built once, as building costs more than running.
_TELLS = insert(notice_change)
_MARK = update(notice).where(notice.c.id == bindparam("notice")).values(mark=bindparam("marked"))


def held_values(wait: Wait) -> dict[str, Any]:
    """The columns of a notice that waits."""
    return {
        "state": "held",
        "detail": wait.why,
        "cause": wait.cause,
        "held_until": wait.until,
        "held_outlets": wait.outlets,
    }


def _owed(topic: str, to: str, now: datetime) -> dict[str, Any]:
    return {"topic_id": topic, "channel": to, "state": "owed", "due_at": now, "created_at": now}


def _insert(connection: Connection, values: dict[str, Any]) -> int:
    [notice_id] = insert_with_ids(connection, notice, [values])
    connection.execute(_MARK, {"notice": notice_id, "marked": mark_of(notice_id)})
    return notice_id


def settle_held(
    connection: Connection, notice_id: int, state: Literal["owed", "dropped"], why: str, now: datetime
) -> None:
    values = {"state": state, "detail": why, "due_at": now, "held_until": None}
    connection.execute(update(notice).where(notice.c.id == notice_id).values(values))


def due_channels(connection: Connection, now: datetime) -> list[str]:
    return list(connection.scalars(select(notice.c.channel).where(_due(now)).distinct()))


def _due(now: datetime) -> ColumnElement[bool]:
    """What is to be tried now, of the channels that do not rest."""
    abandoned = (notice.c.state == "sending") & (notice.c.sending_since <= now - SENDING_LIMIT)
    due = or_((notice.c.state == "owed") & (notice.c.due_at <= now), abandoned)
    return due & notice.c.channel.not_in(select(channel.c.name).where(channel.c.rests_until > now))


def take_owed(connection: Connection, now: datetime, limit: int, of: str | None) -> list[Owed]:
    """`attempts` of what is returned counts those before this one."""
    due = _due(now) if of is None else _due(now) & (notice.c.channel == of)
    void = _void(connection)
    _drop_all_void(connection, or_(due, notice.c.state == "held"), void)
    statement = select(notice).where(due).order_by(notice.c.due_at, notice.c.id).limit(limit)
    taken = connection.execute(statement).mappings().all()
    values = {"state": "sending", "sending_since": now, "attempts": notice.c.attempts + 1}
    connection.execute(update(notice).where(notice.c.id.in_([row["id"] for row in taken])).values(values))
    loaded = load_notices(connection, [dict(row) | {"state": "sending"} for row in taken])
    return [replace(one, findings=tuple(f for f in one.findings if f.id not in void)) for one in loaded]


def _void(connection: Connection) -> set[int]:
    """Changes that are owed and not to be told any more: a person has decided that they are none, or muted them."""
    now = view(connection)
    if not now.force.rulings:
        return set()
    waiting = select(notice_change.c.change_id).join(notice, notice.c.id == notice_change.c.notice_id)
    owed = set(connection.scalars(waiting.where(notice.c.state.in_(("owed", "sending", "held")))))
    for some in chunks(set(owed)):
        still = connection.execute(now.changes().where(change.c.id.in_(some)))
        owed -= {row.id for row in still if not now.force.mutes(row.series_now)}
    return owed


def _drop_all_void(connection: Connection, due: ColumnElement[bool], void: Collection[int]) -> None:
    """The alerts that have nothing else to tell."""
    if not void:
        return
    something = select(notice_change.c.notice_id).where(notice_change.c.change_id.not_in(void))
    nothing = due & (notice.c.kind == "change") & notice.c.id.not_in(something)
    connection.execute(update(notice).where(nothing).values(state="dropped", detail=_VOID))


def next_notice(connection: Connection) -> datetime | None:
    """When the next notice is to be tried, or was held long enough, those given up by a dead process among them."""
    held = connection.scalar(select(func.min(notice.c.held_until)).where(notice.c.state == "held"))
    owed = connection.scalar(select(func.min(notice.c.due_at)).where(notice.c.state == "owed"))
    sending = connection.scalar(select(func.min(notice.c.sending_since)).where(notice.c.state == "sending"))
    return min((due for due in (owed, held, sending and sending + SENDING_LIMIT) if due), default=None)


def put_back(connection: Connection, notices: Collection[int]) -> None:
    values = {"state": "owed", "sending_since": None, "attempts": notice.c.attempts - 1}
    untried = notice.c.id.in_(notices) & (notice.c.state == "sending")
    connection.execute(update(notice).where(untried).values(values))


def delivered(connection: Connection, notice_id: int, receipt: Receipt, now: datetime) -> None:
    values = {"state": "delivered", "delivered_at": now, "detail": receipt.detail, "sending_since": None}
    connection.execute(update(notice).where(notice.c.id == notice_id).values(values))


def undelivered(connection: Connection, notice_id: int, receipt: Receipt, due_at: datetime | None) -> None:
    values: dict[str, Any] = {"detail": receipt.detail, "sending_since": None, "state": "failed"}
    if due_at is not None:
        values |= {"state": "owed", "due_at": due_at}
    connection.execute(update(notice).where(notice.c.id == notice_id).values(values))


def outbox(connection: Connection, states: Collection[str], limit: int) -> list[Owed]:
    statement = select(notice).order_by(notice.c.id.desc()).limit(limit)
    if states:
        statement = statement.where(notice.c.state.in_(states))
    return load_notices(connection, connection.execute(statement).mappings().all())


def recover(connection: Connection, of: str | None) -> int:
    left = (
        notice.c.state == "sending"
        if of is None
        else (notice.c.state == "sending") & (notice.c.channel == of)
    )
    freed = update(notice).where(left).values(state="owed", sending_since=None)
    return connection.execute(freed).rowcount


def load_notices(connection: Connection, rows: Sequence[RowMapping | dict[str, Any]]) -> list[Owed]:
    """Rows of the outbox with the changes that they tell, in the order given."""
    findings = _findings_by_notice(connection, [row["id"] for row in rows])
    return [
        Owed(
            id=row["id"],
            mark=row["mark"],
            topic=row["topic_id"],
            channel=row["channel"],
            kind=row["kind"],
            state=row["state"],
            attempts=row["attempts"],
            created_at=row["created_at"],
            due_at=row["due_at"],
            findings=tuple(findings.get(row["id"], ())),
            digest=_digest_in(row),
            digest_html=row["document"],
            detail=row["detail"],
            wait=_wait_in(row),
        )
        for row in rows
    ]


def _wait_in(row: RowMapping | dict[str, Any]) -> Wait | None:
    if row["state"] != "held":
        return None
    return Wait(
        cause=row["cause"], why=row["detail"], outlets=row["held_outlets"] or 0, until=row["held_until"]
    )


def _digest_in(row: RowMapping | dict[str, Any]) -> Message | None:
    if row["subject"] is None:
        return None
    return Message(subject=row["subject"], text=row["text"], html=row["html"])


def _findings_by_notice(connection: Connection, notices: Sequence[int]) -> dict[int, list[Finding]]:
    """In the order in which they were owed."""
    pairs: list[Row[Any]] = []
    for some in chunks(notices):
        statement = select(notice_change).where(notice_change.c.notice_id.in_(some))
        pairs += connection.execute(statement.order_by(notice_change.c.notice_id, notice_change.c.rank)).all()
    changes = {pair.change_id for pair in pairs}
    known = {finding.id: finding for finding in load_findings(connection, changes, view(connection))}
    found: dict[int, list[Finding]] = {}
    for pair in pairs:
        found.setdefault(pair.notice_id, []).append(known[pair.change_id])
    return found


def last_digest(connection: Connection, topic: str) -> datetime | None:
    latest: datetime | None = connection.scalar(
        select(func.max(digest.c.until)).where(digest.c.topic_id == topic)
    )
    return latest


def owe_digest(
    connection: Connection,
    topic: str,
    channels: Sequence[str],
    until: datetime,
    message: Message,
    html: str,
    now: datetime,
) -> bool:
    there = select(digest.c.until).where(digest.c.topic_id == topic, digest.c.until == until)
    if connection.scalar(there) is not None:  # writers take turns: nobody comes between
        return False
    connection.execute(insert(digest).values(topic_id=topic, until=until, made_at=now))
    for to in channels:
        owe_words(connection, topic, to, message, now, {"document": html, "kind": "digest"})
    return True


def owe_words(
    connection: Connection,
    topic: str,
    to: str,
    message: Message,
    now: datetime,
    more: Mapping[str, Any],
) -> None:
    """A message that is in words already."""
    words = {"subject": message.subject, "text": message.text, "html": message.html}
    _insert(connection, _owed(topic, to, now) | words | dict(more))


def notices_about(connection: Connection, article_id: int, states: Collection[str]) -> list[Owed]:
    """The alerts about changes that an article made, oldest first."""
    caused = (
        select(notice_change.c.notice_id)
        .join(change, change.c.id == notice_change.c.change_id)
        .join(observation, observation.c.id == change.c.after_id)
        .where(observation.c.article_id == article_id)
    )
    about = select(notice).where(notice.c.id.in_(caused), notice.c.state.in_(states)).order_by(notice.c.id)
    return load_notices(connection, connection.execute(about).mappings().all())


def silences(connection: Connection, topic: str, since: datetime, until: datetime) -> list[tuple[str, int]]:
    statement = (
        select(notice.c.detail, func.count(notice_change.c.change_id.distinct()).label("changes"))
        .join(notice_change, notice_change.c.notice_id == notice.c.id)
        .where(notice.c.topic_id == topic, notice.c.state == "dropped")
        .where(notice.c.created_at >= since, notice.c.created_at < until)
        .group_by(notice.c.detail)
        .order_by(func.count(notice_change.c.change_id.distinct()).desc(), notice.c.detail)
    )
    return [(row.detail, row.changes) for row in connection.execute(statement)]
