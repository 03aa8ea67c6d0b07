"""`Hands` in, a pass made: poll, visit, deliver, digest, care, forget. Each is safe to be made twice.

Here I/O meets the rooms: fetching is awaited, reading and the store run in threads. Which pass is due is the
store's knowledge; when it comes again is decided by the tables at the top of each file.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from monitor.passes.caring import tell_of_sources
from monitor.passes.channels import tell_of_channels
from monitor.passes.delivering import channels_due, deliver_due, deliver_to
from monitor.passes.digesting import digest_due, gathered_digest
from monitor.passes.forgetting import Forgetting
from monitor.passes.hands import Door, Hands
from monitor.passes.health import Health, offline
from monitor.passes.hosts import SharedHosts
from monitor.passes.house import Disk, tell_of_house
from monitor.passes.housekeeping import Housekeeping
from monitor.passes.polling import Polled, Polls, poll_due
from monitor.passes.upkeep import Upkeep
from monitor.passes.visiting import visit_due

__all__ = [
    "Disk",
    "Door",
    "Forgetting",
    "Hands",
    "Health",
    "Housekeeping",
    "Polled",
    "Polls",
    "SharedHosts",
    "Sweep",
    "Upkeep",
    "channels_due",
    "deliver_due",
    "deliver_to",
    "digest_due",
    "gathered_digest",
    "offline",
    "poll_due",
    "sweep",
    "tell_of_channels",
    "tell_of_house",
    "tell_of_sources",
    "visit_due",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sweep:
    """What a sweep over everything due came to."""

    polled: int = 0
    unreachable: int = 0  # sources that could not be had, or not be read
    offline: bool = False  # not one source answered at all
    links: int = 0  # new ones
    decisions: Counter[str] = field(default_factory=Counter)  # articles by decision; "failed" too
    changes: int = 0
    digests: int = 0
    delivered: int = 0


async def sweep(hands: Hands, *, every_source: bool = False) -> Sweep:
    """Make every pass that is due by now, until none is; with `every_source` they are all asked, due or not."""
    polled = await poll_due(hands, every_source=every_source)
    visited = await visit_due(hands)
    digests = await digest_due(hands)
    await tell_of_sources(hands)
    await tell_of_channels(hands)
    return Sweep(
        polled=len(polled),
        unreachable=sum(bool(one.fault) for one in polled),
        offline=bool(polled) and all(one.unreachable for one in polled),
        links=sum(one.new for one in polled),
        decisions=visited.decisions,
        changes=visited.changes,
        digests=digests,
        delivered=await deliver_due(hands),
    )
