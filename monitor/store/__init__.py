"""What is kept, and the promises about it: `Store` and `Writing`. The only room that knows SQL.

Laws:
- Every time that goes in or comes out is aware, and UTC when it comes out.
- Nothing that was observed is overwritten; a change of mind is a new row.
- All that one article causes is saved by one `Writing`, which is committed whole or leaves no trace.
- No method does network; none waits longer than the database's busy timeout (then `StoreError`).
- Every method may be called from any thread; a `Writing` stays in the thread that opened it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from monitor.figures import VERSION as READER
from monitor.ledger import VERSION as LINKER
from monitor.store.again import Again
from monitor.store.hearing import Hearing, Unheard
from monitor.store.owing import Owing
from monitor.store.sending import Sending
from monitor.store.sharing import Sharing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence, Set
    from contextlib import AbstractContextManager
    from datetime import datetime

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
    from monitor.store.keeping import Keeping
    from monitor.store.leases import Leases
    from monitor.store.paged import Pages
    from monitor.store.reread import SqlRereading
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
    from monitor.stories import Clue, Holder


class Writing(Again, Hearing, Owing, Protocol):
    """One transaction, opened before anything is read (`BEGIN IMMEDIATE`). Called by `cycle.take_in`."""

    def article_at(self, canonical: str) -> StoredArticle | None:
        """The article that lives at this address, as last read."""

    def likely(self, canonical: str, led_to: int | None) -> list[StoredArticle]:
        """Articles of which this address may be another one, newest first: they bear the outlet's number in it
        (`articles.outlet_id`), or the link that was followed led to them before (`led_to`)."""

    def also_at(self, article: int, canonical: str) -> None:
        """An article lives at this address, too."""

    def was_held(self, article: int, title: str, body_hash: int) -> bool:
        """Whether any version of an article has this title and body."""

    def add_article(self, article: Article, prints: Prints, fetched_at: datetime) -> StoredArticle:
        """A new article and its first version. Without `published_at` the time of fetching stands for it."""

    def add_version(
        self, known: StoredArticle, article: Article, prints: Prints, fetched_at: datetime
    ) -> StoredArticle:
        """Another version of a known article; its prints are held too."""

    def alike(self, article: int, prints: Prints) -> list[Original]:
        """As `originals`, of those that first held a sampled print or the body hash of this one: most shared, then newest
        first, at most 6. Inserts the prints nobody holds first, then asks who holds them: no other order is safe.
        """

    def variants(self, article: int) -> list[int]:
        """The articles that are its text with another figure, the newest first, at most 6."""

    def originals(self, articles: Sequence[int]) -> list[Original]:
        """Latest version of each, in the order asked; copies give way to their originals. Their figures are read when
        they are looked at, within the transaction."""

    def decide(
        self, article: int, decision: Decision, *, copy_of: int | None = None, variant_of: int | None = None
    ) -> None:
        """Write down what an article turned out to be."""

    def story_of(self, article: int) -> int:
        """The number of the story that an article tells."""

    def told_lately(self, clues: Sequence[Clue], published_at: datetime) -> list[Holder]:
        """Who left these clues: of each the newest holders that were published until `stories.WINDOW` later, at most 8."""

    def tell(self, article: int, story: int, why: str | None) -> None:
        """The article tells a story, and why that is thought; its own number opens one."""

    def leave_clues(self, article: int, clues: Sequence[Clue], published_at: datetime) -> None:
        """The clues by which this article is found from now on."""

    def on_topics(self, article: int, topics: Iterable[str]) -> None:
        """The article belongs to these topics (too)."""

    def company(self, topic: str, article: Article) -> Company:
        """The topic's newest articles in the language of this one, without copies, and how many were refused since."""

    def refuse(self, topic: str, article: Article) -> None:
        """The article has the topic's words and is not on it; remembered, so that a wide topic shows itself."""

    def entries(self, figures: Sequence[Figure], topics: Set[str] = frozenset()) -> list[Entry]:
        """The series that these figures may be values of (`ledger.Index.near`), each with its newest observations."""

    def said_after(self, articles: Collection[int], after: Sighting) -> list[Said]:
        """What these articles said after a late one was published, in the order of publication.

        Nothing if they are more than `ledger.MOST_LATER`, or if a person has decided about one of their series.
        """

    def link_anew(
        self,
        late: Sighting,
        moved: Mapping[int, tuple[int | None, Verdict]],
        opened: Mapping[int | None, int],
        topics: Sequence[str],
    ) -> None:
        """What a late article made of the links of others, beside the old ones: observation -> the series it was in, and
        the verdict on it now. `opened`: the series that the late article opened, by their numbers in verdicts.
        """

    def misread(self, article: int) -> list[Figure]:
        """The figures of this article that a person called wrong readings."""

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
        """Open the new series, save an observation for each verdict and the changes: the series of each verdict in order,
        and the findings, one for each change. A figure without a series is kept too: `monitor why` shows it. The topic
        of a new series is the first of `topics`. `reread_at`: when it was read, if not when it was learned.
        """

    def pass_over(self, url: str, reason: str, now: datetime) -> None:
        """An article that was handed to us, through no link, is on no topic: `why` tells of it."""

    def quiet_topics(self, candidate: int) -> frozenset[str]:
        """The topics for which this link was in the first listing ever read: their baseline, told to nobody."""

    def page_gone(
        self, candidate: Candidate, detail: str, now: datetime, due_at: datetime | None
    ) -> Presence | None:
        """The page of an article that was read before is not there any more; look again at `due_at`.

        None where that is known already, or another link still leads to the article.
        """

    def told_of(self, article: int) -> list[Owed]:
        """The alerts about changes that this article made, as far as they were sent or will be."""

    def owe_page(
        self, page: Presence, topic: str, channel: str, message: Message, now: datetime, due_at: datetime
    ) -> None:
        """A message about a page that is gone, not to be sent before `due_at`; dropped if the page is back by then."""

    def page_back(self, article: int, now: datetime) -> None:
        """The page of an article was had; if it had gone, that it is back is kept."""

    def settle(self, visit: Visit) -> None:
        """What became of a candidate, and when to look again."""


