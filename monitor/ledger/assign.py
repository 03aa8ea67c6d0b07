"""All figures of an article to series, together: one quantity, one series; one series, one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.match import Context, Match, differ, match, other_period, overlap, rarity, row_of
from monitor.ledger.slots import canonical_phrase, slots_of
from monitor.ledger.weights import CHANGE, MARGIN, MENTION, PAST, SAME

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.ledger.match import Row
    from monitor.model import Entry, Figure, NamedFigure, Sighting


@dataclass(kw_only=True)
class Mention:
    """One quantity of the article and every place where it stands, headline included."""

    places: list[int]  # indices into the article's figures
    lead: int  # the place that says it best: exact, and in the text
    matches: list[Match] = field(default_factory=list)  # best first
    tied: Match | None = None
    runner_up: Match | None = None
    doubt: str | None = None  # why the best match was not enough


def assign(
    figures: Sequence[Figure],
    known: Sequence[Entry],
    sighting: Sighting,
    *,
    title: str = "",
    watch: Sequence[NamedFigure] = (),
) -> list[Mention]:
    """Every figure in exactly one mention, in reading order; `tied` is its series, None where it has none."""
    rows = [row_of(entry) for entry in sorted(known, key=lambda e: e.series) if entry.observations]
    rare = rarity([slots_of(f) for f in figures] + [s for row in rows for s in row.slots[-1:]])
    context = Context(rare=rare, outlet=sighting.outlet, headline=canonical_phrase(title), watch=watch)
    found = mentions(figures, rare)
    for mention in found:
        mention.matches = _matches(mention, figures, rows, context)
    present = [m for m in found if figures[m.lead].status != "past"]
    _settle(present, figures, taken=set())
    _settle_past([m for m in found if figures[m.lead].status == "past"], figures)
    return found


def mentions(figures: Sequence[Figure], rare: Mapping[str, float]) -> list[Mention]:
    """Figures that say the same quantity twice, put together."""
    found: list[Mention] = []
    for index, figure in enumerate(figures):
        best = max(found, key=lambda m: _likeness(figure, m, figures, rare), default=None)
        if best is None or _likeness(figure, best, figures, rare) < MENTION:
            found.append(Mention(places=[index], lead=index))
        else:
            best.places.append(index)
            best.lead = min(best.places, key=lambda i: _lead_rank(figures[i], i))
    return found


def _lead_rank(figure: Figure, index: int) -> tuple[bool, bool, int]:
    return (figure.approx, figure.place == "title", index)


def _likeness(
    figure: Figure, mention: Mention, figures: Sequence[Figure], rare: Mapping[str, float]
) -> float:
    return min(_alike(figure, figures[i], rare) for i in mention.places)


def _alike(a: Figure, b: Figure, rare: Mapping[str, float]) -> float:
    """0..1: how likely two figures of one article are one quantity."""
    if not same.agree(a, b) or (a.status == "past") != (b.status == "past"):
        return 0.0
    if differ(a.per, b.per) or other_period(a, b) or (a.place, a.quote_start) == (b.place, b.quote_start):
        return 0.0
    words = overlap(slots_of(a).clues, slots_of(b).clues, rare)
    headline = 0.3 if a.place != b.place else 0.0
    return words + headline + 0.3 * same.telling(a)


def _matches(
    mention: Mention, figures: Sequence[Figure], rows: Sequence[Row], context: Context
) -> list[Match]:
    best = [
        max((match(figures[i], row, context) for i in mention.places), key=lambda m: m.score) for row in rows
    ]
    return sorted((m for m in best if m.against is None), key=lambda m: (-m.score, m.row.entry.series))


def _settle(found: list[Mention], figures: Sequence[Figure], taken: set[int]) -> None:
    """Tie the surest pair first; what is tied is out of the way of the others."""
    pairs = [(m.score, -i, -m.row.entry.series, m) for i, one in enumerate(found) for m in one.matches]
    for _, i, _, pair in sorted(pairs, key=lambda p: p[:3], reverse=True):
        mention = found[-i]
        if mention.tied or mention.doubt or pair.row.entry.series in taken:
            continue
        mention.doubt = _doubt(pair, mention, found, figures, taken)
        if mention.doubt is None:
            mention.tied = pair
            taken.add(pair.row.entry.series)
        mention.runner_up = _next(mention, pair, taken) if mention.tied else pair


def _doubt(
    pair: Match, mention: Mention, found: list[Mention], figures: Sequence[Figure], taken: set[int]
) -> str | None:
    """Why `pair` is not sure enough; None if it is."""
    standing = pair.row.standing
    if standing is not None and same.agree(figures[mention.lead], standing.figure):
        return None if pair.score >= SAME else "too little speaks for it"
    if pair.score < CHANGE:
        return "too little speaks for it"
    second = _next(mention, pair, taken)
    if second and second.score > pair.score - MARGIN:
        return f"series {second.row.entry.series} is as likely"
    for other in found:
        if other is mention or other.tied:
            continue
        rival = next((m for m in other.matches if m.row is pair.row), None)
        if rival and rival.score > pair.score - MARGIN:
            return f"{figures[other.lead].text} is as likely its value"
    return None


def _next(mention: Mention, pair: Match, taken: set[int]) -> Match | None:
    return next((m for m in mention.matches if m is not pair and m.row.entry.series not in taken), None)


def _settle_past(found: list[Mention], figures: Sequence[Figure]) -> None:
    """Past values are tied to the likeliest series; several may share one."""
    for mention in found:
        best = next(iter(mention.matches), None)
        if best and best.score >= (SAME if _held(figures[mention.lead], best) else CHANGE):
            mention.tied, mention.runner_up = best, _next(mention, best, set())
        elif best and best.score >= PAST and _held(figures[mention.lead], best):
            mention.tied = best
        else:
            mention.runner_up = best


def _held(figure: Figure, pair: Match) -> bool:
    """The series had this value at some time."""
    return any(same.agree(figure, o.figure) for o in pair.row.recent)
