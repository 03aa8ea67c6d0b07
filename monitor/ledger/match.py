"""Evidence in, odds out: how likely a figure is a value of a series, and what says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.ledger.evidence import clash, concerns, evidence
from monitor.ledger.weights import AGAINST, LEAD, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.ledger.evidence import Context
    from monitor.ledger.rows import Row
    from monitor.model import Figure


@dataclass(frozen=True, kw_only=True)
class Match:
    """What speaks for and against one quantity of the article being a value of one series."""

    mention: int  # its place among the article's mentions
    row: Row
    strengths: Mapping[str, float]  # evidence by name
    alone: float = 0.0  # log-odds by the evidence alone
    score: float = 0.0  # log-odds, its rivals weighed in


def match(mention: int, places: Sequence[Figure], row: Row, context: Context) -> Match | None:
    """The evidence of all its places; None if it does not concern the series or a slot rules it out."""
    near = [figure for figure in places if concerns(figure, row)]
    found = [evidence(figure, row, context) for figure in near if clash(figure, row) is None]
    return Match(mention=mention, row=row, strengths=_together(found)) if found else None


def _together(found: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The best that any place says, for or against."""
    return {name: (min if name in AGAINST else max)(one[name] for one in found) for name in found[0]}


def weighed(matches: Sequence[Match], weights: Mapping[str, float]) -> list[Match]:
    """`matches` with their scores, the likeliest first; rivals for a quantity or a series weigh on each other."""
    by_row: dict[int, list[Match]] = {}
    by_mention: dict[int, list[Match]] = {}
    for one in (replace(m, alone=summed(m.strengths, weights)) for m in matches):
        by_row.setdefault(one.row.entry.series, []).append(one)
        by_mention.setdefault(one.mention, []).append(one)
    scored = [
        _against_rivals(one, of_mention, by_row[one.row.entry.series], weights)
        for of_mention in by_mention.values()
        for one in of_mention
    ]
    return sorted(scored, key=lambda m: (-m.score, m.mention, m.row.entry.series))


def shares(match: Match, weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """What each piece of evidence adds to the score, the heaviest first."""
    parts = [(name, weights.get(name, 0.0) * strength) for name, strength in match.strengths.items()]
    return sorted((part for part in parts if part[1]), key=lambda part: (-abs(part[1]), part[0]))


def summed(strengths: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Log-odds by the evidence alone."""
    return weights["bias"] + sum(weights.get(name, 0.0) * strength for name, strength in strengths.items())


def _against_rivals(
    one: Match, of_mention: list[Match], of_row: list[Match], weights: Mapping[str, float]
) -> Match:
    over_series = one.alone - _rival(one, of_mention)
    over_figures = one.alone - _rival(one, of_row)
    rivalry = {
        "alone": one.alone,
        "lead over series": _clipped(over_series) / LEAD,
        "lead over figures": _clipped(over_figures) / LEAD,
        "best of both": float(over_series > 0 and over_figures > 0),
    }
    score = weights["rival bias"] + sum(weights[name] * strength for name, strength in rivalry.items())
    return replace(one, score=score, strengths={**one.strengths, **rivalry})


def _rival(one: Match, others: list[Match]) -> float:
    """The best of the others, one that is not known yet among them."""
    return max([UNKNOWN, *(other.alone for other in others if other is not one)])


def _clipped(lead: float) -> float:
    return max(-LEAD, min(LEAD, lead))
