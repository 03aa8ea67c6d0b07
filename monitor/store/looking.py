"""The ledger as a person sees it: series, their history, what a topic saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, join, select

from monitor.store.findings import load_findings
from monitor.store.rows import History, SeriesRow, Tally
from monitor.store.tables import (
    article,
    article_topic,
    change,
    change_topic,
    notice,
    notice_change,
    observation,
    series,
    version,
)
from monitor.store.upsert import chunks
from monitor.store.values import OBSERVED, observation_in

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.model import Finding, Observation

_NEWEST_FIRST = (
    observation.c.published_at.desc(),
    observation.c.learned_at.desc(),
    observation.c.id.desc(),
)


def series_rows(connection: Connection, topics: Collection[str], search: str) -> list[SeriesRow]:
    wanted = select(series.c.id)
    if topics:
        wanted = wanted.where(_seen_on(topics))
    if search:
        wanted = wanted.where(series.c.label.icontains(search, autoescape=True))
    rows = [row for some in chunks(connection.scalars(wanted).all()) for row in _rows(connection, some)]
    return sorted(rows, key=lambda row: (row.standing.published_at, row.series), reverse=True)


def _seen_on(topics: Collection[str]) -> ColumnElement[bool]:
    """One ledger serves all topics: a series belongs to each on which an article stated it."""
    stated = (
        select(observation.c.series_id)
        .join(article_topic, article_topic.c.article_id == observation.c.article_id)
        .where(article_topic.c.topic_id.in_(topics))
    )
    return series.c.topic_id.in_(topics) | series.c.id.in_(stated)


def _rows(connection: Connection, ids: Sequence[int]) -> list[SeriesRow]:
    standing = _standing(connection, ids)
    counts = _counts(connection, ids)
    changes = _last_changes(connection, ids)
    known = connection.execute(select(series).where(series.c.id.in_(ids)))
    return [
        SeriesRow(
            series=row.id,
            label=row.label,
            topic=row.topic_id,
            unit=row.unit,
            standing=standing[row.id],
            observations=counts[row.id][0],
            outlets=counts[row.id][1],
            changes=changes.get(row.id, (0, ""))[0],
            open_conflict=changes.get(row.id, (0, ""))[1] == "conflict",
        )
        for row in known
        if row.id in standing
    ]


def _standing(connection: Connection, ids: Sequence[int]) -> dict[int, Observation]:
    """The newest observation that is not `past`; of a series that has no other, its newest."""
    past = func.coalesce(observation.c.status, "") == "past"
    rank = func.row_number().over(partition_by=observation.c.series_id, order_by=[past, *_NEWEST_FIRST])
    ranked = select(observation.c.id, rank.label("rank")).where(observation.c.series_id.in_(ids)).subquery()
    statement = select(*OBSERVED).join(ranked, ranked.c.id == observation.c.id).where(ranked.c.rank == 1)
    return {row["series_id"]: observation_in(row) for row in connection.execute(statement).mappings()}


def _counts(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Observations and outlets of each series."""
    statement = (
        select(observation.c.series_id, func.count(), func.count(observation.c.outlet.distinct()))
        .where(observation.c.series_id.in_(ids))
        .group_by(observation.c.series_id)
    )
    return {key: (seen, outlets) for key, seen, outlets in connection.execute(statement)}


def _last_changes(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """How many changes each series had, and the kind of the last."""
    statement = (
        select(change.c.series_id, change.c.kind).where(change.c.series_id.in_(ids)).order_by(change.c.id)
    )
    found: dict[int, tuple[int, str]] = {}
    for series_id, kind in connection.execute(statement):
        found[series_id] = (found.get(series_id, (0, ""))[0] + 1, kind)
    return found


def history(connection: Connection, series_id: int) -> History | None:
    rows = _rows(connection, [series_id])
    if not rows:
        return None
    seen = (
        select(*OBSERVED)
        .where(observation.c.series_id == series_id)
        .order_by(observation.c.published_at, observation.c.learned_at, observation.c.id)
    )
    changes = connection.scalars(select(change.c.id).where(change.c.series_id == series_id)).all()
    return History(
        row=rows[0],
        observations=tuple(observation_in(row) for row in connection.execute(seen).mappings()),
        findings=tuple(load_findings(connection, changes)),
    )


def findings(connection: Connection, topic: str, since: datetime, until: datetime) -> list[Finding]:
    return load_findings(connection, connection.scalars(_changes_of(topic, since, until)).all())


def _changes_of(topic: str, since: datetime, until: datetime) -> Select[Any]:
    """Ids of the changes of a topic that were learned in [since, until)."""
    return (
        select(change.c.id)
        .join(change_topic, change_topic.c.change_id == change.c.id)
        .where(change_topic.c.topic_id == topic, change.c.learned_at >= since, change.c.learned_at < until)
    )


def tally(connection: Connection, topic: str, since: datetime, until: datetime) -> Tally:
    on_topic = article_topic.c.topic_id == topic
    read = (on_topic, version.c.fetched_at >= since, version.c.fetched_at < until)
    seen = (on_topic, observation.c.learned_at >= since, observation.c.learned_at < until)
    versions = join(version, article_topic, article_topic.c.article_id == version.c.article_id)
    articles = join(versions, article, article.c.id == version.c.article_id)
    observed = join(observation, article_topic, article_topic.c.article_id == observation.c.article_id)
    by_decision = select(version.c.decision, func.count()).select_from(versions).where(*read)
    decisions: dict[str | None, int] = dict(
        connection.execute(by_decision.group_by(version.c.decision)).all()
    )
    outlets = select(func.count(article.c.outlet.distinct())).select_from(articles).where(*read)
    figures = select(func.count()).select_from(observed).where(*seen)
    return Tally(
        articles=decisions.get("new", 0),
        outlets=connection.scalar(outlets) or 0,
        copies=decisions.get("copy", 0),
        figures=connection.scalar(figures) or 0,
        kept_silent=connection.scalar(_silent(topic, since, until)) or 0,
    )


def _silent(topic: str, since: datetime, until: datetime) -> Select[Any]:
    """Changes of which no recipient was or will be told."""
    told = (
        select(notice_change.c.change_id)
        .join(notice, notice.c.id == notice_change.c.notice_id)
        .where(notice.c.state != "dropped")
    )
    return select(func.count()).where(
        change.c.id.in_(_changes_of(topic, since, until)), change.c.id.not_in(told)
    )
