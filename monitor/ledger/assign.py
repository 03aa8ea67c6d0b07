"""All figures of an article to series, together: one quantity, one series; one series, one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.apart import without_confused
from monitor.ledger.before import before
from monitor.ledger.clues import Rarity
from monitor.ledger.evidence import Context, names_a_quarter, part_of_article, told
from monitor.ledger.match import Match, Neighbours, match, weighed
from monitor.ledger.mentions import Mention, alike, mates, mentions
from monitor.ledger.namesakes import Subjects
from monitor.ledger.rows import likest, row_of
from monitor.ledger.slots import slots_of
from monitor.ledger.succession import without_superseded
from monitor.ledger.weights import (
    CHANGE,
    DISPLACES,
    EQUAL,
    KNOWN_TO_BE_ONE,
    LIKELY,
    MOST_PAIRS,
    MOVED,
    NEAREST,
    PAST,
    RECENT,
    RULED_OUT,
    SAME,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.ledger.rows import Row
    from monitor.model import Entry, Figure, NamedFigure, Observation, Sighting


@dataclass(frozen=True, kw_only=True)
class Tie:
    """What became of one mention: its series, or why it has none."""

    mention: Mention
    match: Match | None = None
    weights: Mapping[str, float] | None = None  # by which `match` was weighed
    runner_up: Match | None = None  # the next likeliest; the likeliest of all, if that was not likely enough
    past: bool = False  # given only for comparison: moves nothing
    unsure: bool = False  # too little speaks for it to be told
    of_others: bool = False  # likely one of `runner_up`, but its article speaks of others
    follows: int | None = None  # the mention (by its place) to whose series it belongs, whichever that is


def assign(
    figures: Sequence[Figure],
    known: Sequence[Entry],
    sighting: Sighting,
    *,
    title: str = "",
    watch: Sequence[NamedFigure] = (),
) -> list[Tie]:
    """One tie for each quantity of the article, in reading order."""
    entries = sorted((entry for entry in known if entry.observations), key=lambda entry: entry.series)
    told_before = _by_article(entries)
    parts = {article: _part_of_seen(seen) for article, seen in told_before.items()}
    rows = [row_of(entry, parts) for entry in entries]
    rare = Rarity([slots_of(f) for f in figures] + [s for row in rows for s in row.slots[-1:]])
    context = Context(
        rare=rare,
        outlet=sighting.outlet,
        title=title,
        sentences=frozenset(f.quote for f in figures),
        watch=watch,
        at=sighting.published_at,
        fiscal=names_a_quarter(figures, sighting.published_at),
        part=part_of_article(figures, sighting.published_at),
        past=[f for f in figures if f.status == "past"],
        before=before(figures),
        edited=sighting.article if sighting.edits else None,
        topics=sighting.topics,
    )
    subjects = Subjects(figures, title, sighting.outlet, told_before)
    return _Assignment(mentions(figures, rare), rows, context, subjects).ties()


def _by_article(known: Sequence[Entry]) -> dict[int, list[Observation]]:
    """Article -> what the known entries have of it."""
    articles: dict[int, list[Observation]] = {}
    for seen in (o for entry in known for o in entry.observations[-RECENT:]):
        articles.setdefault(seen.article, []).append(seen)
    return articles


def _part_of_seen(seen: list[Observation]) -> str:
    in_order = sorted(seen, key=lambda o: (o.published_at, o.figure.place != "title", o.figure.start))
    return part_of_article([o.figure for o in in_order], in_order[0].published_at)


class _Assignment:
    """The surest first: values seen again, then values that moved, then values given as past."""

    def __init__(
        self, found: Sequence[Mention], rows: Sequence[Row], context: Context, subjects: Subjects
    ) -> None:
        self._found, self._rows, self._context, self._subjects = found, rows, context, subjects
        self._ties: dict[int, Tie] = {}
        self._matched: dict[int, list[Match]] = {}  # by mention: weighing evidence anew is what costs
        self._taken: set[int] = set()  # series that have their value

    def ties(self) -> list[Tie]:
        self._tie_edited()
        self._tie_displaced()
        self._tie_equal()
        self._tie_moved()
        self._tie_past()
        self._tie_origins()
        return [self._ties.get(i) or Tie(mention=m) for i, m in enumerate(self._found)]

    def _tie_edited(self) -> None:
        """On an edited page, the same passage speaks of the same quantity."""
        for pair in weighed([m for m in self._open() if m.strengths["same page"]], MOVED):
            if self._is_free(pair) and any(
                self._same_passage(place, pair.row) for place in self._found[pair.mention].places
            ):
                self._tie(pair, MOVED)

    def _same_passage(self, figure: Figure, row: Row) -> bool:
        passage = slots_of(figure).passage
        return any(
            seen.article == self._context.edited
            and seen.figure.place == figure.place
            and slots.passage == passage
            for seen, slots in zip(row.recent, row.slots, strict=True)
        )

    def _tie_displaced(self) -> None:
        """The value that stands is named as what was planned before, and beside it another one of the same quantity."""
        for old in weighed([m for m in self._open() if self._is_earlier(m)], EQUAL, self._neighbours()):
            new = self._displacing(old) if old.score >= PAST and self._is_free(old) else None
            if new is not None:
                self._tie(new, MOVED)
                self._ties[old.mention] = Tie(
                    mention=self._found[old.mention], match=old, weights=EQUAL, past=True
                )

    def _is_earlier(self, pair: Match) -> bool:
        places = self._found[pair.mention].places
        return any(slots_of(f).earlier for f in places) and _stands_again(self._lead(pair), pair.row)

    def _displacing(self, old: Match) -> Match | None:
        """The likeliest other quantity of the article that has moved `old` aside."""
        rivals = [
            pair
            for pair in self._open()
            if pair.row is old.row
            and pair.mention != old.mention
            and not any(slots_of(f).earlier for f in self._found[pair.mention].places)
            and not _stands_again(self._lead(pair), pair.row)
            and not _any(pair, RULED_OUT)
            and alike(self._lead(pair), self._lead(old), self._context.rare)
        ]
        best = next(iter(weighed(rivals, MOVED, self._neighbours())), None)
        return best if best and best.score >= DISPLACES else None

    def _is_free(self, pair: Match) -> bool:
        return pair.mention not in self._ties and pair.row.entry.series not in self._taken

    def _tie_equal(self) -> None:
        again = [m for m in self._open() if _stands_again(self._lead(m), m.row)]
        for pair in weighed(again, EQUAL, self._neighbours()):
            if self._is_free(pair) and pair.score >= SAME:
                self._tie(pair, EQUAL)

    def _tie_moved(self) -> None:
        current = [m for m in self._open() if not _any(m, RULED_OUT)]
        possible = without_superseded(current, self._context)
        for pair in weighed(possible, MOVED, self._neighbours()):
            if not self._is_free(pair):
                continue
            of_others = pair.score >= LIKELY and self._is_of_others(pair)
            if pair.score >= LIKELY and not of_others:
                self._tie(pair, MOVED, unsure=pair.score < CHANGE)
            else:
                mention = self._found[pair.mention]
                self._ties[pair.mention] = Tie(mention=mention, runner_up=pair, of_others=of_others)

    def _is_of_others(self, pair: Match) -> bool:
        """Its article speaks of others than each that told of the series, and nothing else makes the two one."""
        return not _any(pair, KNOWN_TO_BE_ONE) and self._subjects.are_others(pair.row)

    def _tie_past(self) -> None:
        past = [i for i, m in enumerate(self._found) if m.is_past]
        for index in past:
            pairs = weighed(self._matches(index), MOVED)
            held = [p for p in pairs if any(same.agree(self._lead(p), o.figure) for o in p.row.recent)]
            best = next(iter(weighed(held, EQUAL)), None)
            if best and best.score >= PAST:
                self._ties[index] = Tie(mention=self._found[index], match=best, weights=EQUAL, past=True)
            elif pairs and pairs[0].score >= CHANGE:
                self._ties[index] = Tie(mention=self._found[index], match=pairs[0], weights=MOVED, past=True)

    def _tie_origins(self) -> None:
        """What a value is said to have moved from was a value of its series."""
        of_figure = {i: at for at, mention in enumerate(self._found) for i in mention.indices}
        for at, mention in enumerate(self._found):
            moved = of_figure[mention.origin_of] if mention.origin_of is not None else at
            if at not in self._ties and moved != at and not self._found[moved].is_past:
                self._ties[at] = Tie(mention=mention, past=True, follows=moved)

    def _open(self) -> list[Match]:
        """Pairs of what is still free on both sides, past values aside."""
        return [
            pair
            for index, mention in enumerate(self._found)
            if index not in self._ties and not mention.is_past and not mention.stands_alone
            for pair in self._matches(index)
            if pair.row.entry.series not in self._taken
        ]

    def _matches(self, index: int) -> list[Match]:
        if index not in self._matched:
            places = [told(figure, self._context) for figure in self._found[index].places]
            found = (match(index, places, row, self._context) for row in self._near(self._found[index]))
            self._matched[index] = without_confused([m for m in found if m is not None])
        return self._matched[index]

    def _near(self, mention: Mention) -> list[Row]:
        """The series of its unit; of a table in one sentence no more than can be weighed."""
        unit = mention.places[0].unit  # a mention has one
        rows = [row for row in self._rows if unit in row.units]
        if len(self._found) * len(self._rows) <= MOST_PAIRS:
            return rows
        return likest(mention.lead, rows, max(NEAREST, MOST_PAIRS // len(self._found)))

    def _lead(self, pair: Match) -> Figure:
        return self._found[pair.mention].lead

    def _tie(self, pair: Match, weights: Mapping[str, float], *, unsure: bool = False) -> None:
        self._taken.add(pair.row.entry.series)
        free = (m for m in self._matches(pair.mention) if m.row.entry.series not in self._taken)
        self._ties[pair.mention] = Tie(
            mention=self._found[pair.mention],
            match=pair,
            weights=weights,
            unsure=unsure,
            runner_up=next(iter(weighed(list(free), weights)), None),
        )

    def _neighbours(self) -> Neighbours:
        rows = {index: tie.match.row for index, tie in self._ties.items() if tie.match}
        return Neighbours(mates=mates(self._found), rows=rows)


def _any(pair: Match, slots: Sequence[str]) -> bool:
    return any(pair.strengths[slot] for slot in slots)


def _stands_again(figure: Figure, row: Row) -> bool:
    """The figure says no more than what stands; a more exact value is news, and has to be as sure as any change."""
    last = row.standing or row.recent[-1]
    return same.restates(figure, last.figure)
