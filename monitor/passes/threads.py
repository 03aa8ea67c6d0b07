"""Work that may hang, in a thread of its own."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")


async def in_own_thread(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """What `work` returns or raises. Unlike `asyncio.to_thread`, whoever hangs takes no thread from the others.

    The program does not wait for it at its end.
    """
    done: Future[T] = Future()
    done.set_running_or_notify_cancel()  # from now on it cannot be called off

    def run() -> None:
        try:
            done.set_result(work(*args, **named))
        except BaseException as fault:  # whoever waits raises it
            done.set_exception(fault)

    Thread(target=run, daemon=True).start()
    return await asyncio.wrap_future(done)
