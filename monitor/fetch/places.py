"""Connections at once: those who answer slowly do not take the places of those who answer."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.errors import Resting

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from monitor.fetch.limits import Limits
    from monitor.fetch.turns import Turn


@dataclass(slots=True)
class _Place:
    lane: asyncio.Semaphore
    patience: asyncio.Timeout
    moving: asyncio.Task[None] | None = None


class Places:
    """Two lanes. A request that takes longer than `slow_s` moves over into the slow one; if that is full it is given up
    and may come again later. A host that was slow the last time begins in the slow lane. So however many are slow, who
    answers waits `slow_s` for them, and after the first time not at all.
    """

    def __init__(self, limits: Limits) -> None:
        self._quick = asyncio.Semaphore(limits.max_connections)
        self._slow = asyncio.Semaphore(limits.max_slow)
        self._slow_s = limits.slow_s
        # by then each of those in the slow lane has left
        self._come_again = timedelta(seconds=limits.deadline_s)

    @asynccontextmanager
    async def at(self, turn: Turn, host: str) -> AsyncIterator[None]:
        """Within it a connection may be open. Whether the host is slow is kept in its turn.

        Raises: Resting for a host that was slow while too many were.
        """
        patience = asyncio.timeout(None)
        place = _Place(self._slow if turn.slow else self._quick, patience)
        await place.lane.acquire()
        loop = asyncio.get_running_loop()
        began, timer = loop.time(), loop.call_later(self._slow_s, self._begin_to_move, place)
        try:
            async with patience:
                yield
        except TimeoutError as error:
            raise Resting(
                "{host} answers slowly, as too many others do at once", self._come_again, host=host
            ) from error
        finally:
            turn.slow = loop.time() - began >= self._slow_s
            timer.cancel()
            if place.moving:
                place.moving.cancel()
            place.lane.release()

    def _begin_to_move(self, place: _Place) -> None:
        if place.lane is self._quick:
            place.moving = asyncio.get_running_loop().create_task(self._move(place))

    async def _move(self, place: _Place) -> None:
        if self._slow.locked():
            place.patience.reschedule(asyncio.get_running_loop().time())
            return
        await self._slow.acquire()
        place.lane = self._slow
        self._quick.release()
