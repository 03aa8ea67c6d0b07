"""The values that travel through the house: frozen, keyword-only, importing nothing of ours.

Times are aware, always; money and counts are `Decimal`; offsets are code points into the text as it was given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta
    from decimal import Decimal

Language = Literal["ko", "en"]
Place = Literal["title", "text"]
Unit = Literal[
    "KRW", "USD", "CNY", "EUR", "JPY", "GBP", "percent", "point", "people", "count", "multiple",
    "m2", "km", "m", "kg", "t", "W", "Wh", "byte", "year", "month", "week", "day", "hour", "minute",
    "degC", "rank", "other",
]  # fmt: skip
Bound = Literal["at_least", "at_most"]
Per = Literal["year", "month", "week", "day", "hour", "person", "unit"]
Status = Literal["plan", "actual", "estimate", "past"]
Origin = Literal["sentence", "before", "headline"]  # a figure's own sentence, one before it, headline or lead
Decision = Literal["new", "copy", "revision", "repeat", "off_topic", "failed"]
VerdictKind = Literal["new", "same", "changed", "unsure"]
ChangeKind = Literal["revised", "conflict", "corrected", "refined", "announced"]
SourceKind = Literal["feed", "sitemap", "naver_news", "google_news", "gdelt"]
Trust = Literal["full", "low"]
RulingKind = Literal["merge", "split", "apart", "rename", "mute", "misread"]
NoticeKind = Literal["change", "digest"]
NoticeState = Literal["owed", "sending", "delivered", "failed", "held", "dropped"]


# --- what a person asked for -------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """Which articles are on a topic. Words are plain substrings; all empty matches everything."""

    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedFigure:
    """A figure that the watchlist names: `figures.watch`. An empty slot matches anything."""

    name: str
    about: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    unit: Unit | None = None
    per: Per | None = None
    status: Status | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Mute:
    """A figure that the watchlist wants to hear nothing of: `figures.mute`."""

    about: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    unit: Unit | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Threshold:
    """How much a change must amount to before it is told.

    `share` is relative (0.02 is 2 %), `points` counts percentage points; None means any change.
    """

    share: Decimal | None = None
    points: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """Where the notices of a topic go: a channel's name in the settings and what it wants to hear."""

    to: str
    on: tuple[ChangeKind | Literal["digest"], ...] = ("revised", "conflict", "corrected")
    min_change: Mapping[str, Threshold] = field(default_factory=dict)  # by "percent", "money", "count", "any"


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestPlan:
    """When the weekly digest of a topic is due, in the topic's own zone."""

    weekday: int = 0  # Monday is 0, as in datetime.weekday(); -1 is every day
    hour: int = 8
    minute: int = 0
    timezone: str = "Asia/Seoul"


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One place to ask, as a watchlist names it."""

    kind: SourceKind
    address: str  # the URL of a feed or sitemap; the query of a news search
    every: timedelta


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """A watchlist, read."""

    id: str
    title: str
    match: Match
    lang: Language  # the language of labels, alerts and digest
    sources: tuple[Source, ...] = ()
    watch: tuple[NamedFigure, ...] = ()
    mute: tuple[Mute, ...] = ()
    routes: tuple[Route, ...] = ()
    digest: DigestPlan = DigestPlan()


# --- what came over the wire -------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What to ask of a source: one GET. `headers` may hold a key and are never logged."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    answers: frozenset[int] = frozenset({200, 203})  # the statuses whose body is wanted


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One entry of a listing: where an article lies, and what the listing says of it."""

    url: str
    title: str = ""
    published_at: datetime | None = None
    outlet: str | None = None
    headline_only: bool = False  # the address does not lead to the article (Google News): never fetch it


@dataclass(frozen=True, kw_only=True, slots=True)
class Validators:
    """What a server gave us to ask "anything new?" with."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A body as it came, decompressed and not yet decoded."""

    asked: str  # the address we asked for
    url: str  # the address that answered, after redirects
    status: int
    body: bytes
    content_type: str = ""  # the header as sent
    validators: Validators = Validators()
    fetched_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class NotModified:
    """The server says nothing changed since `Validators`."""

    asked: str
    fetched_at: datetime


