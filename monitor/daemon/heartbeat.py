"""A sign of life for a watcher outside (healthchecks.io and its kin): the address, or the address with /fail."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import structlog

from monitor.errors import FetchError
from monitor.model import Request

if TYPE_CHECKING:
    from datetime import timedelta

    from monitor.daemon.pulse import Pulse
    from monitor.passes.hands import Door

log = structlog.get_logger("monitor")

# A request with headers of its own goes to a service, not to an outlet: its robots.txt is not asked.
_HEADERS = {"Cache-Control": "no-cache"}
_ANSWERS = frozenset({200, 201, 202, 204})


async def beat_for_ever(door: Door, url: str, every: timedelta, pulse: Pulse) -> None:
    """At the end of each round: whether all its passes were made."""
    while True:
        await asyncio.sleep(every.total_seconds())
        await beat(door, url, pulse)


async def beat(door: Door, url: str, pulse: Pulse) -> None:
    """Tell the watcher how the round since the last sign went. The address is a secret: whoever has it could speak for us."""
    failures = pulse.failures()
    went_well = not failures and pulse.ticking
    try:
        await door.get(Request(url=url if went_well else _failed(url), headers=_HEADERS, answers=_ANSWERS))
    except FetchError as fault:
        said = {"host": urlsplit(url).hostname, "fault": type(fault).__name__}
        log.warning("heartbeat_not_heard", status=getattr(fault, "status", None), **said)
    else:
        log.info("heartbeat_sent", ok=went_well, failures=sorted(set(failures)))


def _failed(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(path=f"{parts.path.rstrip('/')}/fail").geturl()
