"""A value that goes and comes back is one note, and steps that are told together are one step. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.ledger.same import agree, equal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.model import Finding, Heard, Owed

SOON = timedelta(days=3)  # what comes back later is news of its own


def goes_back(finding: Finding, earlier: Finding | None) -> bool:
    """Whether it takes back, soon, what the change before it had made of the series."""
    if earlier is None or earlier.change.before is None or finding.change.before is None:
        return False
    there_and_back = equal(finding.change.before.figure, earlier.change.after) and equal(
        finding.change.after, earlier.change.before.figure
    )
    return there_and_back and finding.learned_at - earlier.learned_at <= SOON


def is_known(finding: Finding, heard: Heard | None) -> bool:
    """Whether the channel was last told just this value: what came between was kept from it."""
    is_move = finding.change.kind in ("revised", "refined")
    return bool(is_move and heard and heard.told and agree(finding.change.after, heard.value))


def note_for(finding: Finding, unsent: Iterable[Owed]) -> Owed | None:
    """The message not yet sent that tells of what `finding` takes back: both become one note."""
    if not finding.returns:
        return None
    return next((one for one in unsent if any(goes_back(finding, f) for f in one.findings)), None)


def in_one(findings: Iterable[Finding]) -> list[Finding]:
    """Each series once: of several steps the last, from where the first one started. Conflicts stand for themselves."""
    whole: dict[int, Finding] = {}
    apart: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: finding.id):
        if finding.change.kind == "conflict":
            apart.append(finding)
        else:
            whole[finding.series] = _after(whole.get(finding.series), finding)
    return sorted([*apart, *whole.values()], key=lambda finding: finding.id)


def _after(earlier: Finding | None, finding: Finding) -> Finding:
    """`finding` as the end of what began with `earlier`; a return says from where it came back."""
    if earlier is None or finding.change.before is None or earlier.change.before is None:
        return finding
    if agree(earlier.change.before.figure, finding.change.after):
        return finding
    return replace(finding, change=replace(finding.change, before=earlier.change.before), returns=False)


def gone_back(held: Sequence[Finding], newest: Finding | None) -> Finding | None:
    """The change by which the value of a series is again what it was before the held ones; None where one still holds.

    `newest` is the last change of the series, told to anyone or not.
    """
    first, last = held[0], held[-1]
    if newest and newest.id > last.id and _speaks_of(newest, last):
        last = newest
    before = first.change.before
    return last if before and last is not first and agree(last.change.after, before.figure) else None


def _speaks_of(newest: Finding, last: Finding) -> bool:
    """A claim is taken back by who made it."""
    return last.change.kind != "conflict" or newest.outlet == last.outlet
