"""The life of the daemon: from the first tick to the signal that ends it."""

from __future__ import annotations

import asyncio
import signal
from contextlib import nullcontext
from typing import TYPE_CHECKING

import structlog

from monitor.daemon.inforce import InForce
from monitor.daemon.ticking import Daemon
from monitor.daemon.timing import Timing
from monitor.daemon.wiring import channels_for, open_hands

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractAsyncContextManager

    from monitor.model import Topic
    from monitor.settings import Settings
    from monitor.store import Store

log = structlog.get_logger("monitor")


def told_to_stop() -> asyncio.Event:
    """Set once the process gets SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    return stop


async def run(
    settings: Settings,
    store: Store,
    topics: Sequence[Topic],
    *,
    say: Callable[[str], None],
    beside: AbstractAsyncContextManager[None] | None = None,
    timing: Timing = Timing(),
) -> None:
    """Watch until SIGTERM or SIGINT; then let the passes under way end, and return. `beside` is open meanwhile.

    While another daemon works on the database, stand by.
    """
    stop = told_to_stop()
    channels_for(settings, topics)  # a fault in them is told before anybody is waited for
    force = InForce(store.leases, clock=timing.clock, uptime=timing.uptime)
    async with beside or nullcontext():
        try:
            while await force.won(stop, say) and not stop.is_set():
                await _watch(settings, store, topics, say, timing, force, stop)
        finally:
            await force.give_back()
    say("stopped")


async def _watch(
    settings: Settings,
    store: Store,
    topics: Sequence[Topic],
    say: Callable[[str], None],
    timing: Timing,
    force: InForce,
    stop: asyncio.Event,
) -> None:
    """Make passes until told to stop, or until another daemon is in force."""
    async with open_hands(settings, store, topics, say=say, timing=timing) as hands:
        store.plan(topics, timing.clock())
        if recovered := store.recover():
            log.info("notices_recovered", count=recovered)
        end = asyncio.Event()
        waits = [asyncio.create_task(wait) for wait in (force.keep(), stop.wait())]
        for wait in waits:
            wait.add_done_callback(lambda _: end.set())
        await Daemon(hands, timing, in_force=force.holds).until(end)
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