# --- what an article says ----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut:
    """A passage of a text that is not the article: `text[start:end]`, and what it is (byline, caption, links …)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """A passage that a page holds beside its article, and what it is."""

    kind: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """One article as read from a page or handed to `replay`."""

    url: str  # as given
    canonical: str  # the address under which it is one and the same
    title: str
    text: str  # of a page the article alone; of a text as given, uncleaned. Figures' offsets are into this
    lang: Language
    cuts: tuple[Cut, ...] = ()  # ascending, disjoint: what of a given text is not the article
    left_out: tuple[LeftOut, ...] = ()  # what a page held beside it: why a number there was not read
    outlet: str = ""
    author: str | None = None
    published_at: datetime | None = None
    edited_at: datetime | None = None
    trust: Trust = "full"  # "low": a fallback read it, or only the headline is known; it opens no alarm

    @property
    def body(self) -> str:
        """`text` with every cut blanked, one line break for each character cut: same length, same offsets."""
        pieces, at = [], 0
        for cut in self.cuts:
            pieces += [self.text[at : cut.start], "\n" * (cut.end - cut.start)]
            at = cut.end
        return "".join([*pieces, self.text[at:]])


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One quantity that a text states, in plain units of `unit` (5조 원 is 5000000000000 KRW)."""

    place: Place = "text"
    start: int  # code points into the title or text as given; field[start:end] == text
    end: int
    text: str
    low: Decimal
    high: Decimal  # equals `low` unless a range is stated
    unit: Unit
    approx: bool = False
    bound: Bound | None = None
    per: Per | None = None
    status: Status | None = None
    counter: str | None = None  # the counted noun: 곳, 장, sites
    about: str | None = None  # what is measured: the noun phrase, particles and time words off
    about_from: Origin | None = None  # where `about` was found; None where it is None
    owner: str | None = None  # whose it is: body, programme, company, product, place
    owner_from: Origin | None = None  # the same of `owner`: one carried from afar is less sure
    speaker: str | None = None  # who says so, where it is a quotation
    as_of: str | None = None  # ISO date or part of one (2024, 2025-Q3, 2025-02): the time it is a value of
    due: str | None = None  # the same: the time a plan is for
    direction: Literal["up", "down"] | None = None
    stated_from: tuple[Decimal, Decimal] | None = None  # low, high: what its sentence says it moved from
    converts: int | None = None  # `start` of the figure of which this is another currency or unit
    quote: str = ""  # the sentence it stands in
    quote_start: int = 0  # where that sentence begins; the figure stands at start - quote_start in it


# --- what the ledger knows and decides ---------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """Where and when figures were seen: the article that the ledger is about to judge."""

    article: int  # its id in the store; a revision has its original's id
    url: str
    outlet: str
    published_at: datetime
    learned_at: datetime
    edits: bool = False  # an edit of an article already read
    announces: bool = True  # False: a copy, or the first look at a source; nothing in it is a first
    trust: Trust = "full"


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """One figure, tied to a series, at one place and two times. Never overwritten."""

    id: int
    series: int
    figure: Figure
    article: int
    url: str
    outlet: str
    published_at: datetime  # when the outlet said so
    learned_at: datetime  # when we learned it
    title: str = ""  # headline of the article
    unsure: bool = False  # likely of this series, but too little spoke for it to be told


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A series as the ledger knows it: one row of the table that a careful editor would keep."""

    series: int
    label: str
    named: str | None = None  # the name under which a watchlist asks for it
    observations: tuple[Observation, ...] = ()  # by published, learned, id; bounded, the newest kept
    renamed: bool = False  # the label is a person's
    apart: frozenset[int] = frozenset()  # series that a person says are not this one


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """The ledger's finding that a series now has another value."""

    kind: ChangeKind
    before: Observation | None  # None only for `announced`
    after: Figure
    reason: str  # one line a person can check
    suspect: str | None = None  # what may be a slip, then ": " and why; holds the notice, never the change


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What the ledger says of one figure. At most one of `series` and `opens` is set; neither, if it cannot be tied."""

    figure: Figure
    kind: VerdictKind
    series: int | None = None  # a known series
    opens: int | None = None  # a series new in this article: figures with one number share it
    label: str | None = None  # of the series, known or new
    named: str | None = None  # the watchlist's name for it
    change: Change | None = None
    reasons: tuple[str, ...] = ()  # evidence for and against, the strongest first


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """What a person decided about the ledger. It is obeyed until it is undone, and kept for good."""

    id: int
    kind: RulingKind
    made_at: datetime
    series: int
    other: int | None = None  # merge: the whole; split: the new series; apart: what it is not
    observations: tuple[int, ...] = ()  # split: those of `other`; misread: the one that is disregarded
    label: str | None = None  # rename
    because: str = ""  # in the person's own words
    undone_at: datetime | None = None


# --- what is owed and sent ---------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A change as the store keeps it: enough to write an alert, a digest line or a JSON line from."""

    id: int
    topic: str
    topics: tuple[str, ...]
    series: int
    label: str
    change: Change
    url: str
    title: str
    outlet: str
    published_at: datetime
    learned_at: datetime
    article: int = 0  # its id in the store
    named: str | None = None  # the name under which a watchlist asks for the series
    also_in: int = 0  # other outlets that state the new value
    muted: bool = False  # a person wants to hear nothing of the series


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """Words for one recipient, not yet bound to a channel's own form."""

    subject: str  # at most 80 characters
    text: str  # plain text, readable alone
    html: str  # the same with links and emphasis; only tags that Telegram and mail both know


@dataclass(frozen=True, kw_only=True, slots=True)
class Owed:
    """A row of the outbox: one message owed to one recipient. An alert is put into words when it is sent."""

    id: int
    mark: str  # short, the notice's own: k3f9; every attempt carries it
    topic: str
    channel: str  # the channel's name in the settings
    kind: NoticeKind
    state: NoticeState
    attempts: int
    created_at: datetime
    due_at: datetime
    findings: tuple[Finding, ...] = ()  # of an alert
    digest: Message | None = None  # of a digest, as it was when it fell due
    digest_html: str | None = None  # the whole document, for mail
    detail: str = ""  # why it is held, dropped or not yet delivered


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """One message in words, on its way to one recipient."""

    id: int
    mark: str
    topic: str
    channel: str
    kind: NoticeKind
    message: Message
    state: NoticeState
    attempts: int
    created_at: datetime
    due_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What became of one attempt to deliver."""

    outcome: Literal["delivered", "refused", "unknown"]  # unknown: timed out, may have arrived
    detail: str = ""
    retry_after: timedelta | None = None  # the service's own wish
