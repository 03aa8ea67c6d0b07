"""The values that a digest is built from and made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from monitor.drawing import Point
    from monitor.model import Figure, Finding, Message, Observation, Presence


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What was read for a topic in the period."""

    articles: int = 0  # on the topic, copies included
    outlets: int = 0
    figures: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Silence:
    """A reason for which findings were not told, and how many."""

    reason: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """A source or a channel, and what is wrong with it now."""

    name: str
    fault: str | None = None  # None: it works


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """A series that moved, from where the period found it to where it left it."""

    label: str
    first: Finding  # has a `before`
    last: Finding

    @property
    def before(self) -> Figure:
        """The value that stood when the period began."""
        standing = self.first.change.before
        return standing.figure if standing else self.first.change.after

    @property
    def after(self) -> Figure:
        """The value that stands now."""
        return self.last.change.after

    @property
    def returned(self) -> bool:
        """It moved and came back."""
        return (self.before.low, self.before.high) == (self.after.low, self.after.high)


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """One of the values in a conflict, and all who state it."""

    figure: Figure
    sources: tuple[Finding | Observation, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """A series for which outlets give different numbers, the newest claim first."""

    label: str
    series: int
    since: datetime  # when the first of them was published
    claims: tuple[Claim, ...]  # two or more


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """A series as it stands at the end of the period."""

    series: int
    label: str
    now: Observation  # its newest value
    before: Observation | None = None  # where that is unsure: the last one that is not
    outlets: int = 1
    first_seen_at: datetime  # when we learned of the series
    asked_for: bool = False  # a watchlist names it


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """A story that several outlets told, each in its own words."""

    title: str  # of who told it first
    url: str
    outlet: str
    published_at: datetime
    outlets: int  # two or more; a copy is not one more


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest:
    """What a topic's readers are told of a period: `start` included, `end` not, both in the topic's zone."""

    topic: str
    title: str
    start: datetime
    end: datetime
    counts: Counts
    daily: bool = False  # it comes every day, however long the first or a late one reaches back
    moved: tuple[Move, ...] = ()  # the largest move first
    conflicts: tuple[Conflict, ...] = ()
    edits: tuple[Finding, ...] = ()  # articles whose figure was edited after publication
    announced: tuple[Finding, ...] = ()
    events: tuple[Event, ...] = ()  # what most outlets told first
    withdrawn: tuple[Presence, ...] = ()  # articles whose page is gone
    returned_pages: tuple[Presence, ...] = ()  # and those that are back
    unsure: tuple[Standing, ...] = ()  # likely moved, but too little spoke for it to be told
    due: tuple[Standing, ...] = ()  # targets whose time ran out in the period
    fresh: tuple[Standing, ...] = ()  # new ones that several outlets state and no watchlist names
    curves: Mapping[int, Sequence[Point]] = field(default_factory=dict)  # by series: what was observed of it
    # by series: labels easily taken for it
    look_alikes: Mapping[int, Sequence[str]] = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()  # the most frequent reason first
    sources: tuple[Health, ...] = ()
    channels: tuple[Health, ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing to tell but that nothing moved."""
        told = (self.moved, self.conflicts, self.edits, self.announced, self.unsure, self.due, self.fresh)
        return not any((*told, self.withdrawn, self.returned_pages))

    @property
    def in_trouble(self) -> bool:
        """A source or a channel does not work: never a reason to stay silent."""
        return any(part.fault for part in (*self.sources, *self.channels))


@dataclass(frozen=True, kw_only=True, slots=True)
class RenderedDigest:
    """A digest in words, for every kind of channel."""

    subject: str  # at most 80 characters
    text: str
    html: str  # a whole document, for mail and file
    markdown: str
    message: Message  # short: for chat, and for the outbox's row
