"""The life of the daemon: from the first tick to the signal that ends it."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from typing import TYPE_CHECKING

import structlog

from monitor.daemon.following import Following, heartbeats
from monitor.daemon.inforce import InForce
from monitor.daemon.pulse import Pulse
from monitor.daemon.systemd import Systemd
from monitor.daemon.ticking import Daemon
from monitor.daemon.timing import Timing
from monitor.daemon.waiting import clock_set_back, first_of, told_to_stop
from monitor.daemon.wiring import open_hands
from monitor.errors import StoreDamaged, StoreError
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from monitor.daemon.desk import Desk
    from monitor.store import Store

log = structlog.get_logger("monitor")


async def run(
    desk: Desk,
    store: Store,
    *,
    say: Callable[[str], None],
    beside: AbstractAsyncContextManager[None] | None = None,
    timing: Timing = Timing(),
    pulse: Pulse | None = None,
) -> None:
    """Watch until SIGTERM or SIGINT; then let the passes under way end, and return. `beside` is open meanwhile.

    While another daemon works on the database, stand by. On SIGHUP, and when they were edited, orders are read again.
    """
    life = _Life(desk, store, say, timing, pulse or Pulse(timing.uptime))
    following = asyncio.create_task(life.following.for_ever())
    try:
        async with beside or nullcontext():
            await life.live()
    finally:
        following.cancel()
    say(phrase("stopped"))


class _Life:
    """One process that is in force, or stands by."""

    def __init__(
        self, desk: Desk, store: Store, say: Callable[[str], None], timing: Timing, pulse: Pulse
    ) -> None:
        self._desk = desk
        self._store = store
        self._say = say
        self._timing = timing
        self._pulse = pulse
        self._stop, self.following = told_to_stop(), Following(desk, say, timing)
        self._systemd = Systemd(timing.uptime)
        self._force = InForce(store.leases, clock=timing.clock, uptime=timing.uptime)
        pulse.on_beat = self._systemd.alive

    async def live(self) -> None:
        """Be in force as long as we are, and stand by else, until told to stop."""
        self._systemd.ready()
        self.following.tell_news(None, self._desk.orders)
        try:
            while await self._force.won(self._stop, self._say, self._pulse) and not self._stop.is_set():
                if recovered := self._store.recover():
                    log.info("notices_recovered", count=recovered)
                async with first_of(self._force.keep()) as lost:
                    while self._force.holds() and not self._stop.is_set():
                        await self._watch_or_wait(lost)
        finally:
            self._systemd.stopping()
            await self._force.give_back()

    async def _watch_or_wait(self, lost: asyncio.Event) -> None:
        """A database that is busy stops the start, as it is told there, not who was watching already; a damaged one stops both."""
        try:
            await self._watch(lost)
        except StoreError as fault:
            if self._pulse.state == "starting" or isinstance(fault, StoreDamaged):
                raise
            self._pulse.failed("begin")
            log.exception("not_begun_again", fault=str(fault))
            await asyncio.sleep(self._timing.look.total_seconds())

    async def _watch(self, lost: asyncio.Event) -> None:
        """Make passes until told to stop, until another daemon is in force, or there are other orders."""
        orders, timing = self.following.begin(), self._timing
        async with open_hands(
            orders.settings, self._store, orders.topics, say=self._say, timing=timing
        ) as hands:
            self._store.plan(orders.topics, timing.clock())
            self._store.clock_set_back(timing.clock())
            self._systemd.ready()
            daemon = Daemon(hands, timing, in_force=self._force.holds, pulse=self._pulse)
            until = [lost.wait(), self._stop.wait(), self.following.renewed.wait(), clock_set_back(timing)]
            async with first_of(*until, *heartbeats(orders, hands, self._pulse)) as end:
                await daemon.until(end)
