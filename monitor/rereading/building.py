"""The ledger built anew in memory, text by text: what `cycle.judging` asks of the store, without one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.ledger import MOST_LATER, Index, Said
from monitor.model import Entry, Observation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence, Set

    from monitor.model import Figure, Sighting, Unit, Verdict
    from monitor.store.inforce import InForce

NEW = 2**40  # the numbers of series that are not known start here: below zero `ledger.late` has its own
MOST_OBSERVATIONS = 24  # kept of a series, as `store.known` does


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A figure on its way into the ledger: its number (below zero if it is fresh), and the series it is in by now."""

    number: int
    figure: Figure
    was: int | None  # the series in which it, or what was read in its place, is kept
    first: int | None  # the one in which it was at first: by it series are known again
    decided: bool = False  # a person has: it stays there


class Rebuilt:
    """Series keep the numbers under which they are kept; those that are new have numbers from `NEW` on.

    A series has its kept number from the first figure on that is kept in it, so that most keep theirs whatever else is
    read. `names`: label and watchlist's name of the kept ones.
    """

    def __init__(self, names: Mapping[int, tuple[str, str | None]], force: InForce) -> None:
        self._index = Index()
        self._names, self._force = names, force
        self._kept: dict[int, int] = {}  # a series here -> the number under which it is kept
        self._here: dict[int, int] = {}  # and the other way
        self._series: dict[int, int | None] = {}  # figure -> its series here
        self._said: dict[int, list[tuple[Said, tuple[Seen, ...]]]] = {}  # by article
        self._told: dict[int, tuple[Said, Seen]] = {}  # by figure
        self._wrong: dict[int, list[Figure]] = {}  # by article: wrong readings
        self._opened = NEW

    # -- what is asked of it (`cycle.judging.Ledger`)

    def entries(self, figures: Sequence[Figure], topics: Set[str] = frozenset()) -> list[Entry]:
        return self._index.near(figures, topics)

    def misread(self, article: int) -> list[Figure]:
        return self._wrong.get(article, [])

    def said_after(self, articles: Collection[int], after: Sighting) -> list[Said]:
        """As `relinks.said_after`: nothing if they are many, or if a person has decided about any."""
        if not 0 < len(articles) <= MOST_LATER:
            return []
        of_all = [one for article in sorted(articles) for one in self._said.get(article, [])]
        later = [one for one in of_all if one[0].sighting.published_at > after.published_at]
        if any(seen.decided for _, figures in later for seen in figures):
            return []
        later.sort(key=lambda one: one[0].sighting.published_at)
        return [
            replace(said, series=tuple(self._series.get(n) for n in said.observations)) for said, _ in later
        ]

    # -- what is put into it

    def number_of(self, figure: int) -> int | None:
        """The series that a figure is in at last: the number under which it is kept, or one from `NEW` on."""
        here = self._series.get(figure)
        return None if here is None else self._kept.get(here, here)

    def told(self, figure: int) -> tuple[Said, Seen]:
        """Where a figure was said."""
        return self._told[figure]

    def entry_of(self, unit: Unit, number: int) -> Entry | None:
        return self._index.get(unit, self._here.get(number, number))

    def take(self, said: Said, seen: Sequence[Seen], verdicts: Sequence[Verdict]) -> dict[int | None, int]:
        """What an article says, by its verdicts; by the numbers in these the series that it opened."""
        opened: dict[int | None, int] = {}
        for one, verdict in zip(seen, verdicts, strict=True):
            if one.decided:
                here = None if one.was is None else self._claim(one.was)
            elif verdict.opens is not None:
                here = opened.setdefault(verdict.opens, opened.get(verdict.opens) or self._open(one.first))
            else:
                here = verdict.series
            self._put(one, here, verdict, said)
        self._remember(said, seen)
        return opened

    def pin(self, said: Said, seen: Sequence[Seen]) -> None:
        """What an article says, where it is kept."""
        for one in seen:
            self._put(one, None if one.was is None else self._claim(one.was), None, said)
        self._remember(said, seen)

    def move(self, moved: Mapping[int, tuple[int | None, Verdict]], opened: Mapping[int | None, int]) -> None:
        """What a late article makes of the links of those after it."""
        more = dict(opened)
        for number, (_, verdict) in moved.items():
            said, one = self._told[number]
            here = verdict.series
            if verdict.opens is not None:
                here = more.setdefault(verdict.opens, more.get(verdict.opens) or self._open(one.first))
            self._take_out(one)
            self._put(one, here, verdict, said)

    def _open(self, first: int | None) -> int:
        """A series of its own: under the number that is kept, if nothing else is it by now."""
        if first is not None and first not in self._here:
            return self._claim(first)
        self._opened += 1
        return self._opened

    def _claim(self, kept: int) -> int:
        """The series here that is kept under a number."""
        if kept not in self._here:
            self._here[kept] = self._kept[kept] = kept
        return self._here[kept]

    def _put(self, one: Seen, here: int | None, verdict: Verdict | None, said: Said) -> None:
        self._series[one.number] = here
        if here is None:
            if one.decided:
                self._wrong.setdefault(said.sighting.article, []).append(one.figure)
            return
        if here not in self._kept and one.first is not None and one.first not in self._here:
            self._kept[here], self._here[one.first] = one.first, here
        entry = self._index.get(one.figure.unit, here) or self._new(here, verdict)
        seen = _observation(one, here, verdict, said.sighting, said.title)
        all_of_it = sorted((*entry.observations, seen), key=lambda o: (o.published_at, o.learned_at, o.id))
        named = entry.named or (verdict.named if verdict else None)
        label = named or entry.label
        self._index.put(
            replace(
                entry, observations=tuple(all_of_it[-MOST_OBSERVATIONS:]), named=named, label=label,
                topics=entry.topics | said.sighting.topics,
            )
        )  # fmt: skip

    def _new(self, here: int, verdict: Verdict | None) -> Entry:
        kept = self._kept.get(here)
        if kept is None:
            return Entry(series=here, label=(verdict.label if verdict else None) or "")
        label, named = self._names[kept]
        return Entry(
            series=here, label=label, named=named, renamed=kept in self._force.labels,
            apart=frozenset(self._here.get(one, one) for one in self._force.apart(kept)),
        )  # fmt: skip

    def _take_out(self, one: Seen) -> None:
        here = self._series.get(one.number)
        entry = None if here is None else self._index.get(one.figure.unit, here)
        if entry is None or here is None:
            return
        self._index.drop(here)
        if left := tuple(o for o in entry.observations if o.id != one.number):
            self._index.put(replace(entry, observations=left))

    def _remember(self, said: Said, seen: Sequence[Seen]) -> None:
        numbers = tuple(one.number for one in seen)
        kept = replace(
            said, figures=tuple(one.figure for one in seen), observations=numbers,
            sighting=replace(said.sighting, announces=False, wide=False),  # as `relinks.said_after` has it
        )  # fmt: skip
        self._said.setdefault(said.sighting.article, []).append((kept, tuple(seen)))
        self._told.update((one.number, (kept, one)) for one in seen)


def _observation(
    one: Seen, here: int, verdict: Verdict | None, sighting: Sighting, title: str
) -> Observation:
    return Observation(
        id=one.number, series=here, figure=one.figure, article=sighting.article, url=sighting.url,
        outlet=sighting.outlet, published_at=sighting.published_at, learned_at=sighting.learned_at, title=title,
        unsure=verdict is not None and verdict.kind == "unsure",
    )  # fmt: skip
