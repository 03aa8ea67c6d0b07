"""What the ledger knows and decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model.articles import Figure
    from monitor.model.kinds import ChangeKind, RulingKind, Trust, VerdictKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """Where and when figures were seen: the article that the ledger is about to judge."""

    article: int  # its id in the store; a revision has its original's id
    url: str
    outlet: str
    published_at: datetime
    learned_at: datetime
    edits: bool = False  # an edit of an article already read
    copy_of: int | None = None  # the article of which the edited one was a copy until then
    announces: bool = True  # False: a copy, or the first look at a source; nothing in it is a first
    trust: Trust = "full"
    topics: frozenset[str] = frozenset()  # that it is on; empty where that is not known
    wide: bool = False  # they take everything: what it tells of is not chosen


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
    topics: frozenset[str] = frozenset()  # of the articles that told of it; empty where that is not known


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
