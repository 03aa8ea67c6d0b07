"""A series of the ledger, opened up to be compared: its newest observations, their slots, its standing value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import RECENT, VALUE_AS_WORDS
from monitor.ledger.when import part_of, years_of
from monitor.ledger.words import canonical_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from monitor.ledger.slots import Slots
    from monitor.model import Entry, Figure, Observation, Per, Unit


@dataclass(frozen=True, kw_only=True)
class Row:
    """A known series, ready to be compared. What is asked of it again and again is worked out once."""

    entry: Entry
    recent: tuple[Observation, ...]  # the newest, in time order
    slots: tuple[Slots, ...]  # of `recent`
    words: frozenset[str]  # telling words of all of them
    years: frozenset[int]  # that their values are for
    parts: frozenset[str]  # months, quarters or halves that they are for
    standing: Observation | None  # what a new value is compared with

    @cached_property
    def headlines(self) -> frozenset[frozenset[str]]:
        """The telling words of their headlines."""
        return frozenset(headline_of(o.title) for o in self.recent)

    @cached_property
    def sentences(self) -> frozenset[tuple[int, str, int]]:
        """Where they stand: article, place, start of the sentence."""
        return frozenset((o.article, o.figure.place, o.figure.quote_start) for o in self.recent)

    @cached_property
    def units(self) -> frozenset[Unit]:
        return frozenset(o.figure.unit for o in self.recent)

    @cached_property
    def values(self) -> frozenset[Decimal]:
        return frozenset(o.figure.low for o in self.recent)

    @cached_property
    def heads(self) -> frozenset[str]:
        return frozenset(s.head for s in self.slots if s.head)

    @cached_property
    def shares(self) -> frozenset[bool]:
        return frozenset(s.is_share for s in self.slots if s.head)

    @cached_property
    def is_part(self) -> frozenset[bool]:
        return frozenset(s.is_part for s in self.slots)

    @cached_property
    def by_how_much(self) -> frozenset[bool]:
        return frozenset(s.by_how_much for s in self.slots)

    @cached_property
    def owners(self) -> list[frozenset[str]]:
        return [s.owner for s in self.slots if s.owner]

    @cached_property
    def pers(self) -> frozenset[Per | None]:
        return frozenset(o.figure.per for o in self.recent)

    @cached_property
    def counters(self) -> frozenset[str]:
        return frozenset(o.figure.counter for o in self.recent if o.figure.counter)

    @cached_property
    def clues(self) -> dict[str, float]:
        """Every word that ever stood by the number, as close as it ever stood."""
        closest: dict[str, float] = {}
        for slots in self.slots:
            for word, weight in slots.clues.items():
                closest[word] = max(closest.get(word, 0.0), weight)
        return closest

    @cached_property
    def was_in_headline(self) -> bool:
        return any(o.figure.place == "title" for o in self.recent)


# The series near an article have many articles in common; those near the next have others.
headline_of = lru_cache(maxsize=256)(canonical_phrase)


def row_of(entry: Entry, parts: Mapping[int, str] | None = None) -> Row:
    """`entry` with its newest observations opened up. `parts`: article -> the month or quarter of all its figures."""
    recent = entry.observations[-RECENT:]
    slots = tuple(slots_of(o.figure) for o in recent)
    seen, named = list(zip(recent, slots, strict=True)), parts or {}
    words = frozenset[str]().union(*(s.clues for s in slots))
    return Row(
        entry=entry,
        recent=recent,
        slots=slots,
        words=words,
        years=frozenset[int]().union(*(years_of(o.figure, s, o.published_at) for o, s in seen)),
        parts=frozenset(part_of(s, o.published_at) or named.get(o.article, "") for o, s in seen) - {""},
        standing=standing(entry.observations),
    )


def likest(figure: Figure, rows: Sequence[Row], count: int) -> list[Row]:
    """Those that share most words with the figure, an equal value counting as some; in their order."""
    clues = slots_of(figure).clues.keys()
    shared = {
        row.entry.series: len(clues & row.words) + VALUE_AS_WORDS * (figure.low in row.values) for row in rows
    }
    near = {one.entry.series for one in nlargest(count, rows, key=lambda row: shared[row.entry.series])}
    return [row for row in rows if row.entry.series in near]


def standing(observations: Sequence[Observation]) -> Observation | None:
    """The newest value; past ones never stand, and a rounder or vaguer wording does not displace what it restates."""
    stands: Observation | None = None
    moved = [o for o in observations if o.figure.stated_from is not None]
    for seen in observations:
        if seen.figure.status == "past" or any(_moved_from(seen, o) for o in moved):
            continue
        if not (stands and _only_restates(seen.figure, stands.figure)):
            stands = seen
    return stands


def _moved_from(seen: Observation, moved: Observation) -> bool:
    """The article in which both stand says that the series came from the value of `seen`, in whatever order."""
    one_reading = (seen.article, seen.learned_at) == (moved.article, moved.learned_at)
    return (
        one_reading
        and same.came_from(moved.figure, seen.figure)
        and not same.equal(moved.figure, seen.figure)
    )


def _only_restates(figure: Figure, stands: Figure) -> bool:
    """About 640 million after 640 million is no newer value; 640 million after 643 million, unmarked, is one."""
    vaguer = figure.approx and not stands.approx
    return same.rounds_to(figure, stands) and (vaguer or not same.equal(figure, stands))
