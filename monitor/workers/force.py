"""All workers of a database are in force together, or stand by while a daemon (`monitor run`) makes the passes itself."""

from __future__ import annotations

import os
import socket
import time
from typing import TYPE_CHECKING

import structlog

from monitor.store.leases import CLOCK, Holder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from monitor.store.leases import Lease, Leases

log = structlog.get_logger("monitor")

SILENT_S = 30.0  # a daemon that gives no sign of life for so long is gone: it trusts itself for 20


class Force:
    """The lease that a daemon would have, held by whichever worker has the tick."""

    def __init__(
        self, leases: Leases, clock: Callable[[], datetime], uptime: Callable[[], float] = time.monotonic
    ) -> None:
        self._leases = leases
        self._clock = clock
        self._uptime = uptime
        self._us = Holder(id="workers", host=socket.gethostname(), pid=os.getpid(), place="")
        self._other: Lease | None = None
        self._since_s = 0.0  # when we first saw the other as it is

    def holds(self) -> bool:
        """A sign of life of the workers; False while a daemon is in force. Raises: StoreError."""
        if self._leases.renew(CLOCK, self._us, self._clock()):
            return True
        found = self._leases.take(CLOCK, self._us, self._clock(), over=self._silent())
        if found.holder.id == self._us.id:
            return True
        self._remember(found)
        return False

    def _silent(self) -> Lease | None:
        return self._other if self._uptime() - self._since_s > SILENT_S else None

    def _remember(self, found: Lease) -> None:
        if found == self._other:
            return
        if self._other is None or found.holder != self._other.holder:
            log.warning("standing_by", host=found.holder.host, pid=found.holder.pid)
        self._other, self._since_s = found, self._uptime()
