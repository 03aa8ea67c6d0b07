"""Series that are likely one line cut in two: a doubtful figure opened the later one, the earlier was not seen since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.evidence import clash, evidence, told
from monitor.ledger.match import Match, summed
from monitor.ledger.weights import MOVED, SUCCEEDS, SUCCESSORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.evidence import Context
    from monitor.ledger.rows import Row


def without_superseded(matches: Sequence[Match], context: Context) -> list[Match]:
    """`matches` less those with a series that another likely series of the same quantity carries on.

    Two halves of one line would else stand in each other's way, each as likely as the other.
    """
    by_mention: dict[int, list[Match]] = {}
    for one in matches:
        by_mention.setdefault(one.mention, []).append(one)
    return [kept for of_mention in by_mention.values() for kept in _without_superseded(of_mention, context)]


def _without_superseded(matches: list[Match], context: Context) -> list[Match]:
    likely = sorted(matches, key=lambda m: -summed(m.strengths, MOVED))[:SUCCESSORS]
    superseded = {
        older.row.entry.series
        for older in likely
        for newer in likely
        if carries_on(newer.row, older.row, context)
    }
    return [m for m in matches if m.row.entry.series not in superseded]


def carries_on(newer: Row, older: Row, context: Context) -> bool:
    """`older` was not seen since `newer` opened, and the first value of `newer` might have been its next."""
    first = newer.entry.observations[0]
    if older.entry.series in newer.entry.apart:
        return False
    if first.published_at <= older.entry.observations[-1].published_at or clash(first.figure, older):
        return False
    return summed(evidence(told(first.figure, context), older, context), MOVED) >= SUCCEEDS
