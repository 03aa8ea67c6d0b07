"""What the way of an article passes on from step to step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.copies import Prints
    from monitor.figures import Reader
    from monitor.ledger import Linker
    from monitor.model import Article, Decision, Figure, Finding, Topic, Verdict
    from monitor.stories import Clue


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """All that can be said of an article without asking the store."""

    article: Article
    topics: tuple[Topic, ...]  # those it is on
    reason: str  # why it is on them, or on none
    figures: tuple[Figure, ...]
    reader: Reader  # that read them
    linker: Linker  # that is to tie them
    prints: Prints
    clues: tuple[Clue, ...]  # by which others that tell the same event are found


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """A verdict and the series that its figure is now in."""

    verdict: Verdict
    series: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What one article came to."""

    decision: Decision
    reason: str = ""
    article: int | None = None  # its id; None if it is not kept
    copy_of: str | None = None  # the original's address, as given
    story: int | None = None  # the number of the event that it tells of
    topics: tuple[str, ...] = ()
    judged: tuple[Judged, ...] = ()
    findings: tuple[Finding, ...] = ()
    notices: int = 0  # owed, released ones among them, not counting those kept silent
