"""The process that reads pages: `python -m monitor.reading.worker SOCKET READER SECONDS MEGABYTES`.

Takes pages from the socket it was started with, one at a time, and sends back an article or why there is none.
It ends when the socket closes, and in the middle of a page that takes too much time or memory.
"""

from __future__ import annotations

import resource
import signal
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import PageError
from monitor.reading.limits import NO_MEMORY, READY

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.model import Article, Page

_DATA_SEGMENT = 5  # place of the pages of private memory in /proc/self/statm


def main(socket: str, reader: str, seconds: str, megabytes: str) -> None:
    """Say that we are ready, and read until the socket is closed. `reader` is module:function."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # meant for the daemon, which lets its page be finished
    read = _named(reader)
    _bound_memory(int(megabytes))
    daemon = Connection(int(socket))
    with suppress(EOFError, ConnectionError):  # the daemon has ended, or was killed while we said something
        daemon.send(READY)
        while True:
            page = daemon.recv()
            signal.setitimer(signal.ITIMER_REAL, float(seconds))  # nobody handles it: it ends the process
            answer = _answer(read, page)
            signal.setitimer(signal.ITIMER_REAL, 0)
            daemon.send(answer)


def _answer(read: Callable[[Page], Article], page: Page) -> Article | Exception:
    try:
        return read(page)
    except PageError as fault:
        return fault
    except MemoryError:
        sys.exit(NO_MEMORY)  # and leave what is held to the system
    except Exception as fault:  # a fault of ours: told to whoever asked, with where it happened
        told = RuntimeError(f"{type(fault).__name__}: {fault}")
        told.add_note("".join(traceback.format_exception(fault)))
        return told


def _named(reader: str) -> Callable[[Page], Article]:
    module, _, function = reader.partition(":")
    found: Callable[[Page], Article] = getattr(import_module(module), function)
    return found


def _bound_memory(megabytes: int) -> None:
    """Let the process take so much more than it has now; where the system does not tell, there is no limit."""
    sizes = Path("/proc/self/statm")
    if sizes.exists():
        held = int(sizes.read_text().split()[_DATA_SEGMENT]) * resource.getpagesize()
        most = held + megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


if __name__ == "__main__":
    main(*sys.argv[1:])
