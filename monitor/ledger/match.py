"""Figure and series in, evidence out: which slots agree, which do not, and what that adds up to."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.named import name_of
from monitor.ledger.slots import canonical_phrase, slots_of
from monitor.ledger.weights import BIAS, RECENT, WEIGHTS
from monitor.ledger.words import is_share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.ledger.slots import Slots
    from monitor.model import Entry, Figure, NamedFigure, Observation


@dataclass(frozen=True, kw_only=True)
class Row:
    """A known series, ready to be compared."""

    entry: Entry
    recent: tuple[Observation, ...]  # the newest, in time order
    slots: tuple[Slots, ...]  # of `recent`
    standing: Observation | None  # what a new value is compared with


@dataclass(frozen=True, kw_only=True)
class Context:
    """What all figures of one article have in common."""

    rare: Mapping[str, float]  # word -> how much it tells
    outlet: str = ""
    headline: frozenset[str] = frozenset()
    watch: Sequence[NamedFigure] = ()


@dataclass(frozen=True, kw_only=True)
class Match:
    """What speaks for and against one figure being a value of one series."""

    row: Row
    score: float  # log-odds
    evidence: tuple[tuple[str, float], ...]  # name and share of the score, the heaviest first
    against: str | None = None  # a slot that rules the series out


def row_of(entry: Entry) -> Row:
    """`entry` with its newest observations opened up."""
    recent = entry.observations[-RECENT:]
    slots = tuple(slots_of(o.figure) for o in recent)
    return Row(entry=entry, recent=recent, slots=slots, standing=standing(entry.observations))


def standing(observations: Sequence[Observation]) -> Observation | None:
    """The newest value; past ones never stand, and a rounder wording does not displace what it rounds."""
    stands: Observation | None = None
    for seen in observations:
        if seen.figure.status != "past" and not (stands and _only_rounds(seen.figure, stands.figure)):
            stands = seen
    return stands


def _only_rounds(figure: Figure, stands: Figure) -> bool:
    return same.rounds_to(figure, stands) and not same.equal(figure, stands)


def rarity(slots: Iterable[Slots]) -> dict[str, float]:
    """How much a word tells: the fewer of the figures at hand have it near them, the more."""
    counts: dict[str, int] = {}
    total = 0
    for one in slots:
        total += 1
        for word in one.clues:
            counts[word] = counts.get(word, 0) + 1
    return {word: log((total + 1) / (count + 0.5)) for word, count in counts.items()}


def match(figure: Figure, row: Row, context: Context) -> Match:
    """The evidence on `figure` being a value of `row`."""
    against = clash(figure, row)
    if against:
        return Match(row=row, score=float("-inf"), evidence=(), against=against)
    strengths = evidence(figure, row, context)
    shares = [(name, WEIGHTS[name] * strength) for name, strength in strengths.items() if strength]
    shares.sort(key=lambda pair: (-abs(pair[1]), pair[0]))
    return Match(row=row, score=BIAS + sum(share for _, share in shares), evidence=tuple(shares))


def clash(figure: Figure, row: Row) -> str | None:
    """The slot that rules `row` out: unit, basis or the period the value is for."""
    others = [o.figure for o in row.recent if o.figure.unit == figure.unit]
    if not others:
        return "another unit"
    if all(differ(figure.per, o.per) for o in others):
        return f"another basis: per {figure.per}, not per {others[-1].per}"
    if all(other_period(figure, o) for o in others):
        return f"another time: {period(figure)}, not {period(others[-1])}"
    return None


def evidence(figure: Figure, row: Row, context: Context) -> dict[str, float]:
    """Name of the evidence (a key of WEIGHTS) -> strength, 0..1."""
    return {**_by_value(figure, row), **_by_words(figure, row, context), **_by_slots(figure, row, context)}


def _by_value(figure: Figure, row: Row) -> dict[str, float]:
    values = [o.figure for o in row.recent if o.figure.unit == figure.unit]
    now = row.standing.figure if row.standing else values[-1]
    equal = same.equal(figure, now)
    rounds = not equal and same.agree(figure, now)
    return {
        "value": same.telling(figure) if equal else 0.0,
        "rounds": float(rounds),
        "past value": float(not equal and not rounds and any(same.equal(figure, v) for v in values)),
        "moved from": float(_moved_from(figure, now)),
        "close": same.closeness(figure, now),
        "far": float(same.far(figure, now)),
    }


def _moved_from(figure: Figure, now: Figure) -> bool:
    if figure.stated_from is None:
        return False
    low, high = figure.stated_from
    return same.close_to(low, now.low) and same.close_to(high, now.high)


def _by_words(figure: Figure, row: Row, context: Context) -> dict[str, float]:
    mine = slots_of(figure)
    return {
        "clues": max(overlap(mine.clues, s.clues, context.rare) for s in row.slots),
        "nearest": max(float(bool(mine.nearest & s.nearest)) for s in row.slots),
        "frame": max(frame(mine, s) for s in row.slots),
        "sentence": max(_jaccard(mine.sentence, s.sentence) for s in row.slots),
        "headline": max(_jaccard(context.headline, canonical_phrase(o.title)) for o in row.recent),
    }


def overlap(mine: Mapping[str, float], other: Mapping[str, float], rare: Mapping[str, float]) -> float:
    """0..1: cosine of the two sets of clues, each word weighed by closeness and rarity."""
    common = sum(w * other[k] * rare.get(k, 1.0) ** 2 for k, w in mine.items() if k in other)
    return common / (_length(mine, rare) * _length(other, rare)) if common else 0.0


def _length(clues: Mapping[str, float], rare: Mapping[str, float]) -> float:
    return sqrt(sum((w * rare.get(k, 1.0)) ** 2 for k, w in clues.items()))


def frame(mine: Slots, other: Slots) -> float:
    """0..1: how many words directly before and after the number are the same; 1 from four on."""
    return min(1.0, (_run(mine.left, other.left) + _run(mine.right, other.right)) / 4)


def _run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _by_slots(figure: Figure, row: Row, context: Context) -> dict[str, float]:
    mine, last = slots_of(figure), row.recent[-1]
    heads = {s.head for s in row.slots if s.head}
    owners = [s.owner for s in row.slots if s.owner]
    pers = {o.figure.per for o in row.recent}
    counters = {o.figure.counter for o in row.recent if o.figure.counter}
    return {
        "head": float(mine.head in heads),
        "other head": float(bool(mine.head and heads) and mine.head not in heads),
        "other share": float(
            all(is_share(mine.head) != is_share(h) for h in heads) and bool(mine.head and heads)
        ),
        "owner": float(any(mine.owner & o for o in owners)),
        "other owner": float(bool(mine.owner and owners) and not any(mine.owner & o for o in owners)),
        "per": float(figure.per is not None and figure.per in pers),
        "per unknown": float(figure.per not in pers),
        "aim and result": float(_aim_and_result(figure, row)),
        "counter": float(figure.counter in counters),
        "other counter": float(bool(figure.counter and counters) and figure.counter not in counters),
        "period": float(
            period(figure) is not None and any(period(figure) == period(o.figure) for o in row.recent)
        ),
        "named": float(row.entry.named is not None and row.entry.named == name_of(figure, context.watch)),
        "same outlet": float(bool(context.outlet) and context.outlet == last.outlet),
    }


def _aim_and_result(figure: Figure, row: Row) -> bool:
    if row.standing is None or figure.status is None or row.standing.figure.status is None:
        return False
    aims = ("plan", "estimate")
    return figure.status != "past" and (figure.status in aims) != (row.standing.figure.status in aims)


def period(figure: Figure) -> str | None:
    """The named month, quarter or year that the value is for; a day is a point in time, no period."""
    when = figure.due or figure.as_of
    return when if when and len(when) < len("2025-01-01") else None


def other_period(a: Figure, b: Figure) -> bool:
    """The two are for different named months, quarters or years."""
    return differ(period(a), period(b))


def differ(a: str | None, b: str | None) -> bool:
    """Both are set and not the same."""
    return a is not None and b is not None and a != b