class Correcting(Protocol):
    """A person's decisions about the ledger, in one transaction. Each raises InputError where it makes no sense.

    A decision overwrites nothing: it changes how observations are read, is obeyed from the next article on, and causes
    neither a change nor a notice.
    """

    def merge(self, one: int, into: int) -> Ruling:
        """The observations of one series are part of another, whose number, label and name stay."""

    def split(self, number: int, observations: Sequence[int]) -> Ruling:
        """These observations of a series are a series of their own (`other`), which is not the same as the first."""

    def keep_apart(self, one: int, other: int) -> Ruling:
        """Two series are not the same: a figure goes to the one whose words are nearer, never to the other."""

    def rename(self, number: int, label: str) -> Ruling:
        """The label of a series, before any other."""

    def mute(self, number: int) -> Ruling:
        """Changes of a series are found and kept, and told to nobody."""

    def unmute(self, number: int) -> list[Ruling]:
        """Undoes what muted a series."""

    def misread(self, seen: int) -> Ruling:
        """An observation is disregarded: it never stands, and a change from or to it is none."""

    def undo(self, number: int) -> Ruling:
        """A decision is obeyed no longer: the ledger is as it would be without it."""


class Store(Sending, Sharing, Unheard, Protocol):
    """Everything else, each call its own transaction."""

    @property
    def pages(self) -> Pages:
        """The same to leaf through: what takes as long however much is kept."""

    @property
    def reread(self) -> SqlRereading:
        """The whole ledger, read again."""

    @property
    def leases(self) -> Leases:
        """What only one process does at a time."""

    @property
    def keeping(self) -> Keeping:
        """How the database itself is looked after."""

    def writing(self) -> AbstractContextManager[Writing]:
        """Commits at the end of the block, rolls back on any exception. Raises: StoreError when locked too long."""

    def correcting(self, now: datetime, because: str = "") -> AbstractContextManager[Correcting]:
        """A person's decisions, made `now` and for a reason: saved at the end of the block, all or none."""

    def close(self) -> None:
        """Let go of the database."""

    # -- asking: what is due (cycle, daemon)

    def know(self, topics: Sequence[Topic], now: datetime) -> None:
        """These topics exist. An article can only be on a known topic; no source is planned (`replay`)."""

    def plan(self, topics: Sequence[Topic], now: datetime) -> None:
        """Make the tables agree with the watchlists: new sources are due at once, those no longer named rest."""

    def due_sources(self, now: datetime) -> list[SourceState]:
        """Sources to be polled, the longest overdue first."""

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
        """Candidates are saved before any is fetched: returns how many are new.

        The source is asked again at `due_at`; at `quiet_due_at`, if that is given, where it lists nothing new. `rest`:
        the pause that it asks for itself.

        The first listing of a source for a topic that names anything is its baseline (see `quiet_topics`). A known
        link that the listing dates later than before is due again at once, unless it was visited within minutes
        or often. One that a resting source brought is now this source's.
        """

    def unchanged(self, due: Mapping[int, datetime], now: datetime) -> None:
        """These sources say that nothing changed: when each is asked again."""

    def put_off_source(self, source: int, due_at: datetime) -> None:
        """It could not be asked, through no fault of its own: its host wants to be left alone."""

    def source_failed(self, source: int, detail: str, now: datetime, *, due_at: datetime) -> SourceState:
        """One more failure in a row."""

    def due_candidates(
        self, now: datetime, *, limit: int, busy: Collection[str] = (), host: str | None = None
    ) -> list[Candidate]:
        """Links to be fetched, unread ones and revisits alike: the longest due first, then the oldest.

        None on the hosts in `busy`; with `host` only those on that one.
        """

    def put_off(self, candidate: int, due_at: datetime) -> None:
        """It could not be fetched, through no fault of its own: its host wants to be left alone."""

    def postpone(self, candidate: int, reason: str, due_at: datetime | None) -> None:
        """A fetch failed: try again then, or never (the decision is then `failed`)."""

    def next_due(self) -> datetime | None:
        """When the next source, candidate or notice falls due."""

    # -- looking (cli, digest)

    def series(
        self,
        topics: Collection[str] = (),
        *,
        search: str = "",
        until: datetime | None = None,
        corrected: bool = True,
    ) -> list[SeriesRow]:
        """The ledger as a table: what a watchlist names, then the most recently seen; `search` is part of the label.

        With `until` only what was learned before it is known; then `corrected` says whether a person's decisions of
        today are obeyed, or those of that time.
        """

    def look_alikes(self) -> Mapping[int, Mapping[int, str]]:
        """By series, the numbers and labels of those that have its name on another basis (`ledger.lookalikes`)."""

    def history(
        self, series: int, *, until: datetime | None = None, corrected: bool = True
    ) -> History | None:
        """All that was seen of one series; `until` and `corrected` as in `series`."""

    def stories(
        self,
        topics: Collection[str] = (),
        *,
        since: datetime,
        until: datetime | None = None,
        limit: int | None = None,
    ) -> list[StoryRow]:
        """The events of which an article was first read in [since, until): the most outlets first, then the latest told.

        Each with all who ever told it; with `limit` those that most outlets told in that time. What it costs grows with what was read in that time, not with the store.
        """

    def story(self, number: int) -> Story | None:
        """Who told an event, in order, and on which figures they agree or differ, by a person's decisions of today."""

    def rulings(self) -> list[Ruling]:
        """What a person ever decided about the ledger, oldest first, what was undone among it."""

    def findings(self, topic: str, since: datetime, until: datetime) -> list[Finding]:
        """Changes learned in [since, until), oldest first, with `also_in` as of now."""

    def tally(self, topic: str, since: datetime, until: datetime) -> Tally:
        """What a topic saw in [since, until), by learned time."""

    def presences(self, topic: str, since: datetime, until: datetime) -> list[Presence]:
        """Of the articles of a topic whose page went or came back in [since, until) the last word, oldest first."""

    def silences(self, topic: str, since: datetime, until: datetime) -> list[tuple[str, int]]:
        """Why changes learned in [since, until) were told to nobody: reasons and how many, the most frequent first."""

    def sources(self) -> list[SourceState]:
        """All sources that the watchlists name."""

    def source_health(self, now: datetime) -> list[SourceHealth]:
        """The same with the condition that each is in, what it brings a day and how late that is seen (dashboard, cli)."""

    def tell_of_sources(
        self, told: Mapping[int, str], notices: Sequence[SourceNotice], now: datetime
    ) -> None:
        """By source, the condition in which the recipients will believe it, "" for fine; and the messages that say so."""

    def why(self, url: str) -> list[Reason]:
        """What was decided about an address (as given or canonical) and each of its figures, oldest first."""

    def why_change(self, number: int) -> list[Reason]:
        """The same of the figure alone that is a change; nothing if no change has the number."""

    def versions(self, url: str) -> list[KeptVersion]:
        """Every version of the article at an address (as given, canonical or of a link), oldest first, each with what
        was edited since the one before. Texts are without what is not the article. Where an address was that of two
        articles, one after the other."""

    def figures_of(self, url: str) -> list[Figure]:
        """The figures of the latest version at an address."""

    def topics(self) -> Mapping[str, datetime]:
        """The topics ever planned, and since when."""
