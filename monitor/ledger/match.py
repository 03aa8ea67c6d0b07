"""Evidence in, odds out: how likely a figure is a value of a series, and what says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.ledger.elsewhere import is_elsewhere, one_thing
from monitor.ledger.evidence import clash, concerns, evidence
from monitor.ledger.weights import AGAINST, LEAD, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from monitor.ledger.evidence import Context, Told
    from monitor.ledger.rows import Row


_SUM = "alone"  # the strength that is the sum of all evidence
_RIVALRY = ("lead over series", "lead over figures", "best of both", "company")


@dataclass(frozen=True, kw_only=True)
class Match:
    """What speaks for and against one quantity of the article being a value of one series."""

    mention: int  # its place among the article's mentions
    row: Row
    strengths: Mapping[str, float]  # evidence by name
    alone: float = 0.0  # log-odds by the evidence alone
    score: float = 0.0  # log-odds, its rivals weighed in


@dataclass(frozen=True, kw_only=True)
class Neighbours:
    """Which quantities stand in one sentence, and to which series they belong as far as that is known."""

    mates: Mapping[int, Sequence[int]]  # mention -> the mentions beside it
    rows: Mapping[int, Row]  # mention -> its series

    def with_likeliest(self, rows: Mapping[int, Row]) -> Neighbours:
        """The likeliest series for those that have none yet."""
        return replace(self, rows={**rows, **self.rows})

    def kept(self, mention: int, row: Row) -> bool:
        """One of the series beside it has stood in one sentence with `row` before."""
        beside = (self.rows.get(mate) for mate in self.mates.get(mention, ()))
        return any(
            other is not None and other is not row and not other.sentences.isdisjoint(row.sentences)
            for other in beside
        )


def match(mention: int, places: Sequence[Told], row: Row, context: Context) -> Match | None:
    """The evidence of all its places; None if it does not concern the series or a slot rules it out."""
    near = (one for one in places if concerns(one.figure, row) and clash(one.figure, row) is None)
    if is_elsewhere(row.entry, context.topics):
        near = (one for one in near if one_thing(one.figure, row.entry))
    found = [evidence(one, row, context) for one in near]
    return Match(mention=mention, row=row, strengths=_together(found)) if found else None


def _together(found: Sequence[dict[str, float]]) -> dict[str, float]:
    """The best that any place says, for or against."""
    if len(found) == 1:
        return found[0]
    return {name: (min if name in AGAINST else max)(one[name] for one in found) for name in found[0]}


def weighed(
    matches: Sequence[Match], weights: Mapping[str, float], neighbours: Neighbours | None = None
) -> list[Match]:
    """`matches` with their scores, the likeliest first.

    Rivals for a quantity or a series weigh on each other, and figures keep the company of those that they stood with.
    """
    alone = [
        Match(mention=m.mention, row=m.row, strengths=m.strengths, alone=summed(m.strengths, weights))
        for m in matches
    ]
    alone.sort(key=lambda m: (-m.alone, m.mention, m.row.entry.series))
    of_mention = _best_two(alone, lambda m: m.mention)
    of_row = _best_two(alone, lambda m: m.row.entry.series)
    likeliest = {mention: best[0].row for mention, best in of_mention.items()}
    company = neighbours.with_likeliest(likeliest) if neighbours else None
    scored = [
        _in_context(one, of_mention[one.mention], of_row[one.row.entry.series], weights, company)
        for one in alone
    ]
    return sorted(scored, key=lambda m: (-m.score, m.mention, m.row.entry.series))


def shares(match: Match, weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """What each piece of evidence adds to the score, the heaviest first.

    The evidence itself comes into the score as one sum, whose weight each piece of it bears.
    """
    parts = [
        (name, weights.get(name, 0.0) * strength * (1.0 if name in _RIVALRY else weights["alone"]))
        for name, strength in match.strengths.items()
        if name != _SUM
    ]
    return sorted((part for part in parts if part[1]), key=lambda part: (-abs(part[1]), part[0]))


def summed(strengths: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Log-odds by the evidence alone."""
    said = [weights.get(name, 0.0) * strength for name, strength in strengths.items() if strength]
    return weights["bias"] + sum(said)


def _best_two(likeliest_first: Iterable[Match], group: Callable[[Match], int]) -> dict[int, list[Match]]:
    best: dict[int, list[Match]] = {}
    for one in likeliest_first:
        known = best.setdefault(group(one), [])
        if len(known) < 2:
            known.append(one)
    return best


def _in_context(
    one: Match,
    of_mention: list[Match],
    of_row: list[Match],
    weights: Mapping[str, float],
    company: Neighbours | None,
) -> Match:
    over_series = one.alone - _rival(one, of_mention)
    over_figures = one.alone - _rival(one, of_row)
    context = {
        "alone": one.alone,
        "lead over series": _clipped(over_series) / LEAD,
        "lead over figures": _clipped(over_figures) / LEAD,
        "best of both": float(over_series > 0 and over_figures > 0),
        "company": float(company is not None and company.kept(one.mention, one.row)),
    }
    score = weights["rival bias"] + sum(
        weights.get(name, 0.0) * strength for name, strength in context.items()
    )
    return Match(
        mention=one.mention,
        row=one.row,
        strengths={**one.strengths, **context},
        alone=one.alone,
        score=score,
    )


def _rival(one: Match, best: list[Match]) -> float:
    """The best of the others, one that is not known yet among them."""
    return max([UNKNOWN, *(other.alone for other in best if other is not one)])


def _clipped(lead: float) -> float:
    return max(-LEAD, min(LEAD, lead))
