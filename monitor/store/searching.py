"""Articles found by their words, series by the words of their label and the value that stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import Numeric, cast, column, func, select, table

from monitor.store import words
from monitor.store.articles import latest_version
from monitor.store.looking import series_numbered
from monitor.store.paged import Page
from monitor.store.pages_rows import ARTICLES, articles_in
from monitor.store.tables import article, article_topic, observation, series, version
from monitor.store.values import blanked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, ScalarSelect, Select

    from monitor.store.paged import ArticleRow, SearchedSeries
    from monitor.store.rows import SeriesRow
    from monitor.store.view import View

_KEPT = table(words.TABLE, column("rowid"))
_LETTER = "A-Za-z"
_CANDIDATES = 4  # for each row that is shown: some stand otherwise by a person's decisions


def articles(
    connection: Connection, written: str, topic: str | None, after: int | None, limit: int
) -> Page[ArticleRow]:
    """The version that was read last first; an article is named once on a page, for the newest of its versions."""
    asked = words.asked_for(connection, written)
    if not asked:
        return Page(items=(), next=None)
    found = (
        select(_KEPT.c.rowid, version.c.article_id)
        .select_from(_KEPT.join(version, version.c.id == _KEPT.c.rowid))
        .where(words.match(connection).bindparams(asked=asked))
        .order_by(_KEPT.c.rowid.desc())
        .limit(limit + 1)
    )
    if topic is not None:
        found = found.join(article_topic, article_topic.c.article_id == version.c.article_id)
        found = found.where(article_topic.c.topic_id == topic)
    if after is not None:
        found = found.where(_KEPT.c.rowid < after)
    rows = connection.execute(found).all()
    numbers = list(dict.fromkeys(row.article_id for row in rows[:limit]))
    following = str(rows[limit - 1].rowid) if len(rows) > limit else None
    return Page(items=tuple(_numbered(connection, numbers)), next=following)


def _numbered(connection: Connection, numbers: Sequence[int]) -> list[ArticleRow]:
    rows = connection.execute(ARTICLES.where(article.c.id.in_(numbers))).mappings().all()
    return sorted(articles_in(connection, rows), key=lambda row: numbers.index(row.article))


def texts(connection: Connection, limit: int) -> list[tuple[int, str]]:
    """The newest articles with their texts, without what is not the article."""
    newest = (
        select(article.c.id, version.c.text, version.c.cuts)
        .join_from(article, version, latest_version())
        .order_by(article.c.id.desc())
        .limit(limit)
    )
    return [(row.id, blanked(row.text, row.cuts)) for row in connection.execute(newest)]


def find_series(connection: Connection, view: View, wanted: SearchedSeries, limit: int) -> list[SeriesRow]:
    """Those stated last first."""
    numbers = connection.scalars(_candidates(view, wanted).limit(limit * _CANDIDATES)).all()
    rows = series_numbered(connection, list(dict.fromkeys(map(view.force.now, numbers))), view)
    return [row for row in rows if _is_wanted(row, wanted)][:limit]


def _candidates(view: View, wanted: SearchedSeries) -> Select[Any]:
    """By the newest report that was saved in each."""
    found = select(series.c.id).order_by(_newest(observation.c.published_at).desc().nulls_last())
    for word in wanted.words.split():
        found = found.where(view.label().icontains(word, autoescape=True))
    if wanted.units:
        found = found.where(series.c.unit.in_(wanted.units))
    if wanted.least is not None:
        found = found.where(_newest(cast(observation.c.high, Numeric)) >= wanted.least)
    if wanted.most is not None:
        found = found.where(_newest(cast(observation.c.low, Numeric)) <= wanted.most)
    if wanted.topic is not None:
        found = found.where(_on_topic(wanted.topic))
    return found


def _newest(value: Any) -> ScalarSelect[Any]:
    """A value of the newest report of a series that it does not give as past."""
    return (
        select(value)
        .where(observation.c.series_id == series.c.id, func.coalesce(observation.c.status, "") != "past")
        .order_by(observation.c.published_at.desc(), observation.c.learned_at.desc(), observation.c.id.desc())
        .limit(1)
        .correlate(series)
        .scalar_subquery()
    )


def _on_topic(topic: str) -> Any:
    stated = (
        select(observation.c.id)
        .join(article_topic, article_topic.c.article_id == observation.c.article_id)
        .where(observation.c.series_id == series.c.id, article_topic.c.topic_id == topic)
    )
    return stated.correlate(series).exists()


def _is_wanted(row: SeriesRow, wanted: SearchedSeries) -> bool:
    """As the series is read now; a Latin word is a whole one."""
    figure = row.standing.figure
    valued = (wanted.least is None or figure.high >= wanted.least) and (
        wanted.most is None or figure.low <= wanted.most
    )
    return valued and all(_has(row.label, word) for word in wanted.words.split())


def _has(label: str, word: str) -> bool:
    before = rf"(?<![{_LETTER}])" if re.match(f"[{_LETTER}]", word) else ""
    after = rf"(?![{_LETTER}])" if re.search(f"[{_LETTER}]$", word) else ""
    return bool(re.search(f"{before}{re.escape(word)}{after}", label, re.IGNORECASE))
