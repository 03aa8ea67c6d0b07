"""The C library's heap: one for all threads, and what is free in it goes back to the system (glibc; others know neither)."""

from __future__ import annotations

import asyncio
import ctypes
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import timedelta

_M_ARENA_MAX = -8  # glibc's number of the setting that MALLOC_ARENA_MAX is the environment's name of


def one_heap(library: Any = None) -> bool:
    """To be called before the first thread begins: whether the C library took it.

    It gives each thread a heap of its own, in which what that thread freed waits for that thread. Of a daemon that had read
    4,000 articles in nine threads 39 MB were such gaps, and more came with each hour. In one heap they were 11 to 15.
    """
    tune = getattr(library or ctypes.CDLL(None), "mallopt", None)
    return tune is not None and bool(tune(_M_ARENA_MAX, 1))


def give_back(library: Any = None) -> None:
    """What is free goes back to the system: a large table that was made anew leaves a gap of its size. Some 2 ms."""
    if trim := getattr(library or ctypes.CDLL(None), "malloc_trim", None):
        trim(0)


@contextmanager
def given_back(every: timedelta, give: Callable[[], None] = give_back) -> Iterator[None]:
    """Within it what is free goes back each time so much has passed."""

    async def for_ever() -> None:
        while True:
            await asyncio.sleep(every.total_seconds())
            await asyncio.to_thread(give)

    giving = asyncio.create_task(for_ever())
    try:
        yield
    finally:
        giving.cancel()
