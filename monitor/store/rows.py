"""What the store gives back of its rows: frozen, and no concern of the pure rooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.model import Validators
from monitor.redaction import redacted

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from monitor.edits import Draft, Edit
    from monitor.model import (
        ChangeKind,
        Decision,
        Figure,
        Finding,
        Message,
        Observation,
        Ruling,
        Source,
        SourceKind,
        Unit,
    )
    from monitor.sources.condition import Condition
    from monitor.stories import SharedFigure


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceState:
    """A source and how it fares."""

    id: int
    source: Source
    topics: tuple[str, ...]
    validators: Validators
    due_at: datetime
    last_success_at: datetime | None
    failing_since: datetime | None
    failures: int  # in a row
    detail: str  # the last fault, "" when well
    rest: timedelta = timedelta()  # the pause that it asks for itself
    first_success_at: datetime | None = None
    last_new_at: datetime | None = None  # when it last brought a link nobody had
    held_at: datetime | None = None  # when its known items last came back under new addresses
    held_why: str = ""
    told: str = ""  # the state in which the recipients believe it; "" is fine
    told_at: datetime | None = None
    links: int = 0  # ever seen; counted by `Store.sources` alone
    young: tuple[str, ...] = ()  # of the topics, those that hear of it for the first time

    @property
    def name(self) -> str:
        """Its address as it may be told: without a password or key that stands in it."""
        return redacted(self.source.address)


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceHealth:
    """How a source fares, and what it brings."""

    state: SourceState
    condition: Condition
    since: datetime | None  # since when; None if it is fine
    items_a_day: float  # over the last week, without its first listing
    pace: float = 0.0  # items a day before it fell quiet; 0 for one that did not
    median_delay: timedelta | None = None  # from published to seen, over the last week


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelState:
    """A channel that failed, and how it fares."""

    name: str
    failures: int  # in a row
    failing_since: datetime | None  # None: it delivers again
    rests_until: datetime | None  # nothing is tried before
    told_at: datetime | None  # when the others last heard that it fails; None: they believe it fine
    detail: str  # the last fault, "" when well
    waiting: int  # notices owed to it or given up


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceNotice:
    """A message about sources or channels in trouble, owed to one channel."""

    topic: str  # one of those that are concerned
    channel: str
    message: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A link that is to be fetched, for the first time or again."""

    id: int
    source: int
    kind: SourceKind  # of the source
    url: str
    host: str
    title: str
    published_at: datetime | None
    outlet: str | None
    headline_only: bool
    article: int | None  # the one that it led to
    seen_at: datetime
    revisits: tuple[timedelta, ...]  # the looks that its source plans, by how long it has been known
    visits: int  # times it was read
    visited_at: datetime | None
    alerted_at: datetime | None  # when its article last made an alert
    churn: int  # how often in a row it differed
    failures: int  # in a row
    validators: Validators


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredArticle:
    """An article as last read."""

    id: int
    version: int
    url: str
    canonical: str  # the address at which it was last read
    title: str
    text: str  # with the cuts blanked
    body_hash: int
    outlet: str
    topics: tuple[str, ...]
    copy_of: int | None  # the id of its original
    story: int | None  # the number of the story it tells; None as long as it was not decided
    published_at: datetime
    dated_at: datetime  # when its text was published or edited, whichever came last
    fetched_at: datetime
    day: str | None  # ISO, as its text was read; "": as of none, None: not known
    # the versions of what made its text, read its figures and tied them; None: not known
    extractor: int | None
    reader: int | None
    linker: int | None
    forgotten: bool = False  # its text was let go of


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptFigure:
    """A figure of a version as it was read last."""

    observation: int
    series: int | None  # as a person's decisions have it
    first: int | None  # the series that it was in at first
    figure: Figure
    decided: bool  # a person has decided about it or about its series


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptVersion:
    """An article as it was at one look."""

    id: int
    article: int
    url: str
    fetched_at: datetime
    published_at: datetime
    edited_at: datetime | None
    decision: Decision
    draft: Draft
    edit: Edit | None  # since the version before; None of the first


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """What became of a candidate: saved with all that its article caused."""

    candidate: int
    at: datetime
    decision: Decision
    reason: str
    article: int | None
    due_at: datetime | None  # when to look again; None: never
    validators: Validators = Validators()
    refused: bool = False  # only the headline could be had: a try, and no visit
    alerted_at: datetime | None = None  # if it made an alert
    churn: int = 0  # how often in a row the page differed


