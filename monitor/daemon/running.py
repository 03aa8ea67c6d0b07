"""The life of the daemon: from the first tick to the signal that ends it."""

from __future__ import annotations

import asyncio
import signal
from contextlib import nullcontext
from typing import TYPE_CHECKING

import structlog

from monitor.daemon.ticking import Daemon
from monitor.daemon.timing import Timing
from monitor.daemon.wiring import open_hands

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
    """Watch until SIGTERM or SIGINT; then let the passes under way end, and return. `beside` is open meanwhile."""
    stop = told_to_stop()
    async with beside or nullcontext(), open_hands(settings, store, topics, say=say, timing=timing) as hands:
        store.plan(topics, timing.clock())
        if recovered := store.recover():
            log.info("notices_recovered", count=recovered)
        await Daemon(hands, timing).until(stop)
