"""Topics and sources: what the watchlists ask for, when each source is due, and how it fares."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, func, select, update

from monitor.model import Source, Validators
from monitor.store.outbox import next_notice
from monitor.store.rows import SourceState
from monitor.store.tables import link, source, source_topic, topic
from monitor.store.upsert import insert_if_new

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, RowMapping

    from monitor.model import SourceKind, Topic


def know(connection: Connection, topics: Sequence[Topic], now: datetime) -> None:
    insert_if_new(connection, topic, [{"id": t.id, "title": t.title, "since": now} for t in topics])
    for named in topics:
        connection.execute(update(topic).where(topic.c.id == named.id).values(title=named.title))


def plan(connection: Connection, topics: Sequence[Topic], now: datetime) -> None:
    know(connection, topics, now)
    ids = _plan_sources(connection, topics, now)
    connection.execute(update(source_topic).values(active=False))
    pairs = [(ids[s.kind, s.address], t.id) for t in topics for s in t.sources]
    insert_if_new(
        connection,
        source_topic,
        [{"source_id": s, "topic_id": t, "active": True} for s, t in dict.fromkeys(pairs)],
    )
    for source_id, topic_id in pairs:
        named_one = (source_topic.c.source_id == source_id) & (source_topic.c.topic_id == topic_id)
        connection.execute(update(source_topic).where(named_one).values(active=True))


def _plan_sources(
    connection: Connection, topics: Sequence[Topic], now: datetime
) -> dict[tuple[SourceKind, str], int]:
    """(kind, address) -> id. A source that several topics name is asked as often as the most eager wants."""
    asked: dict[tuple[SourceKind, str], dict[str, int | None]] = {}
    for named in (s for t in topics for s in t.sources):
        key = named.kind, named.address
        asked[key] = _more_eager(_bounds(named), asked.get(key))
    insert_if_new(
        connection,
        source,
        [
            {"kind": kind, "address": address, "due_at": now, **bounds}
            for (kind, address), bounds in asked.items()
        ],
    )
    for (kind, address), bounds in asked.items():
        same = (source.c.kind == kind) & (source.c.address == address)
        connection.execute(update(source).where(same).values(bounds))
    _plan_looks(connection, topics)
    rows = connection.execute(select(source.c.id, source.c.kind, source.c.address))
    return {(row.kind, row.address): row.id for row in rows}


def _plan_looks(connection: Connection, topics: Sequence[Topic]) -> None:
    """Its articles are looked at again whenever one of the topics that name it wants that."""
    looks: dict[tuple[SourceKind, str], set[timedelta]] = {}
    for named in (s for t in topics for s in t.sources):
        looks.setdefault((named.kind, named.address), set()).update(named.revisits)
    for (kind, address), waits in looks.items():
        same = (source.c.kind == kind) & (source.c.address == address)
        seconds = [int(wait.total_seconds()) for wait in sorted(waits)]
        connection.execute(update(source).where(same).values(revisits_s=seconds))


def _bounds(named: Source) -> dict[str, int | None]:
    """The columns that say how often it is asked."""
    slowest = int(named.slowest.total_seconds()) if named.slowest else None
    return {"every_s": int(named.every.total_seconds()), "slowest_s": slowest}


def _more_eager(one: dict[str, int | None], other: dict[str, int | None] | None) -> dict[str, int | None]:
    """Of two bounds the shorter; one that is not set asks for nothing."""
    pairs = ((name, (span, (other or {}).get(name))) for name, span in one.items())
    return {name: min((s for s in spans if s is not None), default=None) for name, spans in pairs}


def topics(connection: Connection) -> Mapping[str, datetime]:
    return dict(connection.execute(select(topic.c.id, topic.c.since).order_by(topic.c.id)).all())


def due_sources(connection: Connection, now: datetime) -> list[SourceState]:
    return _states(connection, _active().where(source.c.due_at <= now).order_by(source.c.due_at, source.c.id))


def sources(connection: Connection) -> list[SourceState]:
    return _counted(connection, _states(connection, _active().order_by(source.c.id)))


def failing(connection: Connection) -> list[SourceState]:
    """Those that failed last, the longest ill first. Their links are not counted."""
    return _states(
        connection, _active().where(source.c.failures > 0).order_by(source.c.failing_since, source.c.id)
    )


def next_due(connection: Connection) -> datetime | None:
    waits = link.c.due_at.is_not(None) & is_awake()
    nearest = (
        connection.scalar(_active().with_only_columns(func.min(source.c.due_at))),
        connection.scalar(select(link.c.due_at).where(waits).order_by(link.c.due_at).limit(1)),
        next_notice(connection),
    )
    return min((due for due in nearest if due is not None), default=None)


def active_sources() -> Select[tuple[int]]:
    """Ids of those that a watchlist names; the others rest, and so do their links."""
    return select(source_topic.c.source_id).where(source_topic.c.active)


def is_awake() -> ColumnElement[bool]:
    """Whether the source of a link is active. Told link by link: SQLite would begin with all that such a source ever had."""
    return active_sources().where(source_topic.c.source_id == link.c.source_id).exists()


def _active() -> Select[Any]:
    return select(source).where(source.c.id.in_(active_sources()))


def source_failed(
    connection: Connection, source_id: int, detail: str, now: datetime, due_at: datetime
) -> SourceState:
    values = {
        "failures": source.c.failures + 1,
        "failing_since": func.coalesce(source.c.failing_since, now),
        "detail": detail,
        "due_at": due_at,
    }
    connection.execute(update(source).where(source.c.id == source_id).values(values))
    [state] = _states(connection, select(source).where(source.c.id == source_id))
    return state


def source_succeeded(
    connection: Connection,
    source_id: int,
    validators: Validators,
    now: datetime,
    due_at: datetime,
    *,
    rest: timedelta,
    brought: bool,
) -> None:
    """`rest`: the pause that it asks for itself; `brought`: it listed something nobody had."""
    values = _WELL | {
        "etag": validators.etag,
        "last_modified": validators.last_modified,
        "rest_s": int(rest.total_seconds()),
        "first_success_at": func.coalesce(source.c.first_success_at, now),
        "last_success_at": now,
        "due_at": due_at,
    }
    values |= {"last_new_at": now} if brought else {}
    connection.execute(update(source).where(source.c.id == source_id).values(values))


def unchanged(connection: Connection, due: Mapping[int, datetime], now: datetime) -> None:
    """`due`: when each is asked again. One statement for all: most polls of a day end here."""
    rows = [{"of": source_id, "again": due_at, "at": now} for source_id, due_at in due.items()]
    connection.execute(_UNCHANGED, rows)


_WELL: dict[str, Any] = {"failures": 0, "failing_since": None, "detail": ""}
_UNCHANGED = (
    update(source)
    .where(source.c.id == bindparam("of"))
    .values(_WELL | {"last_success_at": bindparam("at"), "due_at": bindparam("again")})
)


def put_off(connection: Connection, source_id: int, due_at: datetime) -> None:
    connection.execute(update(source).where(source.c.id == source_id).values(due_at=due_at))


def _states(connection: Connection, statement: Select[Any]) -> list[SourceState]:
    rows = connection.execute(statement).mappings().all()
    ids = [row["id"] for row in rows]
    # Numbers in full: two thousand parameters take the driver longer than the answer takes the database.
    these: Any = bindparam("ids", ids, expanding=True, literal_execute=True)
    named = select(source_topic).where(source_topic.c.source_id.in_(these), source_topic.c.active)
    by_source: dict[int, dict[str, bool]] = {}  # source -> topic -> whether it is new to it
    for pair in connection.execute(named.order_by(source_topic.c.topic_id)):
        by_source.setdefault(pair.source_id, {})[pair.topic_id] = pair.baselined_at is None
    return [_state(row, by_source.get(row["id"], {})) for row in rows]


def _counted(connection: Connection, states: Sequence[SourceState]) -> list[SourceState]:
    """With the links that each ever brought."""
    counts = select(link.c.source_id, func.count()).group_by(link.c.source_id)
    links: dict[int, int] = dict(connection.execute(counts).all())
    return [replace(state, links=links.get(state.id, 0)) for state in states]


def _state(row: RowMapping, topics: Mapping[str, bool]) -> SourceState:
    return SourceState(
        id=row["id"],
        source=_source(row),
        topics=tuple(topics),
        young=tuple(topic_id for topic_id, new in topics.items() if new),
        validators=Validators(etag=row["etag"], last_modified=row["last_modified"]),
        due_at=row["due_at"],
        failing_since=row["failing_since"],
        failures=row["failures"],
        detail=row["detail"],
        rest=timedelta(seconds=row["rest_s"] or 0),
        first_success_at=row["first_success_at"],
        last_success_at=row["last_success_at"],
        last_new_at=row["last_new_at"],
        held_at=row["held_at"],
        held_why=row["held_why"] or "",
        told=row["told"] or "",
        told_at=row["told_at"],
    )


def _source(row: RowMapping) -> Source:
    slowest = row["slowest_s"]
    return Source(
        kind=row["kind"],
        address=row["address"],
        every=timedelta(seconds=row["every_s"]),
        slowest=None if slowest is None else timedelta(seconds=slowest),
    )
