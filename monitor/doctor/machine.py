"""The machine: room on the disk, memory, the clock, what draws pictures."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.daemon import open_door
from monitor.doctor.configured import topics_of
from monitor.doctor.values import fault, fine, megabytes, warning
from monitor.drawing import png
from monitor.errors import FetchError, WatchlistError
from monitor.model import Page, Request
from monitor.phrases import phrase
from monitor.store.ledger_file import ledger_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.doctor.values import Finding, Patient

_BASE_MB, _WORKER_MB = 250, 200  # resident: the daemon, and each process that reads pages
_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
_MEMORY = Path("/proc/meminfo")
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7" stroke="#000"/></svg>'
)
_CLOCK_S = 120  # by which two clocks may differ


def disk(patient: Patient) -> Iterator[Finding]:
    """Where the database lies."""
    file = ledger_file(patient.settings.database)
    if file is None:
        return
    try:
        there = next(parent for parent in file.absolute().parents if parent.exists())
        free, size = shutil.disk_usage(there).free, file.stat().st_size if file.exists() else 0
    except OSError:  # the database's own finding says so
        return
    said = phrase("{free} free in {there}", free=megabytes(free), there=there)
    spare = patient.settings.disk_spare_mb * 1_000_000
    if free < spare:
        yield fault(
            "disk", phrase("{said}, less than `disk_spare_mb`: nothing new is read", said=said), "make room"
        )
    elif free < 2 * size:
        yield warning(
            "disk",
            phrase("{said}, the database has {size}", said=said, size=megabytes(size)),
            "make room: a backup takes as much again",
        )
    else:
        yield fine("disk", said)


def memory(patient: Patient, limit: int | None) -> Iterator[Finding]:
    """`limit`: what may be used, in MB; None where nothing tells."""
    wanted = _BASE_MB + _WORKER_MB * patient.settings.page_workers
    if limit is None:
        return
    said = phrase("{limit:,} MB may be used, monitor run takes up to {wanted} MB", limit=limit, wanted=wanted)
    if limit < wanted:
        yield warning("memory", said, "give it more, or fewer `page_workers`")
    else:
        yield fine("memory", said)


def memory_mb() -> int | None:
    """The least of what the machine has and what we are given of it; None where nothing tells."""
    given = [path.read_text().strip() for path in _LIMITS if path.is_file()]
    limits = [int(limit) // 1_000_000 for limit in given if limit.isdecimal()]
    if _MEMORY.is_file():
        limits.append(int(_MEMORY.read_text().split()[1]) // 1000)
    return min(limits, default=None)


def clock(patient: Patient, newest: datetime | None, *, online: bool) -> Iterator[Finding]:
    """Beside the newest row, and beside the clock of a source's server where one may be asked."""
    if newest and (newest - patient.now).total_seconds() > _CLOCK_S:
        yield fault(
            "clock",
            phrase(
                "it says {ours}, yet something was learned at {newest}",
                ours=_at(patient.now, patient),
                newest=_at(newest, patient),
            ),
            "set the clock",
        )
        return
    theirs = asyncio.run(_their_time(patient)) if online else None
    if theirs and abs((theirs - patient.now).total_seconds()) > _CLOCK_S:
        yield fault(
            "clock",
            phrase(
                "it says {ours}, a source's server {theirs}",
                ours=_at(patient.now, patient),
                theirs=_at(theirs, patient),
            ),
            "set the clock",
        )
    else:
        said = "{time}, as a source's server has it" if theirs else "{time}"
        yield fine("clock", phrase(said, time=_at(patient.now, patient)))


def _at(time: datetime, patient: Patient) -> str:
    return f"{time.astimezone(patient.settings.zone):%Y-%m-%d %H:%M:%S %Z}"


async def _their_time(patient: Patient) -> datetime | None:
    """By the server of the first source that has an address and answers; at most three are asked."""
    try:
        addresses = [source.address for topic in topics_of(patient) for source in topic.sources]
    except WatchlistError:
        return None
    async with open_door(patient.settings) as door:
        for address in [a for a in dict.fromkeys(addresses) if a.startswith(("http://", "https://"))][:3]:
            try:
                page = await door.get(Request(url=address))
            except FetchError:
                continue
            if isinstance(page, Page) and page.sent_at:
                return page.sent_at
    return None


def pictures() -> Finding:
    """The curves of digests are drawn without any font of the machine."""
    try:
        drawn = png(_DRAWING)
    except Exception as broken:
        return fault(
            "pictures", phrase("curves cannot be drawn: {broken}", broken=broken), "install newsfigures anew"
        )
    return fine("pictures", phrase("curves are drawn ({bytes} bytes); they need no fonts", bytes=len(drawn)))
