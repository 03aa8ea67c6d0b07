"""One request at a time for each host, with a pause between."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import datetime


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0  # who holds or awaits the lock
    free_at: datetime | None = None


class Turns:
    """The queue before each host. `max_hosts` are remembered beyond those in use."""

    def __init__(
        self, clock: Callable[[], datetime], sleep: Callable[[float], Awaitable[object]], max_hosts: int
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._max_hosts = max_hosts
        self._turns: dict[str, _Turn] = {}

    @asynccontextmanager
    async def at(self, host: str, pause_s: float) -> AsyncIterator[None]:
        """Within it the host is ours; the next one waits `pause_s` after we leave."""
        turn = self._turns.setdefault(host, _Turn())
        turn.waiting += 1
        try:
            async with turn.lock:
                await self._await(turn, pause_s)
                try:
                    yield
                finally:
                    turn.free_at = self._clock() + timedelta(seconds=pause_s)
        finally:
            turn.waiting -= 1
            self._forget()

    async def _await(self, turn: _Turn, pause_s: float) -> None:
        if turn.free_at is None:
            return
        left_s = (turn.free_at - self._clock()).total_seconds()
        if left_s > 0:
            await self._sleep(min(left_s, pause_s))  # never longer, should the clock be set back

    def _forget(self) -> None:
        """The hosts unused for longest go first."""
        if len(self._turns) <= self._max_hosts:
            return
        idle = [host for host, turn in self._turns.items() if not turn.waiting]
        for host in idle[: len(self._turns) - self._max_hosts]:
            del self._turns[host]
