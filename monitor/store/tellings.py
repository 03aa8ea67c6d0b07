"""Stories as a person sees them: who told one, in order, and which figures they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from monitor.store import rulings
from monitor.store.articles import is_on, latest_version
from monitor.store.rows import Story, StoryFigure, StoryRow, Telling
from monitor.store.tables import article, article_topic, observation, series, version
from monitor.store.upsert import chunks
from monitor.store.values import observation_in
from monitor.stories import shared_figures

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping, Select


def stories(
    connection: Connection,
    topics: Collection[str],
    since: datetime,
    until: datetime | None,
    limit: int | None,
) -> list[StoryRow]:
    told = _told(topics, since, until).limit(limit)
    rows = [row for some in chunks(connection.scalars(told)) for row in _rows(connection, some)]
    return sorted(rows, key=lambda row: (len(row.outlets), row.last_at, row.story), reverse=True)


def _told(topics: Collection[str], since: datetime, until: datetime | None) -> Select[Any]:
    """The stories of which something was first read in [since, until), those that most outlets told then first."""
    read = select(version.c.article_id).where(version.c.fetched_at >= since)
    if until:
        first_read = func.min(version.c.fetched_at)
        read = read.group_by(version.c.article_id).having(first_read < until)
    most_told = func.count(article.c.outlet.distinct()).desc(), func.max(article.c.published_at).desc()
    told = select(article.c.story).where(article.c.id.in_(read), article.c.story.is_not(None))
    if topics:
        told = told.where(is_on(topics, article.c.id))
    return told.group_by(article.c.story).order_by(*most_told, article.c.story.desc())


def _rows(connection: Connection, numbers: Sequence[int]) -> list[StoryRow]:
    tellings = _tellings(connection, numbers)
    topics = _topics(connection, numbers)
    return [_row(number, told, topics[number]) for number, told in tellings.items()]


def _row(number: int, told: Sequence[Telling], topics: tuple[str, ...]) -> StoryRow:
    own = [one for one in told if one.copy_of is None]
    first = own[0] if own else told[0]
    return StoryRow(
        story=number,
        title=first.title,
        url=first.url,
        topics=topics,
        outlets=tuple(dict.fromkeys(one.outlet for one in own if one.outlet)),
        articles=len(own),
        copies=len(told) - len(own),
        first_at=told[0].published_at,
        first_seen_at=min(one.learned_at for one in told),
        last_at=told[-1].published_at,
    )


def _tellings(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Telling]]:
    """Of each story those who told it, in the order in which they were published."""
    original = article.alias("original")
    first_read = select(func.min(version.c.fetched_at)).where(version.c.article_id == article.c.id)
    statement = (
        select(article.c.story, article.c.id, article.c.url, article.c.outlet, article.c.published_at)
        .add_columns(
            article.c.story_why, original.c.url.label("original"), version.c.title, version.c.decision
        )
        .add_columns(first_read.correlate(article).scalar_subquery().label("learned_at"))
        .join_from(article, version, latest_version())
        .outerjoin(original, original.c.id == article.c.copy_of)
        .where(article.c.story.in_(numbers))
        .order_by(article.c.published_at, article.c.id)
    )
    found: dict[int, list[Telling]] = {}
    for row in connection.execute(statement).mappings():
        found.setdefault(row["story"], []).append(_telling(row))
    return found


def _telling(row: RowMapping) -> Telling:
    return Telling(
        article=row["id"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        published_at=row["published_at"],
        learned_at=row["learned_at"],
        copy_of=row["original"] if row["decision"] == "copy" else None,
        why=row["story_why"] or "",
    )


def _topics(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    on = (
        select(article.c.story, article_topic.c.topic_id)
        .join_from(article, article_topic, article_topic.c.article_id == article.c.id)
        .where(article.c.story.in_(numbers))
        .distinct()
        .order_by(article_topic.c.topic_id)
    )
    found: dict[int, tuple[str, ...]] = dict.fromkeys(numbers, ())
    for number, topic in connection.execute(on):
        found[number] = (*found[number], topic)
    return found


def story(connection: Connection, number: int) -> Story | None:
    rows = _rows(connection, [number])
    if not rows:
        return None
    tellings = _tellings(connection, [number])[number]
    return Story(row=rows[0], tellings=tuple(tellings), figures=tuple(_figures(connection, number)))


def _figures(connection: Connection, number: int) -> Iterable[StoryFigure]:
    """The series that its outlets state, those of several outlets first."""
    now = rulings.view(connection)
    statement = (
        select(*now.observed(), now.label().label("label"))
        .join_from(observation, article, article.c.id == observation.c.article_id)
        .join(series, series.c.id == now.series())
        .where(article.c.story == number)
    )
    rows = connection.execute(statement).mappings().all()
    labels = {row["series_id"]: row["label"] for row in rows}
    shared = shared_figures(observation_in(row) for row in rows)
    told = [StoryFigure(label=labels[one.series], shared=one) for one in shared]
    return sorted(told, key=lambda one: (_ORDER[one.shared.state], one.shared.series))


_ORDER = {"differ": 0, "agree": 1, "alone": 2}
