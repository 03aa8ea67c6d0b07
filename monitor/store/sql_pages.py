"""`Pages` in SQL: each method a snapshot of its own."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from monitor.errors import InputError
from monitor.store import hearing, pages_rows, pages_series, planning, rulings, searching
from monitor.store.findings import load_findings
from monitor.store.pages_series import Spot
from monitor.store.tables import article, change, notice, observation, version
from monitor.store.tables_heard import headline

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from monitor.model import ChangeKind, Finding, NoticeState, Observation, Owed
    from monitor.store.engine import Database
    from monitor.store.paged import ArticleRow, FigureRow, Leaf, Page, SearchedSeries, Stated, Totals
    from monitor.store.rows import Headline, SeriesRow, SourceState

_SPOT = re.compile(r"([0-9]{1,18})-([0-9]{1,18})")
_NUMBER = re.compile(r"[0-9]{1,18}")


class SqlPages:
    """`Pages` over one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counted = pages_rows.Counted()

    def series(
        self,
        leaf: Leaf,
        *,
        topic: str | None = None,
        unit: str | None = None,
        search: str = "",
        until: datetime | None = None,
    ) -> Page[SeriesRow]:
        after = _spot(leaf.after)
        with self._database.reading() as connection:
            view = rulings.view(connection, until)
            walk = pages_series.walk_of(view, topic, unit, search)
            return pages_series.series_page(connection, view, walk, after, leaf.limit)

    def curves(self, numbers: Collection[int]) -> Mapping[int, tuple[Observation, ...]]:
        with self._database.reading() as connection:
            return pages_series.curves(connection, rulings.view(connection), numbers)

    def failing(self) -> list[SourceState]:
        with self._database.reading() as connection:
            return planning.failing(connection)

    def turns(self, numbers: Collection[int]) -> Mapping[int, ChangeKind]:
        with self._database.reading() as connection:
            found = connection.execute(rulings.view(connection).changes(numbers))
            return {row.after_id: row.kind for row in found}

    def conflicts(self, numbers: Collection[int]) -> Mapping[int, Finding]:
        with self._database.reading() as connection:
            view = rulings.view(connection)
            rows = connection.execute(view.changes(numbers).where(change.c.kind == "conflict")).all()
            newest = {row.series_now: row.id for row in sorted(rows, key=lambda row: row.id)}
            return {found.series: found for found in load_findings(connection, list(newest.values()), view)}

    def waiting(self, topics: Collection[str], since: datetime, limit: int) -> list[SeriesRow]:
        with self._database.reading() as connection:
            return pages_series.waiting(connection, rulings.view(connection), topics, since, limit)

    def look_alikes(self, series: int) -> Mapping[int, str]:
        with self._database.reading() as connection:
            return pages_series.look_alikes_of(connection, rulings.view(connection), series)

    def figures(self, leaf: Leaf, wanted: Stated) -> Page[FigureRow]:
        with self._database.reading() as connection:
            found = pages_rows.figures(rulings.view(connection), wanted)
            load = partial(pages_rows.figures_in, connection)
            return pages_rows.page_of(
                connection, found, observation.c.id, _number(leaf.after), leaf.limit, load
            )

    def changes(
        self,
        leaf: Leaf,
        *,
        topic: str | None = None,
        series: int | None = None,
        kind: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Page[Finding]:
        of = change.c
        with self._database.reading() as connection:
            view = rulings.view(connection)
            found = pages_rows.changes(view, topic, series)
            period = (since, of.learned_at.__ge__), (until, of.learned_at.__lt__)
            found = found.where(*pages_rows.asked((kind, of.kind.__eq__), *period))
            load = partial(pages_rows.changes_in, connection, view)
            return pages_rows.page_of(connection, found, of.id, _number(leaf.after), leaf.limit, load)

    def headlines(
        self, leaf: Leaf, *, topic: str | None = None, since: datetime | None = None
    ) -> Page[Headline]:
        with self._database.reading() as connection:
            found = hearing.unread(topic, since)
            load = partial(hearing.headlines_in, rulings.view(connection))
            return pages_rows.page_of(connection, found, headline.c.id, _number(leaf.after), leaf.limit, load)

    def articles(
        self,
        leaf: Leaf,
        *,
        topic: str | None = None,
        decision: str | None = None,
        outlet: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Page[ArticleRow]:
        of = article.c
        found, number = pages_rows.articles_on(topic)
        decided = version.c.decision
        period = (since, of.published_at.__ge__), (until, of.published_at.__lt__)
        found = found.where(
            *pages_rows.asked((decision, decided.__eq__), (outlet, of.outlet.__eq__), *period)
        )
        with self._database.reading() as connection:
            load = partial(pages_rows.articles_in, connection)
            return pages_rows.page_of(connection, found, number, _number(leaf.after), leaf.limit, load)

    def find_articles(self, leaf: Leaf, words: str, *, topic: str | None = None) -> Page[ArticleRow]:
        with self._database.reading() as connection:
            return searching.articles(connection, words, topic, _number(leaf.after), leaf.limit)

    def find_series(self, wanted: SearchedSeries, limit: int) -> list[SeriesRow]:
        with self._database.reading() as connection:
            return searching.find_series(connection, rulings.view(connection), wanted, limit)

    def texts(self, limit: int) -> list[tuple[int, str]]:
        with self._database.reading() as connection:
            return searching.texts(connection, limit)

    def article(self, number: int) -> ArticleRow | None:
        with self._database.reading() as connection:
            rows = connection.execute(pages_rows.ARTICLES.where(article.c.id == number)).mappings().all()
            return next(iter(pages_rows.articles_in(connection, rows)), None)

    def outbox(
        self,
        leaf: Leaf,
        *,
        states: Collection[NoticeState] = (),
        topic: str | None = None,
        channel: str | None = None,
    ) -> Page[Owed]:
        found = pages_rows.notices(states, topic, channel)
        with self._database.reading() as connection:
            load = partial(pages_rows.notices_in, connection)
            return pages_rows.page_of(connection, found, notice.c.id, _number(leaf.after), leaf.limit, load)

    def totals(self, now: datetime) -> Totals:
        with self._database.reading() as connection:
            return pages_rows.totals(connection, now, self._counted)


def _number(after: str | None) -> int | None:
    if after is None:
        return None
    if not _NUMBER.fullmatch(after):
        raise InputError("no page before gave this cursor; leave it out to begin")
    return int(after)


def _spot(after: str | None) -> Spot | None:
    if after is None:
        return None
    read = _SPOT.fullmatch(after)
    if read is None:
        raise InputError("no page before gave this cursor; leave it out to begin")
    return Spot(int(read[1]), int(read[2]))
