"""Figure and series in, evidence out: which slots agree and which do not, each with a strength."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.named import name_of
from monitor.ledger.slots import canonical_phrase, slots_of
from monitor.ledger.weights import RARE
from monitor.ledger.words import is_share

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from monitor.ledger.rows import Row
    from monitor.ledger.slots import Slots
    from monitor.model import Figure, NamedFigure


@dataclass(frozen=True, kw_only=True)
class Context:
    """What all figures of one article have in common."""

    rare: Mapping[str, float]  # word -> how much it tells
    outlet: str = ""
    headline: frozenset[str] = frozenset()
    watch: Sequence[NamedFigure] = ()
    past: Sequence[Figure] = ()  # the figures it gives as past
    at: datetime | None = None  # when the article was published


def rarity(slots: Iterable[Slots]) -> dict[str, float]:
    """How much a word tells: the fewer of the figures at hand have it near them, the more."""
    counts: dict[str, int] = {}
    total = 0
    for one in slots:
        total += 1
        for word in one.clues:
            counts[word] = counts.get(word, 0) + 1
    return {word: log((total + 1) / (count + 0.5)) for word, count in counts.items()}


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
    """Name of the evidence (a key of `weights.EQUAL` and `weights.MOVED`) -> strength, 0..1."""
    return {
        **_by_value(figure, row, context),
        **_by_words(figure, row, context),
        **_by_slots(figure, row, context),
    }


def _by_value(figure: Figure, row: Row, context: Context) -> dict[str, float]:
    values = [o.figure for o in row.recent if o.figure.unit == figure.unit]
    now = row.standing.figure if row.standing else values[-1]
    equal = same.equal(figure, now)
    rounds = not equal and same.agree(figure, now)
    return {
        "value": same.telling(figure) if equal else 0.0,
        "rounds": float(rounds),
        "past value": float(not equal and not rounds and any(same.equal(figure, v) for v in values)),
        "moved from": float(_moved_from(figure, now)),
        "stood before": float(
            any(same.equal(p, now) and not same.equal(p, figure) for p in _past_beside(figure, context))
        ),
        "close": max(
            same.closeness(figure, now), same.telling(figure) if same.scale_slip(figure, now) else 0.0
        ),
    }


def _moved_from(figure: Figure, now: Figure) -> bool:
    if figure.stated_from is None:
        return False
    low, high = figure.stated_from
    return same.close_to(low, now.low) and same.close_to(high, now.high)


def _past_beside(figure: Figure, context: Context) -> list[Figure]:
    """What the same sentence gives as past, in the same unit."""
    place = (figure.place, figure.quote_start)
    return [p for p in context.past if p.unit == figure.unit and (p.place, p.quote_start) == place]


def _by_words(figure: Figure, row: Row, context: Context) -> dict[str, float]:
    mine = slots_of(figure)
    return {
        "clues": max(overlap(mine.clues, s.clues, context.rare) for s in row.slots),
        "closest word": max(closest_word(mine.clues, s.clues, context.rare) for s in row.slots),
        "frame": max(frame(mine, s) for s in row.slots),
        "sentence": max(_jaccard(mine.sentence, s.sentence) for s in row.slots),
        "headline": max(_jaccard(context.headline, canonical_phrase(o.title)) for o in row.recent),
    }


def overlap(mine: Mapping[str, float], other: Mapping[str, float], rare: Mapping[str, float]) -> float:
    """0..1: cosine of the two sets of clues, each word weighed by closeness and rarity."""
    common = sum(w * other[k] * rare.get(k, 1.0) ** 2 for k, w in mine.items() if k in other)
    return common / (_length(mine, rare) * _length(other, rare)) if common else 0.0


def closest_word(mine: Mapping[str, float], other: Mapping[str, float], rare: Mapping[str, float]) -> float:
    """0..1: the best word that stands close to both numbers, by closeness and rarity."""
    best = max((w * other[k] * rare.get(k, 1.0) for k, w in mine.items() if k in other), default=0.0)
    return min(1.0, best / RARE)


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
    return _years(mine, row, context) | {
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


def _years(mine: Slots, row: Row, context: Context) -> dict[str, float]:
    """Whether figure and series name years close to the number, and the same ones."""
    ours = years_named(mine, context.at)
    theirs = frozenset[int]().union(
        *(years_named(s, o.published_at) for s, o in zip(row.slots, row.recent, strict=True))
    )
    today = {o.published_at.year for o in row.recent} | ({context.at.year} if context.at else set())
    return {
        "same years": float(bool(ours & theirs)),
        "other years": float(bool(ours and theirs) and not ours & theirs),
        "unnamed years": float(bool(ours) != bool(theirs) and not (ours | theirs) & today),
    }


def years_named(slots: Slots, at: datetime | None) -> frozenset[int]:
    """The years that the clause names, "next year" by the time of its article."""
    relative = {at.year + shift for shift in slots.year_shifts} if at else set()
    return frozenset(relative | slots.years)


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
