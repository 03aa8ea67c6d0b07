"""Waiting for a signal, or for whatever comes first."""

from __future__ import annotations

import asyncio
import signal
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from monitor.daemon.timing import Timing

log = structlog.get_logger("monitor")

_LEAST = timedelta(minutes=1)  # less is the network's time service at work


def told_to_stop() -> asyncio.Event:
    """Set once the process gets SIGTERM or SIGINT."""
    return told_by(signal.SIGTERM, signal.SIGINT)


def told_by(*signals: signal.Signals) -> asyncio.Event:
    """Set once the process gets one of these."""
    told = asyncio.Event()
    for signum in signals:
        asyncio.get_running_loop().add_signal_handler(signum, told.set)
    return told


@asynccontextmanager
async def first_of(*things: Coroutine[Any, Any, object]) -> AsyncIterator[asyncio.Event]:
    """An event that is set once any of these has come to its end; all are called off at the end of the block.

    What one of them raises is raised there.
    """
    end = asyncio.Event()
    waits = [asyncio.create_task(thing) for thing in things]
    for wait in waits:
        wait.add_done_callback(lambda _: end.set())
    try:
        yield end
    finally:
        for wait in waits:
            wait.cancel()
        ended = await asyncio.gather(*waits, return_exceptions=True)
    for fault in ended:
        if isinstance(fault, Exception):
            raise fault


async def clock_set_back(timing: Timing) -> None:
    """Returns once the clock was set back: whoever reckoned from its old time would wait too long."""
    while True:
        was, was_s = timing.clock(), timing.uptime()
        await asyncio.sleep(timing.look.total_seconds())
        passed = timedelta(seconds=timing.uptime() - was_s)
        if timing.clock() - was < passed - _LEAST:
            log.warning("clock_set_back", by_s=round((was + passed - timing.clock()).total_seconds()))
            return
