"""Series, what was seen of them, and the changes found."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from monitor import figures, ledger
from monitor.model import Entry
from monitor.store.findings import load_findings
from monitor.store.tables import change, change_topic, observation, series
from monitor.store.upsert import chunks, insert_if_new, insert_with_ids
from monitor.store.values import OBSERVED, figure_values, observation_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import Connection

    from monitor.model import Finding, Observation, Sighting, Unit, Verdict


def entries(
    connection: Connection, units: Collection[Unit], limit: int, known: dict[int, Observation]
) -> list[Entry]:
    """By series id; within each the newest `limit` observations, oldest of them first.

    `known` are observations read before, by id. They never change: only what is missing is read, and added.
    """
    newest = _newest_of_each(connection, units, limit)
    _read_missing(connection, known, chain.from_iterable(newest.values()))
    rows = connection.execute(
        select(series.c.id, series.c.label, series.c.named)
        .where(series.c.unit.in_(units))
        .order_by(series.c.id)
    )
    return [
        Entry(
            series=row.id,
            label=row.label,
            named=row.named,
            observations=tuple(known[i] for i in newest[row.id]),
        )
        for row in rows
    ]


def _newest_of_each(connection: Connection, units: Collection[Unit], limit: int) -> dict[int, list[int]]:
    """Ids of observations by series, read from the index alone."""
    order = (observation.c.published_at, observation.c.learned_at, observation.c.id)
    statement = (
        select(observation.c.series_id, observation.c.id)
        .join(series, series.c.id == observation.c.series_id)
        .where(series.c.unit.in_(units))
        .order_by(observation.c.series_id, *order)
    )
    rows = groupby(connection.execute(statement), lambda row: row[0])
    return {series_id: [row[1] for row in group][-limit:] for series_id, group in rows}


def _read_missing(connection: Connection, known: dict[int, Observation], ids: Iterable[int]) -> None:
    for some in chunks(i for i in ids if i not in known):
        rows = connection.execute(select(*OBSERVED).where(observation.c.id.in_(some))).mappings()
        known.update((row["id"], observation_in(row)) for row in rows)


def record(
    connection: Connection,
    version_id: int,
    sighting: Sighting,
    verdicts: Sequence[Verdict],
    *,
    topics: Sequence[str],
    title: str,
) -> tuple[list[int | None], list[Finding]]:
    opened = _open_series(connection, sighting, verdicts, topics)
    tied = [v.series if v.series is not None else opened.get(v.opens) for v in verdicts]
    observed = insert_with_ids(
        connection,
        observation,
        [_observed(version_id, sighting, v, s, title) for v, s in zip(verdicts, tied, strict=True)],
    )
    changed = _save_changes(connection, sighting, verdicts, tied, observed)
    _put_on_topics(connection, changed, topics)
    return tied, load_findings(connection, changed)


def _open_series(
    connection: Connection, sighting: Sighting, verdicts: Sequence[Verdict], topics: Sequence[str]
) -> dict[int | None, int]:
    """`opens` number -> id of the series made for it, named after its first figure."""
    firsts: dict[int | None, Verdict] = {}
    for verdict in verdicts:
        if verdict.opens is not None:
            firsts.setdefault(verdict.opens, verdict)
    rows = [
        {
            "label": verdict.label or verdict.figure.about or verdict.figure.text,
            "named": verdict.named,
            "unit": verdict.figure.unit,
            "topic_id": topics[0],
            "opened_at": sighting.learned_at,
        }
        for verdict in firsts.values()
    ]
    return dict(zip(firsts, insert_with_ids(connection, series, rows), strict=True))


def _observed(
    version_id: int, sighting: Sighting, verdict: Verdict, series_id: int | None, title: str
) -> dict[str, Any]:
    return {
        "version_id": version_id,
        "article_id": sighting.article,
        "series_id": series_id,
        "url": sighting.url,
        "outlet": sighting.outlet,
        "title": title,
        "published_at": sighting.published_at,
        "learned_at": sighting.learned_at,
        "verdict": verdict.kind,
        "reasons": list(verdict.reasons),
        "reader": figures.VERSION,
        "linker": ledger.VERSION,
        **figure_values(verdict.figure),
    }


def _save_changes(
    connection: Connection,
    sighting: Sighting,
    verdicts: Sequence[Verdict],
    tied: Sequence[int | None],
    observed: Sequence[int],
) -> list[int]:
    rows = [
        {
            "series_id": series_id,
            "before_id": verdict.change.before.id if verdict.change.before else None,
            "after_id": observation_id,
            "kind": verdict.change.kind,
            "reason": verdict.change.reason,
            "suspect": verdict.change.suspect,
            "learned_at": sighting.learned_at,
        }
        for verdict, series_id, observation_id in zip(verdicts, tied, observed, strict=True)
        if verdict.change is not None
    ]
    return insert_with_ids(connection, change, rows)


def _put_on_topics(connection: Connection, changes: Sequence[int], topics: Sequence[str]) -> None:
    rows = [
        {"change_id": change_id, "topic_id": topic_id, "rank": rank}
        for change_id in changes
        for rank, topic_id in enumerate(topics)
    ]
    insert_if_new(connection, change_topic, rows)
