"""Orders are read again when they were edited, and on SIGHUP; whoever works by them begins anew by the new ones."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import structlog

from monitor.daemon.heartbeat import beat_for_ever
from monitor.daemon.orders import changes
from monitor.daemon.systemd import Systemd
from monitor.daemon.waiting import clock_set_back, first_of, told_by
from monitor.daemon.wiring import open_hands
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from monitor.daemon.desk import Desk
    from monitor.daemon.orders import Orders
    from monitor.daemon.pulse import Pulse
    from monitor.daemon.timing import Timing
    from monitor.passes import Hands
    from monitor.store import Store

log = structlog.get_logger("monitor")


class Following:
    """The orders in force, and whether others have come."""

    def __init__(self, desk: Desk, say: Callable[[str], None], timing: Timing) -> None:
        self._desk, self._say, self._timing = desk, say, timing
        self._asked_to_read = told_by(signal.SIGHUP)
        self._systemd = Systemd(timing.uptime)
        self.renewed = asyncio.Event()  # other orders have come since `begin`

    def begin(self) -> Orders:
        """What is to be done from now on."""
        self.renewed.clear()
        return self._desk.orders

    async def for_ever(self) -> None:
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
        self._say(phrase("read again: {changes}", changes=changes(old, new)))
        log.info("orders_read", changes=changes(old, new), faults=len(new.faults))
        self.tell_news(old, new)
        if new.asks_the_same(old):
            self._systemd.ready()
        else:
            self.renewed.set()

    def tell_news(self, old: Orders | None, new: Orders) -> None:
        """What cannot be used, and what else a person should know that was not told before."""
        for words in new.faults:
            self._say(words)
            log.error("not_used", why=words)
        for words in new.hints:
            if old is None or words not in old.hints:
                self._say(words)
                log.warning("hint", words=words)


def heartbeats(orders: Orders, hands: Hands, pulse: Pulse) -> list[Coroutine[object, object, None]]:
    """What tells the watcher outside how we fare, if the settings name one."""
    url = orders.settings.heartbeat_url
    if url is None:
        return []
    return [beat_for_ever(hands.door, url.get_secret_value(), orders.settings.heartbeat_every, pulse)]


async def by_orders(
    desk: Desk,
    store: Store,
    work: Callable[[Hands, asyncio.Event], Awaitable[None]],
    *,
    stop: asyncio.Event,
    say: Callable[[str], None],
    timing: Timing,
    pulse: Pulse,
) -> None:
    """Work until told to stop: for one who is not the only one, as a worker is. `work` ends soon after its event is set.

    When the orders were edited, or the clock was set back, it is called again.
    """
    following, systemd = Following(desk, say, timing), Systemd(timing.uptime)
    following.tell_news(None, desk.orders)
    reading = asyncio.create_task(following.for_ever())
    try:
        while not stop.is_set():
            orders = following.begin()
            async with open_hands(orders.settings, store, orders.topics, say=say, timing=timing) as hands:
                store.plan(orders.topics, timing.clock())
                store.clock_set_back(timing.clock())
                systemd.ready()
                until = (stop.wait(), following.renewed.wait(), clock_set_back(timing))
                async with first_of(*until, *heartbeats(orders, hands, pulse)) as end:
                    await work(hands, end)
    finally:
        systemd.stopping()
        reading.cancel()
