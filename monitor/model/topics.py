"""What a person asked for: a topic, its sources, its rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, time
    from decimal import Decimal

    from monitor.model.kinds import ChangeKind, Language, Per, SourceKind, Status, Unit


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
    urgent: bool = False  # told in quiet hours and beyond the most an hour, too


@dataclass(frozen=True, kw_only=True, slots=True)
class Mute:
    """What the watchlist wants to hear nothing of: `figures.mute`. All slots that are filled must match."""

    about: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    unit: Unit | None = None
    series: int | None = None
    outlet: tuple[str, ...] = ()  # names or hosts; what another outlet states too is told


@dataclass(frozen=True, kw_only=True, slots=True)
class Threshold:
    """How much a change must amount to before it is told.

    `share` is relative (0.02 is 2 %), `points` counts percentage points, `amount` the figure's own unit, `only` is the
    direction; None means any change.
    """

    share: Decimal | None = None
    points: Decimal | None = None
    amount: Decimal | None = None
    only: Literal["falls", "rises"] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ThresholdOf:
    """A threshold and the figures it is for. All slots that are filled must match; without any it is for all."""

    about: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    unit: Unit | None = None
    threshold: Threshold = Threshold()


@dataclass(frozen=True, kw_only=True, slots=True)
class Confirm:
    """A change is told when so many outlets state it in words of their own, or when it has stood for so long."""

    outlets: int = 1
    wait: timedelta | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietHours:
    """From one time of the day to another, in the topic's zone, delivery waits. They may span midnight."""

    start: time
    end: time


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """Where the notices of a topic go: a channel's name in the settings and what it wants to hear."""

    to: str
    on: tuple[ChangeKind | Literal["digest"], ...] = ("revised", "conflict", "corrected")
    # by unit, "percent", "money", "count", "any"
    min_change: Mapping[str, Threshold] = field(default_factory=dict)
    thresholds: tuple[ThresholdOf, ...] = ()  # before `min_change`; the first that is for a figure counts
    confirm: Confirm = Confirm()
    quiet: QuietHours | None = None
    per_hour: int | None = None  # at most so many messages; the rest comes as one


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestPlan:
    """When the digest of a topic is due, in the topic's own zone."""

    weekday: int = 0  # Monday is 0, as in datetime.weekday(); -1 is every day
    hour: int = 8
    minute: int = 0
    timezone: str = "Asia/Seoul"
    empty: Literal["line", "silent"] = "line"  # what is sent when nothing moved and all is well

    @property
    def daily(self) -> bool:
        return self.weekday < 0


# Most edits come within the hour, a silent one within days.
REVISITS = (
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=3),
    timedelta(days=1),
    timedelta(days=3),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One place to ask, as a watchlist names it."""

    kind: SourceKind
    address: str  # what to ask, as the adapter's `address_in` makes it of a watchlist: a URL, a query
    every: timedelta
    slowest: timedelta | None = None  # how long a quiet one may be left alone; None: an hour
    revisits: tuple[timedelta, ...] = REVISITS  # looks at its articles, by how long one is known


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """A watchlist, read."""

    id: str
    title: str
    match: Match
    lang: Language  # the language of labels, alerts and digest
    sources: tuple[Source, ...] = ()
    since: datetime | None = None  # how far back a new source is read, where it reaches back
    watch: tuple[NamedFigure, ...] = ()
    mute: tuple[Mute, ...] = ()
    routes: tuple[Route, ...] = ()
    digest: DigestPlan = DigestPlan()
