"""`Store` and `Writing` in SQL: a façade that opens a transaction and hands on to the module of the noun."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.figures import VERSION as READER
from monitor.ledger import VERSION as LINKER
from monitor.sources.words import host
from monitor.store import articles as article_rows
from monitor.store import (
    company,
    health,
    ledger,
    looking,
    outbox,
    planning,
    presence,
    reasons,
    relinks,
    rulings,
    stories,
    tellings,
)
from monitor.store import links as link_rows
from monitor.store import versions as version_rows
from monitor.store.correcting import SqlCorrecting
from monitor.store.known import Known
from monitor.store.leases import SqlLeases
from monitor.store.reread import SqlRereading
from monitor.store.sql_again import SqlAgain
from monitor.store.sql_hearing import SqlHearing, SqlUnheard
from monitor.store.sql_keeping import SqlKeeping
from monitor.store.sql_owing import SqlOwing
from monitor.store.sql_pages import SqlPages
from monitor.store.sql_sending import SqlSending
from monitor.store.sql_sharing import SqlSharing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.copies import Original, Prints
    from monitor.ledger import Company, Said
    from monitor.model import (
        Article,
        Decision,
        Entry,
        Figure,
        Finding,
        Link,
        Message,
        Owed,
        Presence,
        Ruling,
        Sighting,
        Topic,
        Validators,
        Verdict,
    )
    from monitor.store.engine import Database
    from monitor.store.rows import (
        Candidate,
        History,
        KeptVersion,
        Reason,
        SeriesRow,
        SourceHealth,
        SourceNotice,
        SourceState,
        StoredArticle,
        Story,
        StoryRow,
        Tally,
        Visit,
    )
    from monitor.store.sharing import Queue
    from monitor.stories import Clue, Holder


class SqlWriting(SqlAgain, SqlHearing, SqlOwing):
    """`Writing` over one connection that is in a transaction."""

    def __init__(self, connection: Connection, known: Known) -> None:
        super().__init__(connection)
        self._known = known
        self._has_recorded = False

    def article_at(self, canonical: str) -> StoredArticle | None:
        return article_rows.article_at(self._connection, canonical)

    def likely(self, canonical: str, led_to: int | None) -> list[StoredArticle]:
        return article_rows.likely(self._connection, canonical, led_to)

    def also_at(self, article: int, canonical: str) -> None:
        article_rows.also_at(self._connection, article, canonical)

    def was_held(self, article: int, title: str, body_hash: int) -> bool:
        return article_rows.was_held(self._connection, article, title, body_hash)

    def add_article(self, article: Article, prints: Prints, fetched_at: datetime) -> StoredArticle:
        return article_rows.add_article(self._connection, article, prints, fetched_at)

    def add_version(
        self, known: StoredArticle, article: Article, prints: Prints, fetched_at: datetime
    ) -> StoredArticle:
        return article_rows.add_version(self._connection, known, article, prints, fetched_at)

    def alike(self, article: int, prints: Prints) -> list[Original]:
        return article_rows.alike(self._connection, article, prints)

    def variants(self, article: int) -> list[int]:
        return article_rows.variants(self._connection, article)

    def originals(self, articles: Sequence[int]) -> list[Original]:
        return article_rows.originals(self._connection, articles)

    def decide(
        self, article: int, decision: Decision, *, copy_of: int | None = None, variant_of: int | None = None
    ) -> None:
        article_rows.decide(self._connection, article, decision, copy_of, variant_of)

    def story_of(self, article: int) -> int:
        return stories.story_of(self._connection, article)

    def told_lately(self, clues: Sequence[Clue], published_at: datetime) -> list[Holder]:
        return stories.told_lately(self._connection, clues, published_at)

    def tell(self, article: int, story: int, why: str | None) -> None:
        stories.tell(self._connection, article, story, why)

    def leave_clues(self, article: int, clues: Sequence[Clue], published_at: datetime) -> None:
        stories.leave_clues(self._connection, article, clues, published_at)

    def on_topics(self, article: int, topics: Iterable[str]) -> None:
        article_rows.on_topics(self._connection, article, topics)

    def company(self, topic: str, article: Article) -> Company:
        return company.company(self._connection, topic, article)

    def refuse(self, topic: str, article: Article) -> None:
        company.refuse(self._connection, topic, article)

    def entries(self, figures: Sequence[Figure], topics: Set[str] = frozenset()) -> list[Entry]:
        self._known.refresh(self._connection, own=self if self._has_recorded else None)
        return self._known.near(self._connection, figures, topics)

    def said_after(self, articles: Collection[int], after: Sighting) -> list[Said]:
        return relinks.said_after(self._connection, rulings.view(self._connection), articles, after)

    def link_anew(
        self,
        late: Sighting,
        moved: Mapping[int, tuple[int | None, Verdict]],
        opened: Mapping[int | None, int],
        topics: Sequence[str],
    ) -> None:
        relinks.save(self._connection, late, moved, opened, topics)

    def misread(self, article: int) -> list[Figure]:
        return rulings.misread_in(self._connection, article)

    def record(
        self,
        version: int,
        sighting: Sighting,
        verdicts: Sequence[Verdict],
        *,
        topics: Sequence[str],
        title: str,
        reader: int = READER,
        linker: int = LINKER,
        reread_at: datetime | None = None,
    ) -> tuple[list[int | None], list[Finding]]:
        self._has_recorded = True
        return ledger.record(
            self._connection, version, sighting, verdicts,
            topics=topics, title=title, reader=reader, linker=linker, reread_at=reread_at,
        )  # fmt: skip

    def pass_over(self, url: str, reason: str, now: datetime) -> None:
        reasons.pass_over(self._connection, url, reason, now)

    def quiet_topics(self, candidate: int) -> frozenset[str]:
        return link_rows.quiet_topics(self._connection, candidate)

    def page_gone(
        self, candidate: Candidate, detail: str, now: datetime, due_at: datetime | None
    ) -> Presence | None:
        link_rows.rest(self._connection, candidate.id, due_at)
        return presence.page_gone(self._connection, candidate, detail, now)

    def told_of(self, article: int) -> list[Owed]:
        return presence.told_of(self._connection, article)

    def owe_page(
        self, page: Presence, topic: str, channel: str, message: Message, now: datetime, due_at: datetime
    ) -> None:
        presence.owe_page(self._connection, page, topic, channel, message, now, due_at)

    def page_back(self, article: int, now: datetime) -> None:
        presence.page_back(self._connection, article, now)

    def settle(self, visit: Visit) -> None:
        link_rows.settle(self._connection, visit)


class SqlStore(SqlSending, SqlSharing, SqlUnheard):
    """`Store` over one database. `database.open_store` makes it."""

    def __init__(self, database: Database, queue: Queue | None = None) -> None:
        super().__init__(database)
        self._queue = queue
        self._known = Known()
        self.pages = SqlPages(database)
        self.leases = SqlLeases(database)
        self.reread = SqlRereading(database)
        self.keeping = SqlKeeping(database)

    @contextmanager
    def writing(self) -> Iterator[SqlWriting]:
        with self._database.writing() as connection:
            tx = SqlWriting(connection, self._known)
            yield tx
            if self._queue and tx.owed_to:
                self._queue.put(connection, channels=tx.owed_to)
        self._known.saved(tx)

    def close(self) -> None:
        self._database.close()

    def know(self, topics: Sequence[Topic], now: datetime) -> None:
        with self._database.writing() as connection:
            planning.know(connection, topics, now)

    def plan(self, topics: Sequence[Topic], now: datetime) -> None:
        with self._database.writing() as connection:
            planning.plan(connection, topics, now)

    def due_sources(self, now: datetime) -> list[SourceState]:
        with self._database.reading() as connection:
            return planning.due_sources(connection, now)

    def save_listing(
        self,
        source: int,
        links: Sequence[Link],
        validators: Validators,
        now: datetime,
        *,
        due_at: datetime,
        quiet_due_at: datetime | None = None,
        rest: timedelta = timedelta(),
    ) -> int:
        with self._database.writing() as connection:
            new = link_rows.save_listing(
                connection, source, links, validators, now,
                due_at=due_at, quiet_due_at=quiet_due_at or due_at, rest=rest,
            )  # fmt: skip
            if self._queue and new:
                self._queue.put(connection, hosts={host(one.url) for one in links})
            return new

    def unchanged(self, due: Mapping[int, datetime], now: datetime) -> None:
        with self._database.writing() as connection:
            link_rows.unchanged(connection, due, now)

    def put_off_source(self, source: int, due_at: datetime) -> None:
        with self._database.writing() as connection:
            planning.put_off(connection, source, due_at)

    def source_failed(self, source: int, detail: str, now: datetime, *, due_at: datetime) -> SourceState:
        with self._database.writing() as connection:
            return planning.source_failed(connection, source, detail, now, due_at)

    def due_candidates(
        self, now: datetime, *, limit: int, busy: Collection[str] = (), host: str | None = None
    ) -> list[Candidate]:
        with self._database.reading() as connection:
            return link_rows.due_candidates(connection, now, limit, busy, host)

    def put_off(self, candidate: int, due_at: datetime) -> None:
        with self._database.writing() as connection:
            link_rows.put_off(connection, candidate, due_at)

    def postpone(self, candidate: int, reason: str, due_at: datetime | None) -> None:
        with self._database.writing() as connection:
            link_rows.postpone(connection, candidate, reason, due_at)

    def next_due(self) -> datetime | None:
        with self._database.reading() as connection:
            return planning.next_due(connection)

    @contextmanager
    def correcting(self, now: datetime, because: str = "") -> Iterator[SqlCorrecting]:
        with self._database.writing() as connection:
            yield SqlCorrecting(connection, now, because)

    def stories(
        self,
        topics: Collection[str] = (),
        *,
        since: datetime,
        until: datetime | None = None,
        limit: int | None = None,
    ) -> list[StoryRow]:
        with self._database.reading() as connection:
            return tellings.stories(connection, topics, since, until, limit)

    def story(self, number: int) -> Story | None:
        with self._database.reading() as connection:
            return tellings.story(connection, number)

    def rulings(self) -> list[Ruling]:
        with self._database.reading() as connection:
            return rulings.rulings(connection)

    def series(
        self,
        topics: Collection[str] = (),
        *,
        search: str = "",
        until: datetime | None = None,
        corrected: bool = True,
    ) -> list[SeriesRow]:
        with self._database.reading() as connection:
            view = rulings.view(connection, until, corrected=corrected)
            return looking.series_rows(connection, topics, search, view)

    def look_alikes(self) -> Mapping[int, Mapping[int, str]]:
        with self._database.reading() as connection:
            return looking.alike(connection, rulings.view(connection))

    def history(
        self, series: int, *, until: datetime | None = None, corrected: bool = True
    ) -> History | None:
        with self._database.reading() as connection:
            return looking.history(connection, series, rulings.view(connection, until, corrected=corrected))

    def findings(self, topic: str, since: datetime, until: datetime) -> list[Finding]:
        with self._database.reading() as connection:
            return looking.findings(connection, topic, since, until)

    def tally(self, topic: str, since: datetime, until: datetime) -> Tally:
        with self._database.reading() as connection:
            return looking.tally(connection, topic, since, until)

    def presences(self, topic: str, since: datetime, until: datetime) -> list[Presence]:
        with self._database.reading() as connection:
            return presence.presences(connection, topic, since, until)

    def silences(self, topic: str, since: datetime, until: datetime) -> list[tuple[str, int]]:
        with self._database.reading() as connection:
            return outbox.silences(connection, topic, since, until)

    def sources(self) -> list[SourceState]:
        with self._database.reading() as connection:
            return planning.sources(connection)

    def source_health(self, now: datetime) -> list[SourceHealth]:
        with self._database.reading() as connection:
            return health.source_health(connection, now)

    def tell_of_sources(
        self, told: Mapping[int, str], notices: Sequence[SourceNotice], now: datetime
    ) -> None:
        with self._database.writing() as connection:
            health.tell(connection, told, notices, now)

    def why(self, url: str) -> list[Reason]:
        with self._database.reading() as connection:
            return reasons.why(connection, url)

    def why_change(self, number: int) -> list[Reason]:
        with self._database.reading() as connection:
            return reasons.why_change(connection, number)

    def versions(self, url: str) -> list[KeptVersion]:
        with self._database.reading() as connection:
            return version_rows.versions(connection, url, rulings.view(connection))

    def figures_of(self, url: str) -> list[Figure]:
        with self._database.reading() as connection:
            return article_rows.figures_of(connection, url)

    def topics(self) -> Mapping[str, datetime]:
        with self._database.reading() as connection:
            return planning.topics(connection)
