"""The ledger built anew in memory, text by text: what `cycle.judging` asks of the store, without one."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.ledger import MOST_LATER, Index, Said
from monitor.model import Entry, Observation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence, Set
    from datetime import datetime

    from monitor.model import Figure, Sighting, Verdict
    from monitor.store.inforce import InForce
    from monitor.store.reread import KeptName

# The numbers of series that are not known start here, and fit in four bytes (ledger.postings); below zero `ledger.late` has its own.
NEW = 2**30
MOST_OBSERVATIONS = 24  # kept of a series, as `store.known` does


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A figure on its way into the ledger: its number (below zero if it is fresh), and the series it is in by now."""

    number: int
    figure: Figure
    was: int | None  # the series in which it, or what was read in its place, is kept
    first: int | None  # the one in which it was at first: by it series are known again
    decided: bool = False  # a person has: it stays there


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """A text on its way into the ledger: what it says, and what the store would tell of its article."""

    said: Said
    turn: int  # the order in which texts were learned
    topics: tuple[str, ...]  # of its article, wide ones among them; a series that it opens is on the first
    copy_of: int | None  # the article's original


class Rebuilt:
    """Series keep the numbers under which they are kept; those that are new have numbers from `NEW` on.

    A series has its kept number from the first figure on that is kept in it, so that most keep theirs whatever else is
    read. `relinked`: by figure and late article the kept series that the figure was put in when the article came.
    """

    def __init__(
        self,
        names: Mapping[int, KeptName],
        force: InForce,
        relinked: Mapping[tuple[int, int], int | None],
    ) -> None:
        self._index = Index()
        self._names, self._force, self._relinked = names, force, relinked
        self._kept: dict[int, int] = {}  # a series here -> the number under which it is kept
        self._here: dict[int, int] = {}  # and the other way
        self._series: dict[int, int | None] = {}  # figure -> its series here
        self._bare: dict[int, Entry] = {}  # each series here without its observations
        self._seen: dict[int, list[Observation]] = {}  # and these, in order
        self._texts: dict[int, list[tuple[Text, tuple[Seen, ...]]]] = {}  # by article
        self._told: dict[int, tuple[Text, Seen]] = {}  # by figure
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
        of_all = [one for article in articles for one in self._texts.get(article, []) if one[1]]
        later = [one for one in of_all if one[0].said.sighting.published_at > after.published_at]
        if any(seen.decided for _, figures in later for seen in figures):
            return []
        later.sort(key=lambda one: (one[0].said.sighting.published_at, one[0].turn))
        return [self._as_kept(text, after) for text, _ in later]

    def _as_kept(self, text: Text, after: Sighting) -> Said:
        """What the store says of a text: an edit is what was said later than the first of its article."""
        sighting = text.said.sighting
        times = [one.said.sighting.published_at for one, seen in self._texts[sighting.article] if seen]
        first = min([*times, after.published_at] if sighting.article == after.article else times)
        edits = first < sighting.published_at
        return replace(
            text.said,
            series=tuple(self._series.get(n) for n in text.said.observations),
            sighting=replace(
                sighting, edits=edits, copy_of=text.copy_of if edits else None, announces=False, wide=False,
                topics=frozenset(text.topics),
            ),
        )  # fmt: skip

    # -- what is put into it

    def number_of(self, figure: int) -> int | None:
        """The series that a figure is in at last: the number under which it is kept, or one from `NEW` on."""
        here = self._series.get(figure)
        return None if here is None else self._kept.get(here, here)

    def told(self, figure: int) -> tuple[Said, Seen]:
        """Where a figure was said."""
        text, seen = self._told[figure]
        return text.said, seen

    def entry_of(self, number: int) -> Entry | None:
        return self._index.get(self._here.get(number, number))

    def take(self, text: Text, seen: Sequence[Seen], verdicts: Sequence[Verdict]) -> dict[int | None, int]:
        """What an article says, by its verdicts; by the numbers in these the series that it opened."""
        text = self._remember(text, seen)
        opened: dict[int | None, int] = {}
        for one, verdict in zip(seen, verdicts, strict=True):
            if one.decided:
                here = None if one.was is None else self._claim(one.was)
            elif verdict.opens is not None:
                here = opened.setdefault(verdict.opens, opened.get(verdict.opens) or self._open(one.first))
            else:
                here = verdict.series
            self._put(one, here, verdict, text)
        return opened

    def pin(self, text: Text, seen: Sequence[Seen]) -> None:
        """What an article says, where it is kept."""
        text = self._remember(text, seen)
        for one in seen:
            self._put(one, None if one.was is None else self._claim(one.was), None, text)

    def move(
        self,
        moved: Mapping[int, tuple[int | None, Verdict]],
        opened: Mapping[int | None, int],
        late: int,
    ) -> None:
        """What a late article makes of the links of those after it."""
        more, touched = dict(opened), set[int]()
        for number, (_, verdict) in moved.items():
            text, one = self._told[number]
            here = verdict.series
            if verdict.opens is not None:
                known_as = self._relinked.get((number, late), one.first)
                here = more.setdefault(verdict.opens, more.get(verdict.opens) or self._open(known_as))
            touched |= {series for series in (self._take_out(number), here) if series is not None}
            self._series[number] = here
            if here is not None:
                self._enter(one, here, verdict, text)
        for series in touched:
            self._show_anew(series)

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

    def _put(self, one: Seen, here: int | None, verdict: Verdict | None, text: Text) -> None:
        self._series[one.number] = here
        if here is None:
            if one.decided:
                self._wrong.setdefault(text.said.sighting.article, []).append(one.figure)
            return
        if here not in self._kept and one.first is not None and one.first not in self._here:
            self._kept[here], self._here[one.first] = one.first, here
        self._enter(one, here, verdict, text)
        entry = self._index.get(here) or self._bare[here]
        newest = tuple(self._seen[here][-MOST_OBSERVATIONS:])
        self._index.put(replace(entry, observations=newest, topics=entry.topics.union(text.topics)))

    def _enter(self, one: Seen, here: int, verdict: Verdict | None, text: Text) -> None:
        """Among what was seen of a series."""
        if here not in self._bare:
            self._bare[here] = self._new(one, here, verdict, text)
        seen = _observation(one, here, verdict, text.said)
        insort(self._seen.setdefault(here, []), seen, key=_in_order)

    def _new(self, one: Seen, here: int, verdict: Verdict | None, text: Text) -> Entry:
        kept = self._kept.get(here)
        if kept is None:
            label = (verdict.label if verdict else None) or one.figure.about or one.figure.text
            named = verdict.named if verdict else None
            return Entry(series=here, label=label, named=named, topics=frozenset(text.topics[:1]))
        name = self._names[kept]
        return Entry(
            series=here, label=name.label, named=name.named, renamed=kept in self._force.labels,
            apart=frozenset(self._here.get(one, one) for one in self._force.apart(kept)),
            topics=frozenset([name.topic]),
        )  # fmt: skip

    def _take_out(self, number: int) -> int | None:
        """The series that a figure was in until now."""
        here = self._series.get(number)
        if here is not None:
            self._seen[here] = [o for o in self._seen[here] if o.id != number]
        return here

    def _show_anew(self, here: int) -> None:
        """As the store does after late links: by what is in the series now, and by nothing else."""
        self._index.drop(here)
        if seen := self._seen[here]:
            told = {self._told[one.id][0].topics for one in seen}
            topics = self._bare[here].topics.union(*told)
            newest = tuple(seen[-MOST_OBSERVATIONS:])
            self._index.put(replace(self._bare[here], observations=newest, topics=topics))

    def _remember(self, text: Text, seen: Sequence[Seen]) -> Text:
        numbers = tuple(one.number for one in seen)
        said = replace(text.said, figures=tuple(one.figure for one in seen), observations=numbers)
        kept = replace(text, said=said)
        self._texts.setdefault(said.sighting.article, []).append((kept, tuple(seen)))
        self._told.update((one.number, (kept, one)) for one in seen)
        return kept


def _in_order(seen: Observation) -> tuple[datetime, datetime, int]:
    return (seen.published_at, seen.learned_at, seen.id)


def _observation(one: Seen, here: int, verdict: Verdict | None, said: Said) -> Observation:
    sighting = said.sighting
    return Observation(
        id=one.number, series=here, figure=one.figure, article=sighting.article, url=sighting.url,
        outlet=sighting.outlet, published_at=sighting.published_at, learned_at=sighting.learned_at, title=said.title,
        unsure=verdict is not None and verdict.kind == "unsure",
    )  # fmt: skip
