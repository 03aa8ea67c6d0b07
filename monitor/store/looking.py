"""The ledger as a person sees it: series, their history, what a topic saw."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, join, select

from monitor.ledger.lookalikes import look_alikes
from monitor.store import hearing, relinks, rulings
from monitor.store.articles import is_on
from monitor.store.findings import load_findings
from monitor.store.newest import newest
from monitor.store.presence import withdrawn
from monitor.store.rows import History, SeriesRow, Tally
from monitor.store.tables import (
    article,
    article_topic,
    change,
    change_topic,
    observation,
    series,
    version,
)
from monitor.store.types import LAST
from monitor.store.upsert import chunks
from monitor.store.values import observation_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from monitor.model import Finding, Observation
    from monitor.store.view import View


def series_rows(connection: Connection, topics: Collection[str], search: str, view: View) -> list[SeriesRow]:
    wanted = select(series.c.id)
    if topics:
        wanted = wanted.where(_seen_on(topics, view))
    if search:
        wanted = wanted.where(view.label().icontains(search, autoescape=True))
    rows = [row for some in chunks(connection.scalars(wanted).all()) for row in _rows(connection, some, view)]
    return sorted(
        rows, key=lambda row: (bool(row.named), row.standing.published_at, row.series), reverse=True
    )


def series_numbered(connection: Connection, numbers: Sequence[int], view: View) -> list[SeriesRow]:
    """In the order given, without those that hold nothing by now."""
    rows = {row.series: row for some in chunks(numbers) for row in _rows(connection, some, view)}
    return [rows[number] for number in numbers if number in rows]


def alike(connection: Connection, view: View) -> Mapping[int, Mapping[int, str]]:
    """Of the series that are no part of another one, and that late articles have left something."""
    labelled = connection.execute(select(series.c.id, view.label(), series.c.unit))
    left_out = view.force.into.keys() | relinks.emptied(connection, view)
    return look_alikes((one, label, unit) for one, label, unit in labelled if one not in left_out)


def _seen_on(topics: Collection[str], view: View) -> ColumnElement[bool]:
    """One ledger serves all topics: a series belongs to each on which an article stated it."""
    stated = (
        select(view.series())
        .join_from(observation, article_topic, article_topic.c.article_id == observation.c.article_id)
        .where(article_topic.c.topic_id.in_(topics), view.series().is_not(None), view.seen())
    )
    return series.c.topic_id.in_(topics) | series.c.id.in_(stated)


def _rows(connection: Connection, ids: Sequence[int], view: View) -> list[SeriesRow]:
    standing = _standing(connection, ids, view)
    counts = _counts(connection, ids, view)
    moves = _moves(connection, ids, view)
    known = select(series, view.label().label("called")).where(series.c.id.in_(ids))
    return [
        SeriesRow(
            series=row.id,
            label=row.called,
            named=row.named,
            topic=row.topic_id,
            unit=row.unit,
            standing=standing[row.id],
            observations=counts[row.id].times,
            outlets=len(counts[row.id].outlets),
            first_seen_at=counts[row.id].first_seen_at,
            changes=len(moves.get(row.id, ())),
            open_conflict=_last(moves, row.id, "kind") == "conflict",
            suspect=_last(moves, row.id, "suspect"),
            muted=bool(view.force.mutes(row.id)),
        )
        for row in connection.execute(known)
        if row.id in standing
    ]


def _standing(connection: Connection, ids: Sequence[int], view: View) -> dict[int, Observation]:
    """The newest observation that is not `past`; of a series that has no other, its newest."""
    found = _by_series(connection, newest(view, ids, 1))
    if others := [one for one in ids if one not in found]:
        found |= _by_series(connection, newest(view, others, 1, past=True))
    return found


def _by_series(connection: Connection, statement: Select[Any]) -> dict[int, Observation]:
    return {row["series_id"]: observation_in(row) for row in connection.execute(statement).mappings()}


@dataclass(kw_only=True, slots=True)
class _Count:
    """What all reports of a series come to."""

    times: int = 0
    outlets: set[str] = field(default_factory=set)
    first_seen_at: datetime = LAST


def _counts(connection: Connection, ids: Sequence[int], view: View) -> dict[int, _Count]:
    """Observations and outlets of each series, and when we learned of it."""
    moved = view.ever_moved()
    settled = view.whole(observation.c.series_id), view.is_part(observation.c.series_id, ids) & ~moved
    brought = view.series(), view.brought_to(ids) & moved & view.stands_in(ids)
    found: dict[int, _Count] = {}
    for of, which in (settled, brought):  # the first by the index alone, however many there are
        statement = (
            select(of.label("of"), observation.c.outlet, func.count(), func.min(observation.c.learned_at))
            .where(which, view.seen())
            .group_by(of, observation.c.outlet)
        )
        for number, outlet, times, learned_at in connection.execute(statement):
            count = found.setdefault(number, _Count())
            count.times += times
            count.outlets.add(outlet)
            count.first_seen_at = min(count.first_seen_at, learned_at)
    return found


def _moves(connection: Connection, ids: Sequence[int], view: View) -> dict[int, list[RowMapping]]:
    """The changes of each series that still are one, oldest first."""
    found: dict[int, list[RowMapping]] = {}
    for row in connection.execute(view.changes(ids).order_by(change.c.id)).mappings():
        found.setdefault(row["series_now"], []).append(row)
    return found


def _last(moves: Mapping[int, Sequence[RowMapping]], number: int, column: str) -> str | None:
    """What the last change of a series has in a column."""
    return moves[number][-1][column] if number in moves else None


def history(connection: Connection, series_id: int, view: View) -> History | None:
    rows = _rows(connection, [series_id], view)
    if not rows:
        return None
    about = view.force.about(series_id)
    moves = _moves(connection, [series_id], view).get(series_id, [])
    seen = _observations(connection, view, view.within([series_id]))
    disregarded = observation.c.id.in_([o for r in about if r.kind == "misread" for o in r.observations])
    return History(
        row=rows[0],
        observations=seen,
        findings=tuple(load_findings(connection, [row["id"] for row in moves], view)),
        rulings=tuple(about),
        misread=tuple(replace(o, series=series_id) for o in _observations(connection, view, disregarded)),
        withdrawn=withdrawn(connection, {one.article for one in seen}, view.until),
        headlines=hearing.said_of(connection, series_id, view),
    )


def _observations(connection: Connection, view: View, which: ColumnElement[bool]) -> tuple[Observation, ...]:
    """By published time."""
    seen = (
        select(*view.observed())
        .where(which, view.seen())
        .order_by(observation.c.published_at, observation.c.learned_at, observation.c.id)
    )
    return tuple(observation_in(row) for row in connection.execute(seen).mappings())


def findings(connection: Connection, topic: str, since: datetime, until: datetime) -> list[Finding]:
    now = rulings.view(connection)
    return load_findings(connection, connection.scalars(_changes_of(now, topic, since, until)).all(), now)


def _changes_of(now: View, topic: str, since: datetime, until: datetime) -> Select[Any]:
    """Ids of the changes of a topic that were learned in [since, until)."""
    return (
        now.changes()
        .with_only_columns(change.c.id)
        .join(change_topic, change_topic.c.change_id == change.c.id)
        .where(change_topic.c.topic_id == topic, change.c.learned_at >= since, change.c.learned_at < until)
    )


def tally(connection: Connection, topic: str, since: datetime, until: datetime) -> Tally:
    read = (version.c.fetched_at >= since, version.c.fetched_at < until, is_on([topic], version.c.article_id))
    seen = observation.c.learned_at >= since, observation.c.learned_at < until
    by_decision = select(version.c.decision, func.count()).where(*read).group_by(version.c.decision)
    decisions: dict[str | None, int] = dict(connection.execute(by_decision).all())
    articles = join(version, article, article.c.id == version.c.article_id)
    outlets = select(func.count(article.c.outlet.distinct())).select_from(articles).where(*read)
    of_topic = is_on([topic], observation.c.article_id)
    figures = select(func.count(observation.c.id)).where(*seen, observation.c.gone_at.is_(None), of_topic)
    return Tally(
        articles=decisions.get("new", 0),
        outlets=connection.scalar(outlets) or 0,
        copies=decisions.get("copy", 0),
        figures=connection.scalar(figures) or 0,
    )
