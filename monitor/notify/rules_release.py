"""What of the messages that waited is still to be told, as one. Pure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.notify.rules_return import gone_back
from monitor.phrases import joined, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.model import Finding, Owed
    from monitor.phrases import Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Released:
    """What becomes of the changes that waited for one recipient."""

    tell: tuple[int, ...]  # in one message
    gone: Mapping[int, str]  # those that no longer hold: why they are not told
    why: str  # the message is sent now


def released(held: Sequence[Owed], newest: Mapping[int, Finding]) -> Released:
    """`held` are the alerts that waited, oldest first; `newest` is the last change of each series, told or not.

    A value that went back is told to nobody. Steps of one series are all in the message, which tells them as one.
    """
    waited = {finding.id: finding for one in held for finding in one.findings}
    gone: dict[int, str] = {}
    for steps in _by_thing(waited.values()):
        if back := gone_back(steps, newest.get(steps[0].series)):
            why = phrase("back at {value} before it was told", value=back.change.after.text)
            gone |= {finding.id: phrase("not sent: {why}", why=why) for finding in steps}
    return Released(tell=tuple(number for number in waited if number not in gone), gone=gone, why=_why(held))


def _by_thing(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The steps of a series together; a claim against it stands or falls with its outlet alone."""
    things: defaultdict[tuple[int, str], list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: finding.id):
        claimed_by = finding.outlet if finding.change.kind == "conflict" else ""
        things[finding.series, claimed_by].append(finding)
    return list(things.values())


def _why(held: Sequence[Owed]) -> Phrase:
    reasons = dict.fromkeys(one.wait.why if one.wait else one.detail for one in held)
    why = phrase("released after: {why}", why=joined(reasons, "; "))
    return why if len(held) == 1 else phrase("{why} · {count} messages in one", why=why, count=len(held))
