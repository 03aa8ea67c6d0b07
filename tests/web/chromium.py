"""A Chromium that is on the machine, and a dashboard for it to visit."""

from __future__ import annotations

import asyncio
import shutil
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from monitor.web.serving import address_of, listening, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.applications import Starlette

NAMES = ("chromium", "chromium-browser", "google-chrome")


def found() -> str | None:
    """Where Debian and others put it; None where it is not."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """The address of the application on a free port, by a thread of its own."""
    taken, loop, stop = listening("127.0.0.1", 0), asyncio.new_event_loop(), asyncio.Event()

    async def serve() -> None:
        async with serving(app, taken):
            await stop.wait()

    def run() -> None:
        loop.run_until_complete(serve())
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield address_of(taken).rstrip("/")
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
