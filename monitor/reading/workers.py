"""Processes that read pages, each bounded in time and memory, replaced when they end."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from multiprocessing import Pipe
from threading import Lock
from typing import TYPE_CHECKING, Self

from monitor.errors import PageError
from monitor.model import Article
from monitor.phrases import phrase
from monitor.reading.limits import NO_MEMORY, Limits

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from types import TracebackType

    from monitor.model import Page

READER = "monitor.reading.extracting:read_page"


class PageWorkers:
    """Reads pages in at most `count` processes, started when first needed. An async context manager.

    `reader` is the module:function that a worker calls.
    """

    def __init__(self, count: int = 1, *, limits: Limits = Limits(), reader: str = READER) -> None:  # noqa: B008 - frozen
        self._workers = [_Worker(limits, reader) for _ in range(count)]
        self._free: asyncio.Queue[_Worker] = asyncio.Queue()
        for worker in self._workers:
            self._free.put_nowait(worker)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            await asyncio.to_thread(worker.kill)

    async def __call__(self, page: Page) -> Article:
        """The article of a page, as soon as a worker is free. Raises: PageError."""
        worker = await self._free.get()
        try:
            return await asyncio.to_thread(worker.read, page)
        except asyncio.CancelledError:
            await asyncio.to_thread(worker.kill)
            raise
        finally:
            self._free.put_nowait(worker)


class _Worker:
    """One process at a time, started when there is a page to read."""

    def __init__(self, limits: Limits, reader: str) -> None:
        self._limits, self._reader = limits, reader
        self._one_page = Lock()
        self._pages = 0
        self._called_off = False
        self._process: subprocess.Popen[bytes] | None = None
        self._line: Connection | None = None

    def read(self, page: Page) -> Article:
        """Raises: PageError; RuntimeError for what nobody foresaw."""
        with self._one_page:
            answer = self._answer(page)
            self._pages += 1
            if self._pages >= self._limits.pages:
                self._end()
        if isinstance(answer, Article):
            return answer
        raise answer

    def kill(self) -> None:
        """End the process at once, whatever it does; whoever waits for its answer is told so."""
        self._called_off = True
        if process := self._process:
            process.kill()
        with self._one_page:
            self._end()
            self._called_off = False

    def _answer(self, page: Page) -> Article | Exception:
        line = self._line or self._start()
        if self._called_off:  # before there was a process to kill
            return PageError("{page}: nobody waits for it any longer", page=page.asked)
        try:
            line.send(page)
            answer: Article | Exception = line.recv()
        except (EOFError, OSError):
            return PageError("{page}: {why}", page=page.asked, why=self._last_words())
        return answer

    def _start(self) -> Connection:
        """A new process, ready to read. Raises: RuntimeError if it does not get so far."""
        self._line, theirs = Pipe()
        command = [sys.executable, "-m", "monitor.reading.worker", str(theirs.fileno()), self._reader]
        command += [str(self._limits.seconds), str(self._limits.megabytes)]
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True
        )
        theirs.close()
        try:
            self._line.recv()
        except (EOFError, OSError) as fault:
            self._end()
            raise RuntimeError("the process that reads pages does not start; see above why") from fault
        return self._line

    def _last_words(self) -> str:
        """Why the process ended."""
        code = self._end()
        if code == -signal.SIGALRM:
            return phrase(
                "reading it takes more than {seconds:g} s; leave it out of the source",
                seconds=self._limits.seconds,
            )
        if code == NO_MEMORY:
            return phrase(
                "reading it takes more than {megabytes} MB; leave it out of the source",
                megabytes=self._limits.megabytes,
            )
        return phrase(
            "the process that read it ended with {code}; leave it out of the source if that happens again",
            code=code,
        )

    def _end(self) -> int | None:
        """Take leave of the process; an idle one ends when its line is closed. Returns its exit code."""
        if self._line:
            self._line.close()
        code = self._process.wait() if self._process else None
        self._line = self._process = None
        self._pages = 0
        return code
