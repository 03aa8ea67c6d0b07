"""Connections at once: those who answer slowly do not take the places of those who answer."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from monitor.fetch.limits import Limits
    from monitor.fetch.turns import Turn


@dataclass(slots=True)
class _Place:
    lane: asyncio.Semaphore
    moving: asyncio.Task[None] | None = None


class Places:
    """Two lanes. A request that takes longer than `slow_s` moves over into the slow one as soon as that has room; a host
    that was slow the last time begins there. So however many are slow, after the first time none waits but for its like.
    """

    def __init__(self, limits: Limits) -> None:
        self._quick = asyncio.Semaphore(limits.max_connections)
        self._slow = asyncio.Semaphore(limits.max_slow)
        self._slow_s = limits.slow_s

    @asynccontextmanager
    async def at(self, turn: Turn) -> AsyncIterator[None]:
        """Within it a connection may be open. Whether the host is slow is kept in its turn."""
        place = _Place(self._slow if turn.slow else self._quick)
        await place.lane.acquire()
        loop = asyncio.get_running_loop()
        began, timer = loop.time(), loop.call_later(self._slow_s, self._begin_to_move, place)
        try:
            yield
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
        await self._slow.acquire()
        place.lane = self._slow
        self._quick.release()
