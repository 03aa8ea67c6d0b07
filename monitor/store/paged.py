"""The store in pages, newest first: what the API and the dashboard leaf through. No page costs more for a larger store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime
    from decimal import Decimal

    from monitor.model import (
        ChangeKind,
        Decision,
        Figure,
        Finding,
        Language,
        NoticeState,
        Observation,
        Owed,
        Trust,
    )
    from monitor.store.rows import Headline, SeriesRow, SourceState

Item_co = TypeVar("Item_co", covariant=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page(Generic[Item_co]):
    """Some items, and where the next ones begin."""

    items: tuple[Item_co, ...]
    next: str | None  # what `after` wants for the next page; None: this is the last one


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    """Which page is wanted."""

    after: str | None = None  # `next` of the page before
    limit: int = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleRow:
    """An article as last read, without its text."""

    article: int
    url: str
    canonical: str
    title: str
    outlet: str
    author: str | None
    lang: Language
    trust: Trust
    topics: tuple[str, ...]
    decision: Decision | None
    copy_of: str | None  # the address of its original
    story: int | None
    published_at: datetime
    learned_at: datetime  # when it was first read


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureRow:
    """A figure as an article stated it, in a series or in none."""

    observation: int
    article: int
    url: str
    outlet: str
    topics: tuple[str, ...]
    series: int | None
    label: str | None
    verdict: str
    reasons: tuple[str, ...]
    published_at: datetime
    learned_at: datetime
    figure: Figure


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """Which figures are wanted; None and "" ask for nothing."""

    topic: str | None = None
    series: int | None = None
    article: int | None = None
    unit: str | None = None
    verdict: str | None = None
    least: Decimal | None = None  # in the unit's own measure: of `high`
    most: Decimal | None = None  # of `low`
    since: datetime | None = None  # learned from then on
    until: datetime | None = None  # learned before


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchedSeries:
    """Which series a person looks for; None and empty ask for nothing."""

    words: str = ""  # all of them in the label
    units: tuple[str, ...] = ()
    least: Decimal | None = None  # of the value that stands, in the unit's own measure
    most: Decimal | None = None
    topic: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Totals:
    """How much there is of what."""

    articles: Mapping[str, int]  # versions read, by decision
    figures: int
    series: int
    changes: Mapping[str, int]  # by kind
    notices: Mapping[str, int]  # by state
    links_due: int  # that wait to be fetched now


class Pages(Protocol):
    """Each raises InputError for an `after` that no page gave."""

    def series(
        self,
        leaf: Leaf,
        *,
        topic: str | None = None,
        unit: str | None = None,
        search: str = "",
        until: datetime | None = None,
    ) -> Page[SeriesRow]:
        """Series, the one stated last first; `search` is part of the label, `until` as in `Store.series`."""

    def curves(self, numbers: Collection[int]) -> Mapping[int, tuple[Observation, ...]]:
        """By series its newest observations, oldest first: enough to draw a small curve from."""

    def failing(self) -> list[SourceState]:
        """The sources that failed when they were asked last, the longest ill first."""

    def turns(self, numbers: Collection[int]) -> Mapping[int, ChangeKind]:
        """The kinds of all changes of these series, by the number of the observation that each was found with."""

    def conflicts(self, numbers: Collection[int]) -> Mapping[int, Finding]:
        """By series the newest conflict of those that had one."""

    def waiting(self, topics: Collection[str], since: datetime, limit: int) -> list[SeriesRow]:
        """Series of these topics on which outlets disagree, and those that likely moved (said since then), newest first."""

    def look_alikes(self, series: int) -> Mapping[int, str]:
        """Numbers and labels of those that have its name on another basis, as `Store.look_alikes` has them of all."""

    def figures(self, leaf: Leaf, wanted: Stated) -> Page[FigureRow]:
        """What articles stated, the newest first."""

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
        """Changes learned in [since, until) that still are one, the newest first."""

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
        """Articles published in [since, until), the one that was read last first."""

    def find_articles(self, leaf: Leaf, words: str, *, topic: str | None = None) -> Page[ArticleRow]:
        """Articles that have all these words, the version that was read last first. A word may stand within a compound
        or before a particle where its letters are Hangul; others are whole words. None for no word."""

    def find_series(self, wanted: SearchedSeries, limit: int) -> list[SeriesRow]:
        """Series, the one stated last first."""

    def texts(self, limit: int) -> list[tuple[int, str]]:
        """The newest articles: number and text, without what is not the article (to test a watchlist on)."""

    def article(self, number: int) -> ArticleRow | None:
        """One of them."""

    def outbox(
        self,
        leaf: Leaf,
        *,
        states: Collection[NoticeState] = (),
        topic: str | None = None,
        channel: str | None = None,
    ) -> Page[Owed]:
        """Notices, the newest first."""

    def headlines(
        self, leaf: Leaf, *, topic: str | None = None, since: datetime | None = None
    ) -> Page[Headline]:
        """What headlines say whose pages were not read yet, the newest first; of series of a topic, learned since then."""

    def totals(self, now: datetime) -> Totals:
        """For whoever watches the watcher."""
