"""Of several daemons on one database one is in force; the others stand by.

Clocks of two machines differ and may be set: a standby believes no time that another wrote. It looks at whether the
holder gives signs of life, and takes over when none came for `_LOOKS` looks. A holder whose own sign could not be
written for `_TRUSTED_S` does nothing before it is written: by then nobody has taken over yet.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor.daemon.process import is_gone, this_process
from monitor.daemon.timing import Timing
from monitor.daemon.waiting import first_of
from monitor.errors import DatabaseInUse, StoreError
from monitor.passes.threads import in_own_thread
from monitor.phrases import phrase
from monitor.store.leases import CLOCK, Lease

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import datetime

    from monitor.daemon.pulse import Pulse
    from monitor.phrases import Phrase
    from monitor.store.leases import Holder, Leases

log = structlog.get_logger("monitor")

RENEW_EVERY_S = 8.0
LOOK_EVERY_S = 5.0
_LOOKS = 6  # without a sign of life: half a minute
_TRUSTED_S = 20.0  # two signs of life
# a holder that gave a sign so lately lives, as far as a command needs to know
_ANSWERS = timedelta(seconds=30)


class InForce:
    """Whether we are the one in force: won, kept by signs of life, lost or given back."""

    def __init__(
        self,
        leases: Leases,
        me: Holder | None = None,
        *,
        clock: Callable[[], datetime],
        uptime: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """`uptime`: seconds that passed, those of a sleep of the machine among them."""
        self._leases = leases
        self._me = me or this_process()
        self._clock = clock
        self._sleep = sleep
        self._uptime = uptime
        self._renewed_s: float | None = None  # by `uptime`; None: we are not in force

    def holds(self) -> bool:
        """Whether we were in force a moment ago. Not after a sleep of the machine: the next sign of life tells."""
        return self._renewed_s is not None and self._uptime() - self._renewed_s < _TRUSTED_S

    async def won(self, stop: asyncio.Event, say: Callable[[str], None], pulse: Pulse | None = None) -> bool:
        """Wait until we are in force, True; False if told to stop before. `pulse` hears of each look.

        Raises: StoreError at the first look.
        """
        other, silent = await self._look(), 0
        if other is not None:
            say(standing_by(other))
            log.warning("standing_by", host=other.holder.host, pid=other.holder.pid)
            if pulse:
                pulse.expect("standing by", "look")
        while other is not None and not stop.is_set():
            await self._pause(stop)
            found = await self._looked_again(other, silent + 1)
            silent = silent + 1 if found == other else 0
            other = found
            if pulse:
                pulse.beat("look")
        return other is None

    async def won_at_once(self) -> None:
        """For a command: be in force, or raise DatabaseInUse if another is, which takes half a minute to tell at worst."""
        other = await self._look()
        for silent in range(1, _LOOKS + 1):
            if other is None:
                return
            if abs(self._clock() - other.renewed_at) < _ANSWERS and other.holder.place == self._me.place:
                break
            await self._sleep(LOOK_EVERY_S)
            found = await self._looked_again(other, silent)
            if found is not None and found != other:
                break
            other = found
        if other is not None:
            raise DatabaseInUse(
                "{daemon} watches this database and asks every source itself; stop it first",
                daemon=_named(other),
            )

    async def keep(self) -> None:
        """Give signs of life; returns once another is in force."""
        while self._renewed_s is not None:
            await self._sleep(RENEW_EVERY_S)
            began_s = self._uptime()
            try:
                kept = await in_own_thread(self._leases.renew, CLOCK, self._me, self._clock())
            except StoreError as fault:
                log.warning("lease_not_renewed", fault=str(fault))  # who cannot write makes no pass either
                continue
            self._renewed_s = began_s if kept else None
        log.warning("lease_lost")

    async def give_back(self) -> None:
        """Whoever stands by need not wait."""
        self._renewed_s = None
        try:
            await in_own_thread(self._leases.give_back, CLOCK, self._me)
        except StoreError as fault:
            log.warning("lease_not_given_back", fault=str(fault))

    async def _looked_again(self, other: Lease, silent: int) -> Lease | None:
        try:
            return await self._look(other if silent >= _LOOKS else None)
        except StoreError as fault:
            log.warning("lease_not_seen", fault=str(fault))
            return other

    async def _look(self, over: Lease | None = None) -> Lease | None:
        """Who is in force: None if it is us. `over`: what was found unchanged for long enough."""
        began_s = self._uptime()
        found = await in_own_thread(self._taken, over, self._clock())
        if found.holder.id != self._me.id:
            return found
        self._renewed_s = began_s
        return None

    def _taken(self, over: Lease | None, now: datetime) -> Lease:
        if self._renewed_s is not None and self._leases.renew(CLOCK, self._me, now):
            return Lease(holder=self._me, since=now, renewed_at=now)
        found = self._leases.found(CLOCK)
        if found is not None and is_gone(found.holder, self._me):
            over = found
        if found is not None and found != over:
            return found
        return self._leases.take(CLOCK, self._me, now, over=over)

    async def _pause(self, stop: asyncio.Event) -> None:
        async with first_of(self._nap(), stop.wait()) as end:
            await end.wait()

    async def _nap(self) -> None:
        await self._sleep(LOOK_EVERY_S)


@asynccontextmanager
async def alone(leases: Leases, timing: Timing = Timing()) -> AsyncIterator[None]:
    """No daemon makes a pass within the block. Raises: DatabaseInUse if one does already."""
    force = InForce(leases, clock=timing.clock, uptime=timing.uptime)
    await force.won_at_once()
    kept = asyncio.create_task(force.keep())
    try:
        yield
    finally:
        kept.cancel()
        await force.give_back()


def standing_by(other: Lease) -> Phrase:
    """What the second one says."""
    return phrase(
        "{daemon} watches this database; standing by until it is gone. Stop with Ctrl-C.",
        daemon=_named(other),
    )


def _named(other: Lease) -> Phrase:
    return phrase(
        "another daemon (process {process} on {host}, since {since:%d %b %H:%M})",
        process=other.holder.pid, host=other.holder.host, since=other.since.astimezone(),
    )  # fmt: skip
