"""Which process we are, and whether another one is gone."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from uuid import uuid4

from monitor.store.leases import Holder

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_NUMBERS = Path("/proc/self/ns/pid")  # two containers on one machine number their processes each for itself


def this_process() -> Holder:
    """Who we are; each call draws another id."""
    return Holder(id=uuid4().hex, host=socket.gethostname(), pid=os.getpid(), place=_place())


def is_gone(other: Holder, me: Holder) -> bool:
    """Whether a process is known to have ended. False where we cannot tell, as on another machine."""
    if not me.place or other.place != me.place or other.id == me.id:
        return False
    return other.pid == me.pid or not _runs(other.pid)  # our number was its number before


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _place() -> str:
    try:
        return f"{_BOOT.read_text().strip()} {_NUMBERS.readlink()}"
    except OSError:  # not Linux
        return ""
