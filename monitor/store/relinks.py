"""What late articles made of the links of those that were published after them: asked for, and kept."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from monitor.ledger import MOST_LATER, Said
from monitor.model import Sighting
from monitor.phrases import Day, phrase
from monitor.store.ledger import open_series
from monitor.store.one_of import one_of
from monitor.store.tables import article, observation, relink
from monitor.store.upsert import insert_with_ids
from monitor.store.values import figure_in, topics_in, topics_seen_on

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from monitor.model import Verdict
    from monitor.phrases import Phrase
    from monitor.store.view import View

_FIRST_SAID = (
    select(observation.c.article_id, func.min(observation.c.published_at))
    .where(one_of(observation.c.article_id, "ids"))
    .group_by(observation.c.article_id)
)


def series_since(connection: Connection, upto: int) -> set[int]:
    """The series that have lost or won an observation by the links made after `upto`."""
    rows = connection.execute(select(relink.c.was_id, relink.c.series_id).where(relink.c.id > upto))
    return {one for row in rows for one in row if one is not None}


def emptied(connection: Connection, view: View) -> set[int]:
    """The series that have no observation left."""
    lost = set(connection.scalars(select(relink.c.was_id).distinct())) - {None}
    kept = select(view.series()).where(view.within(lost)).distinct()
    return lost - set(connection.scalars(kept)) if lost else set()


def made_by(connection: Connection, observations: Sequence[int]) -> dict[int, Phrase]:
    """Observation -> in words, why it is in another series than at first."""
    statement = (
        select(relink, article.c.url)
        .join_from(relink, article, article.c.id == relink.c.article_id)
        .where(relink.c.observation_id.in_(observations))
        .order_by(relink.c.id)
    )
    return {row["observation_id"]: _made(row) for row in connection.execute(statement).mappings()}


def _made(row: RowMapping) -> Phrase:
    day, place = Day(row["made_at"]), _named(row["was_id"])
    if row["reread"]:
        return phrase(
            "not so since its text was read again on {day}: before in {place}", day=day, place=place
        )
    return phrase(
        "linked anew on {day}, when {url} came late: before in {place}", day=day, url=row["url"], place=place
    )


def _named(number: int | None) -> Phrase:
    return phrase("no series") if number is None else phrase("series {number}", number=number)


def said_after(connection: Connection, view: View, articles: Collection[int], after: Sighting) -> list[Said]:
    """What these articles said after the late one, in the order of publication.

    Nothing if they are more than MOST_LATER, or if a person has decided about any of their series.
    """
    if not 0 < len(articles) <= MOST_LATER:
        return []
    statement = (
        select(*view.observed(), article.c.trust, article.c.copy_of, topics_seen_on().label("topics"))
        .join_from(observation, article, article.c.id == observation.c.article_id)
        .where(observation.c.article_id.in_(articles), observation.c.gone_at.is_(None))
        .where(observation.c.published_at > after.published_at)
        .order_by(observation.c.published_at, observation.c.version_id, observation.c.id)
    )
    rows = connection.execute(statement).mappings().all()
    if any(row["id"] in view.force.moved or view.force.about(row["series_id"]) for row in rows):
        return []
    first: dict[int, datetime] = dict(connection.execute(_FIRST_SAID, {"ids": list(articles)}).all())
    first[after.article] = min(after.published_at, first.get(after.article, after.published_at))
    by_version = groupby(rows, key=lambda row: row["version_id"])
    return [_said(list(of_version), first) for _, of_version in by_version]


def _said(rows: Sequence[RowMapping], first: Mapping[int, datetime]) -> Said:
    row = rows[0]
    return Said(
        sighting=Sighting(
            article=row["article_id"],
            url=row["url"],
            outlet=row["outlet"],
            published_at=row["published_at"],
            learned_at=row["learned_at"],
            edits=first[row["article_id"]] < row["published_at"],
            copy_of=row["copy_of"] if first[row["article_id"]] < row["published_at"] else None,
            announces=False,
            trust=row["trust"],
            topics=topics_in(row["topics"]),
        ),
        title=row["title"],
        figures=tuple(figure_in(one) for one in rows),
        observations=tuple(one["id"] for one in rows),
        series=tuple(one["series_id"] for one in rows),
    )


def save(
    connection: Connection,
    late: Sighting,
    moved: Mapping[int, tuple[int | None, Verdict]],
    opened: Mapping[int | None, int],
    topics: Sequence[str],
) -> None:
    """Keep the new links: observation -> the series that it was in, and the verdict on it now.

    `opened`: series that the late article opened, by the number that they have in verdicts.
    """
    more = [v for _, v in moved.values() if v.opens is not None and v.opens not in opened]
    opened = {**opened, **open_series(connection, late, more, topics)}
    rows = [
        {
            "observation_id": seen,
            "was_id": was,
            "series_id": opened[now.opens] if now.opens is not None else now.series,
            "article_id": late.article,
            "made_at": late.learned_at,
        }
        for seen, (was, now) in moved.items()
    ]
    insert_with_ids(connection, relink, rows)
