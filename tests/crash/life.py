"""One life of the real daemon: `monitor run` in a process of its own, its steps watched, its clock read from a file."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.crash import points

if TYPE_CHECKING:
    from pathlib import Path

    from tests.crash.points import Point


@dataclass(frozen=True, kw_only=True)
class Life:
    """What a daemon is started with. Everything is in its `home`: settings, watchlists, clock, log."""

    home: Path
    database: str
    telegram: str  # where the Bot API is thought to be
    trace: Path
    death: Point | None = None
    busy_timeout_s: float | None = None  # None: the product's own
    # a file that says how many pages the database may have; None: as many as it wants
    room: Path | None = None


def live(life: Life) -> None:
    """The target of a process: what `monitor run` does, at the pace of a test."""
    _speak_into(life.home / "daemon.log")
    os.environ |= {"XDG_STATE_HOME": str(life.home), "no_proxy": "*"}
    _outlets_are_here()
    _telegram_is_at(life.telegram)
    points.watch(points.Steps(life.trace, life.death))
    if life.busy_timeout_s is not None:
        _wait_for_locks(life.busy_timeout_s)
    if life.room is not None:
        _have_room(life.room)
    sys.exit(_run(life))


def _run(life: Life) -> int:
    from monitor.cli.exits import exit_code
    from monitor.cli.options import Place
    from monitor.cli.running import watch_for_good
    from monitor.errors import MonitorError

    place = Place(settings_file=life.home / "settings.yaml", database=life.database)
    try:
        return watch_for_good(place, _timing(life.home / "clock"))
    except MonitorError as fault:
        print(f"monitor: {fault}", file=sys.stderr, flush=True)
        return exit_code(fault)


def _timing(clock: Path) -> Any:
    from monitor.daemon import Timing

    soon = timedelta(seconds=0.1)
    return Timing(
        clock=lambda: datetime.fromisoformat(clock.read_text()), sleep=_briefly,
        poll=soon, visit=soon, deliver=soon, digest=soon, care=soon * 3, last_call=timedelta(seconds=2),
    )  # fmt: skip


async def _briefly(_seconds: float) -> None:
    await asyncio.sleep(0.01)


def _speak_into(log: Path) -> None:
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(file, 1)
    os.dup2(file, 2)


def _wait_for_locks(seconds: float) -> None:
    """A lock that is held for a minute in life is held for a second in a test."""
    from sqlalchemy import Pool, event

    event.listen(
        Pool, "connect", lambda driver, _record: driver.execute(f"PRAGMA busy_timeout={seconds * 1000:.0f}")
    )


def _have_room(file: Path) -> None:
    """SQLite itself finds that there is no room (SQLITE_FULL), as long as the file says so."""
    from sqlalchemy import Pool, event

    event.listen(
        Pool, "checkout", lambda driver, *_: driver.execute(f"PRAGMA max_page_count={file.read_text()}")
    )


def _outlets_are_here() -> None:
    """The newswire's outlets have names; there is no server of names for them."""
    real = socket.getaddrinfo

    def getaddrinfo(host: Any, *args: Any, **named: Any) -> Any:
        return real("127.0.0.1" if str(host).endswith(".example") else host, *args, **named)

    socket.getaddrinfo = getaddrinfo


def _telegram_is_at(address: str) -> None:
    from monitor.demo.catchers import TelegramStandIn

    TelegramStandIn.plugin().notify_url = address