@dataclass(frozen=True, kw_only=True, slots=True)
class SeriesRow:
    """A row of the ledger as a table."""

    series: int
    label: str
    named: str | None  # the watchlist's name for it
    topic: str
    unit: Unit
    standing: Observation  # the latest value that is not `past`
    observations: int
    outlets: int
    first_seen_at: datetime  # when we learned of it
    changes: int
    open_conflict: bool  # its last change is a conflict
    suspect: str | None  # why its last change is likely a slip
    muted: bool  # by a person


@dataclass(frozen=True, kw_only=True, slots=True)
class Headline:
    """What a headline says before its page is read. No part of the ledger: it ties nothing, stands nowhere, alarms nobody."""

    url: str
    outlet: str
    title: str
    published_at: datetime
    learned_at: datetime
    figure: Figure
    series: int | None  # that it seems to speak of
    reason: str  # why that one, or none
    over_because: str = ""  # once its page spoke for itself, or was gone


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """All that was seen of one series, by published time, and all its changes."""

    row: SeriesRow
    observations: tuple[Observation, ...]
    findings: tuple[Finding, ...]
    rulings: tuple[Ruling, ...] = ()  # a person's decisions that it is what it is by
    misread: tuple[Observation, ...] = ()  # disregarded: none of `observations`
    withdrawn: frozenset[int] = frozenset()  # the articles among them whose page is gone
    headlines: tuple[Headline, ...] = ()  # what is said of it, as long as their pages were not read

    @property
    def turns(self) -> dict[int, ChangeKind]:
        """The kind of each change, by the number of the observation that it was found with."""
        kinds = {(f.article, *_stated(f.change.after)): f.change.kind for f in self.findings}
        found = ((o.id, kinds.get((o.article, *_stated(o.figure)))) for o in self.observations)
        return {number: kind for number, kind in found if kind}


def _stated(figure: Figure) -> tuple[str, int, Decimal, Decimal]:
    """Where in its article and what: an edit may put another value in the same place."""
    return figure.place, figure.start, figure.low, figure.high


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """Why a figure of an article did or did not alert: one line of `monitor why`."""

    url: str
    learned_at: datetime
    decision: Decision
    figure: str  # as printed; "" for the article's own line
    version: int | None = None  # of the article; None where a link led to none
    observation: int | None = None  # its number
    series: int | None
    label: str
    verdict: str
    reason: str
    story: int | None = None  # the event that the article tells


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """What a topic saw in a period."""

    articles: int  # new ones
    outlets: int
    copies: int
    figures: int  # observed


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryRow:
    """An event that was told, and by how many."""

    story: int
    title: str  # of who told it first, in its own words
    url: str
    topics: tuple[str, ...]
    outlets: tuple[str, ...]  # with words of their own, in the order in which they told it
    articles: int  # in their own words
    copies: int  # of those
    first_at: datetime  # published
    first_seen_at: datetime  # when we learned of it
    last_at: datetime  # published


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """An article that tells a story."""

    article: int
    url: str
    outlet: str
    title: str
    published_at: datetime
    learned_at: datetime
    copy_of: str | None  # the address of the article whose text it runs
    why: str  # why it is thought to tell the story; "" for the one that opened it


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryFigure:
    """A series that the outlets of a story state."""

    label: str
    shared: SharedFigure


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """All that is known of an event."""

    row: StoryRow
    tellings: tuple[Telling, ...]  # by published time
    # those on which outlets differ, those on which they agree, then the others
    figures: tuple[StoryFigure, ...]
