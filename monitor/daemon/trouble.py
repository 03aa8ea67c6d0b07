"""What a daemon does about a database that refuses: says so once, leaves it alone for a while, and tries again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from monitor.errors import StoreDamaged
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta

    from monitor.errors import StoreError

log = structlog.get_logger("monitor")

_MOST = 32  # times the first rest: a minute


class Trouble:
    """Between the first write that fails and the next that does not.

    What cannot be saved is asked again at the next tick, so the ticks come more seldom: sources are not to suffer for it.
    """

    def __init__(self, say: Callable[[str], None], uptime: Callable[[], float], first: timedelta) -> None:
        self._say, self._uptime = say, uptime
        self._first_s = first.total_seconds()
        self.damage: StoreDamaged | None = None  # nothing is waited for then
        self._rest_s = 0.0  # 0: there is none
        self._until_s = 0.0

    def rests(self) -> bool:
        """Whether the database is to be left alone for now."""
        return self.damage is not None or self._uptime() < self._until_s

    def met(self, fault: StoreError) -> None:
        """A pass could not go on. Those that were under way when the rest began count as one."""
        if isinstance(fault, StoreDamaged):
            self.damage = fault
            return
        if self._rest_s == 0:
            log.error("store_failed", fault=str(fault))
            self._say(phrase("nothing is done until this is mended: {fault}", fault=fault))
        if not self.rests():
            self._rest_s = min(max(self._rest_s * 2, self._first_s), self._first_s * _MOST)
            self._until_s = self._uptime() + self._rest_s

    def over(self) -> None:
        """Something was saved."""
        if self._rest_s and not self.rests():
            log.warning("store_works_again")
            self._say(phrase("the database can be written again"))
            self._rest_s = 0.0
