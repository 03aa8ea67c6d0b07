"""What the daemon does for its own database: a backup when one is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from monitor.errors import StoreError
from monitor.passes.threads import in_own_thread
from monitor.phrases import message_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from monitor.passes.hands import Hands

log = structlog.get_logger("monitor")

_AFTER_A_FAULT = timedelta(hours=1)


class Housekeeping:
    """Backs up when it is due. What is due is read from the backups that lie there; only a fault is remembered."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._not_before: datetime | None = None  # after a fault

    async def back_up_due(self, *, stopping: Callable[[], bool] = lambda: False) -> Path | None:
        """The backup that was taken, None if none is due. A fault is logged, and it is tried again an hour later."""
        return await in_own_thread(self._back_up_due, stopping)

    def _back_up_due(self, stopping: Callable[[], bool]) -> Path | None:
        upkeep, keeping, now = self._hands.upkeep, self._hands.store.keeping, self._hands.clock()
        if not self._is_due(now):
            return None
        try:
            file = keeping.back_up(upkeep.backup_folder, upkeep.backup_keep, now, stopping=stopping)
        except StoreError as fault:
            self._not_before = now + _AFTER_A_FAULT
            log.error("backup_failed", reason=str(fault))
            keeping.trouble("backup", message_of(fault), now)
            return None
        keeping.no_trouble("backup")
        log.info("backup_taken", file=str(file))
        return file

    def _is_due(self, now: datetime) -> bool:
        upkeep, keeping = self._hands.upkeep, self._hands.store.keeping
        if (
            upkeep.backup_every is None
            or keeping.file is None
            or (self._not_before and now < self._not_before)
        ):
            return False
        last = keeping.last_backup(upkeep.backup_folder)
        # One of the future was taken before the clock was set back: it is no reason to wait for.
        return last is None or not timedelta() <= now - last < upkeep.backup_every
