"""What the ledger decided of an article: series opened, observations, changes. (`known` reads them again.)"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, update

from monitor.store.findings import load_findings
from monitor.store.rulings import view
from monitor.store.tables import change, change_topic, observation, series, version
from monitor.store.upsert import insert_if_new, insert_with_ids
from monitor.store.values import figure_values

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.model import Finding, Sighting, Verdict

_READ_BY = (
    update(version)
    .where(version.c.id == bindparam("of_version"))
    .values(reader=bindparam("by_reader"), linker=bindparam("by_linker"))
)


def record(
    connection: Connection,
    version_id: int,
    sighting: Sighting,
    verdicts: Sequence[Verdict],
    *,
    topics: Sequence[str],
    title: str,
    reader: int,
    linker: int,
    reread_at: datetime | None = None,
) -> tuple[list[int | None], list[Finding]]:
    opened = open_series(connection, sighting, verdicts, topics)
    tied = [v.series if v.series is not None else opened.get(v.opens) for v in verdicts]
    observed = insert_with_ids(
        connection,
        observation,
        [
            _observed(sighting, v, s, title)
            | {"version_id": version_id, "reader": reader, "linker": linker, "reread_at": reread_at}
            for v, s in zip(verdicts, tied, strict=True)
        ],
    )
    connection.execute(_READ_BY, {"of_version": version_id, "by_reader": reader, "by_linker": linker})
    changed = _save_changes(connection, sighting, verdicts, tied, observed)
    _put_on_topics(connection, changed, topics)
    return tied, load_findings(connection, changed, view(connection)) if changed else []


def open_series(
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


def _observed(sighting: Sighting, verdict: Verdict, series_id: int | None, title: str) -> dict[str, Any]:
    return {
        "article_id": sighting.article,
        "series_id": series_id,
        "url": sighting.url,
        "outlet": sighting.outlet,
        "title": title,
        "published_at": sighting.published_at,
        "learned_at": sighting.learned_at,
        "verdict": verdict.kind,
        "reasons": list(verdict.reasons),
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
