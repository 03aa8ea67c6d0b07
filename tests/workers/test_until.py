"""A worker that is told to stop, or to begin anew, ends what it does."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from monitor.workers.running import until


async def hard_of_hearing(heard: list[str]) -> None:
    with suppress(asyncio.CancelledError):
        await asyncio.Event().wait()
    heard.append("once")
    await asyncio.Event().wait()


def test_work_that_misses_that_it_is_cancelled_is_told_again():
    async def life() -> list[str]:
        stop, heard = asyncio.Event(), []
        asyncio.get_running_loop().call_soon(stop.set)
        await asyncio.wait_for(until(stop, hard_of_hearing(heard), patience_s=0), 10)
        return heard

    assert asyncio.run(life()) == ["once"]
