"""Articles, figures, changes and notices in pages: the newest rows below a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Numeric, cast, func, select

from monitor.store.articles import latest_version
from monitor.store.findings import load_findings
from monitor.store.outbox import load_notices
from monitor.store.paged import ArticleRow, FigureRow, Page, Stated, Totals
from monitor.store.tables import (
    article,
    article_topic,
    change,
    change_topic,
    link,
    notice,
    observation,
    series,
    version,
)
from monitor.store.tallies import Tally
from monitor.store.values import figure_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, RowMapping, Select

    from monitor.model import Finding, Owed
    from monitor.store.view import View

Item = TypeVar("Item")


def page_of(
    connection: Connection,
    wanted: Select[Any],
    number: ColumnElement[int],
    after: int | None,
    limit: int,
    load: Callable[[Sequence[RowMapping]], Sequence[Item]],
) -> Page[Item]:
    """The rows of `wanted` whose `number` is below `after`, the highest first; one more is read to know whether it ends."""
    below = wanted if after is None else wanted.where(number < after)
    rows = connection.execute(below.order_by(number.desc()).limit(limit + 1)).mappings().all()
    shown = rows[:limit]
    more = str(shown[-1]["id"]) if len(rows) > limit else None
    return Page(items=tuple(load(shown)), next=more)


def asked(*pairs: tuple[Any, Callable[[Any], Any]]) -> list[ColumnElement[bool]]:
    """The conditions whose value is given."""
    return [condition(value) for value, condition in pairs if value is not None]


# --- articles ------------------------------------------------------------------------------------------------

_ORIGINAL = article.alias("original")
_LEARNED = select(func.min(version.c.fetched_at)).where(version.c.article_id == article.c.id)
ARTICLES = (
    select(
        article.c.id, article.c.url, article.c.canonical, article.c.outlet, article.c.author, article.c.lang,
        article.c.trust, article.c.story, article.c.published_at, version.c.title, version.c.decision,
        _ORIGINAL.c.url.label("original"), _LEARNED.correlate(article).scalar_subquery().label("learned_at"),
    )
    .join_from(article, version, latest_version())
    .outerjoin(_ORIGINAL, _ORIGINAL.c.id == article.c.copy_of)
)  # fmt: skip


def articles_on(topic: str | None) -> tuple[Select[Any], ColumnElement[int]]:
    """Articles, and the number by which an index finds the newest of them."""
    if topic is None:
        return ARTICLES, article.c.id
    on_topic = ARTICLES.join(article_topic, article_topic.c.article_id == article.c.id)
    return on_topic.where(article_topic.c.topic_id == topic), article_topic.c.article_id


def articles_in(connection: Connection, rows: Sequence[RowMapping]) -> list[ArticleRow]:
    topics = topics_of(connection, [row["id"] for row in rows])
    return [_article_in(row, topics.get(row["id"], ())) for row in rows]


def _article_in(row: RowMapping, topics: tuple[str, ...]) -> ArticleRow:
    values = dict(row)
    original = values.pop("original")
    copy_of = original if row["decision"] == "copy" else None
    return ArticleRow(article=values.pop("id"), topics=topics, copy_of=copy_of, **values)


def topics_of(connection: Connection, articles: Collection[int]) -> dict[int, tuple[str, ...]]:
    """By article, sorted."""
    found: dict[int, tuple[str, ...]] = {}
    pairs = select(article_topic).where(article_topic.c.article_id.in_(articles))
    for pair in connection.execute(pairs.order_by(article_topic.c.topic_id)):
        found[pair.article_id] = (*found.get(pair.article_id, ()), pair.topic_id)
    return found


# --- figures -------------------------------------------------------------------------------------------------


def figures(view: View, wanted: Stated) -> Select[Any]:
    """Every observation that is asked for, its series and label as they are read now."""
    of = view.series()
    found = select(observation, of.label("series_now"), view.label().label("called")).select_from(observation)
    found = found.outerjoin(series, series.c.id == of)
    return found.where(*_asked(view, wanted))


def _asked(view: View, wanted: Stated) -> list[ColumnElement[bool]]:
    of, on = observation.c, article_topic.c
    low, high = cast(of.low, Numeric), cast(of.high, Numeric)
    same_article = select(on.article_id).where(on.article_id == of.article_id)
    return asked(
        (wanted.topic, lambda topic: same_article.where(on.topic_id == topic).exists()),
        (wanted.series, lambda number: view.within([number])),
        (wanted.article, of.article_id.__eq__),
        (wanted.unit, of.unit.__eq__),
        (wanted.verdict, of.verdict.__eq__),
        (wanted.least, high.__ge__),
        (wanted.most, low.__le__),
        (wanted.since, of.learned_at.__ge__),
        (wanted.until, of.learned_at.__lt__),
    )


def figures_in(connection: Connection, rows: Sequence[RowMapping]) -> list[FigureRow]:
    topics = topics_of(connection, {row["article_id"] for row in rows})
    return [
        FigureRow(
            observation=row["id"],
            article=row["article_id"],
            url=row["url"],
            outlet=row["outlet"],
            topics=topics.get(row["article_id"], ()),
            series=row["series_now"],
            label=row["called"],
            verdict=row["verdict"],
            reasons=tuple(row["reasons"]),
            published_at=row["published_at"],
            learned_at=row["learned_at"],
            figure=figure_in(row),
        )
        for row in rows
    ]


# --- changes and notices -------------------------------------------------------------------------------------


def changes(view: View, topic: str | None, number: int | None) -> Select[Any]:
    """The changes that still are one, of a topic and of a series."""
    still = view.changes(None if number is None else [number])
    if topic is None:
        return still
    on_topic = select(change_topic.c.change_id).where(change_topic.c.topic_id == topic)
    return still.where(change.c.id.in_(on_topic))


def changes_in(connection: Connection, view: View, rows: Sequence[RowMapping]) -> list[Finding]:
    """As told now, the newest first."""
    found = load_findings(connection, [row["id"] for row in rows], view)
    return sorted(found, key=lambda finding: finding.id, reverse=True)


def notices(states: Collection[str], topic: str | None, channel: str | None) -> Select[Any]:
    wanted = select(notice)
    if states:
        wanted = wanted.where(notice.c.state.in_(states))
    if topic is not None:
        wanted = wanted.where(notice.c.topic_id == topic)
    return wanted if channel is None else wanted.where(notice.c.channel == channel)


def notices_in(connection: Connection, rows: Sequence[RowMapping]) -> list[Owed]:
    return load_notices(connection, rows)


# --- totals --------------------------------------------------------------------------------------------------


class Counted:
    """Tallies that one process keeps, so that what it is asked each minute costs what the minute brought."""

    def __init__(self) -> None:
        self.articles = Tally(version.c.decision)
        self.figures = Tally(observation.c.verdict)
        self.changes = Tally(change.c.kind)


def totals(connection: Connection, now: datetime, counted: Counted) -> Totals:
    return Totals(
        articles=counted.articles.counts(connection),
        figures=sum(counted.figures.counts(connection).values()),
        series=_count(connection, select(func.count(series.c.id))),
        changes=counted.changes.counts(connection),
        notices=_by(connection, notice.c.state),
        links_due=_count(connection, select(func.count()).where(link.c.due_at <= now)),
    )


def _by(connection: Connection, column: ColumnElement[Any]) -> dict[str, int]:
    counted = connection.execute(select(column, func.count()).group_by(column))
    return {name or "undecided": count for name, count in counted}


def _count(connection: Connection, statement: Select[Any]) -> int:
    return connection.scalar(statement) or 0
