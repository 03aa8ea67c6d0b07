"""The life of the daemon: from the first tick to the signal that ends it."""

from __future__ import annotations

import asyncio
import signal
from contextlib import nullcontext
from typing import TYPE_CHECKING

import structlog

from monitor.daemon.heartbeat import beat_for_ever
from monitor.daemon.inforce import InForce
from monitor.daemon.orders import changes
from monitor.daemon.pulse import Pulse
from monitor.daemon.systemd import Systemd
from monitor.daemon.ticking import Daemon
from monitor.daemon.timing import Timing
from monitor.daemon.waiting import clock_set_back, first_of
from monitor.daemon.wiring import open_hands
from monitor.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from monitor.daemon.desk import Desk
    from monitor.daemon.orders import Orders
    from monitor.store import Store

log = structlog.get_logger("monitor")


def told_to_stop() -> asyncio.Event:
    """Set once the process gets SIGTERM or SIGINT."""
    return _told_by(signal.SIGTERM, signal.SIGINT)


def _told_by(*signals: signal.Signals) -> asyncio.Event:
    told = asyncio.Event()
    for signum in signals:
        asyncio.get_running_loop().add_signal_handler(signum, told.set)
    return told


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
    following = asyncio.create_task(life.follow())
    try:
        async with beside or nullcontext():
            await life.live()
    finally:
        following.cancel()
    say("stopped")


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
        self._stop, self._asked_to_read = told_to_stop(), _told_by(signal.SIGHUP)
        self._renewed = asyncio.Event()  # other orders are in force
        self._systemd = Systemd(timing.uptime)
        self._force = InForce(store.leases, clock=timing.clock, uptime=timing.uptime)
        pulse.on_beat = self._systemd.alive

    async def live(self) -> None:
        """Be in force as long as we are, and stand by else, until told to stop."""
        self._systemd.ready()
        self._tell_news(None, self._desk.orders)
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
        self._renewed.clear()
        orders, timing = self._desk.orders, self._timing
        async with open_hands(
            orders.settings, self._store, orders.topics, say=self._say, timing=timing
        ) as hands:
            self._store.plan(orders.topics, timing.clock())
            self._store.clock_set_back(timing.clock())
            self._systemd.ready()
            daemon = Daemon(hands, timing, in_force=self._force.holds, pulse=self._pulse)
            until = [lost.wait(), self._stop.wait(), self._renewed.wait(), clock_set_back(timing)]
            if url := orders.settings.heartbeat_url:
                every = orders.settings.heartbeat_every
                until.append(beat_for_ever(hands.door, url.get_secret_value(), every, self._pulse))
            async with first_of(*until) as end:
                await daemon.until(end)

    async def follow(self) -> None:
        """Read the orders again when asked to, and when they were edited."""
        while True:
            async with first_of(
                self._asked_to_read.wait(), asyncio.sleep(self._timing.look.total_seconds())
            ) as end:
                await end.wait()
            try:
                if self._asked_to_read.is_set() or await asyncio.to_thread(self._desk.edited):
                    self._asked_to_read.clear()
                    await self._read_again()
            except Exception:
                log.exception("orders_not_read")

    async def _read_again(self) -> None:
        self._systemd.reloading()
        old = self._desk.orders
        new = await asyncio.to_thread(self._desk.read_again)
        self._say(f"read again: {changes(old, new)}")
        log.info("orders_read", changes=changes(old, new), faults=len(new.faults))
        self._tell_news(old, new)
        if new.asks_the_same(old):
            self._systemd.ready()
        else:
            self._renewed.set()

    def _tell_news(self, old: Orders | None, new: Orders) -> None:
        for words in new.faults:
            self._say(words)
            log.error("not_used", why=words)
        for words in new.hints:
            if old is None or words not in old.hints:
                self._say(words)
                log.warning("hint", words=words)
