"""One request at a time for each host, with a pause between."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from monitor.errors import Resting

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import datetime

PATIENCE_S = 60.0  # who would have to wait longer for its turn is sent away: there is other work
_LOOK_AGAIN_S = 1.0  # at a host that another process asks


class HostBook(Protocol):
    """What processes that ask the same hosts agree upon. Times are aware."""

    async def claim(self, host: str, now: datetime, until: datetime) -> datetime | None:
        """None: the host is ours until then. Else when it may be asked at the earliest."""

    async def leave(self, host: str, not_before: datetime) -> None:
        """We are done; the next one may ask it then."""


@dataclass(slots=True)
class Turn:
    """The queue before one host."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0  # who holds or awaits the lock
    pause_s: float = 0.0  # after the request under way
    free_at: datetime | None = None
    slow: bool = False  # it took long to answer the last time (`places`)

    def rest(self, span: timedelta) -> None:
        """The host wants to be left alone for so long once we have left."""
        self.pause_s = max(self.pause_s, span.total_seconds())


class Turns:
    """The queues before all hosts. `max_hosts` are remembered beyond those in use.

    `lease_s`: how long one request takes at most; a process that dies keeps a host of the `book` no longer.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[object]],
        max_hosts: int,
        *,
        book: HostBook | None = None,
        lease_s: float = 60.0,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._max_hosts = max_hosts
        self._book = book
        self._lease = timedelta(seconds=lease_s)
        self._turns: dict[str, Turn] = {}

    @asynccontextmanager
    async def at(self, host: str, pause_s: float) -> AsyncIterator[Turn]:
        """Within it the host is ours; the next one waits `pause_s` after we leave.

        Raises: Resting for a host that is not to be asked for longer than `PATIENCE_S`.
        """
        turn = self._turns.setdefault(host, Turn())
        turn.waiting += 1
        try:
            async with turn.lock:
                await self._await(host, turn, pause_s)
                await self._claim(host)
                turn.pause_s = pause_s
                try:
                    yield turn
                finally:
                    await self._leave(host, turn)
        finally:
            turn.waiting -= 1
            self._forget()

    async def _await(self, host: str, turn: Turn, pause_s: float) -> None:
        if turn.free_at is None:
            return
        left_s = (turn.free_at - self._clock()).total_seconds()
        left_s = min(left_s, max(turn.pause_s, pause_s))  # never longer, should the clock be set back
        if left_s > 0:
            await self._wait(host, left_s)

    async def _claim(self, host: str) -> None:
        while self._book:
            now = self._clock()
            free_at = await self._book.claim(host, now, now + self._lease)
            if free_at is None:
                return
            left_s = (free_at - now).total_seconds()
            await self._wait(host, left_s, at_most_s=_LOOK_AGAIN_S)

    async def _wait(self, host: str, left_s: float, at_most_s: float = PATIENCE_S) -> None:
        if left_s > PATIENCE_S:
            raise Resting(
                "{host} is left alone for another {left_s:.0f} s",
                timedelta(seconds=left_s),
                host=host,
                left_s=left_s,
            )
        await self._sleep(min(left_s, at_most_s))

    async def _leave(self, host: str, turn: Turn) -> None:
        turn.free_at = self._clock() + timedelta(seconds=turn.pause_s)
        if self._book:
            await self._book.leave(host, turn.free_at)

    def _forget(self) -> None:
        """The hosts unused for longest go first."""
        if len(self._turns) <= self._max_hosts:
            return
        idle = [host for host, turn in self._turns.items() if not turn.waiting]
        for host in idle[: len(self._turns) - self._max_hosts]:
            del self._turns[host]
