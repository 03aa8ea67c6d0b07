"""The daemon's lives, one after the other: started, killed, ended; and how each of them died."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.crash.life import Life, live
from tests.forked import START

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from tests.crash.points import Point
    from tests.crash.world import World

PATIENCE_S = 240.0  # on a busy machine: what takes longer will not come
ENDS_WITHIN_S = 50.0  # of SIGTERM: on a busy machine, and still less than a channel that hangs is waited for


class Ended(AssertionError):
    """A daemon ended that nobody had killed."""


class Lives:
    """At most one daemon is alive at a time."""

    def __init__(
        self,
        world: World,
        database: str,
        *,
        busy_timeout_s: float | None = None,
        telegram: str = "",
        room: Path | None = None,
    ) -> None:
        """`telegram`: where chat messages go, if not to the catcher. `room`: as `Life` has it."""
        self._world, self._database, self._busy_timeout_s = world, database, busy_timeout_s
        self._room = room
        self._telegram = telegram or world.telegram.address
        self._process: BaseProcess | None = None
        self.trace = world.home / "trace"
        self.log = world.home / "daemon.log"
        self.trace.write_text("")
        self.log.write_text("")
        self.kills: Counter[str] = Counter()  # by the last step that the killed one took
        self.started = 0

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self, death: Point | None = None) -> None:
        self.started += 1
        life = Life(
            home=self._world.home, database=self._database, telegram=self._telegram,
            trace=self.trace, death=death, busy_timeout_s=self._busy_timeout_s, room=self._room,
        )  # fmt: skip
        self._process = START.Process(target=live, args=(life,))
        self._process.start()

    def is_alive(self) -> bool:
        """Whether one is; a death since we last looked is written down. Raises: Ended."""
        if self._process is None:
            return False
        code = self._process.exitcode
        if code is None:
            return True
        self._process = None
        if code != -signal.SIGKILL:
            raise Ended(f"the daemon ended by itself with {code}: {self.last_words()}")
        self.kills[self.steps()[-1] if self.steps() else "start"] += 1
        return False

    def kill(self) -> None:
        """SIGKILL, whatever it does."""
        if self._process and self._process.pid:
            self._signal(signal.SIGKILL)
            self._process.join()
            self.is_alive()

    def end(self, within_s: float = ENDS_WITHIN_S) -> int:
        """SIGTERM; the exit code. Raises: Ended if it does not end, or not well.

        One that has not yet begun to listen ends as any process does.
        """
        self._signal(signal.SIGTERM)
        process, self._process = self._process, None
        if process is None:
            return 0
        process.join(within_s)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise Ended(f"the daemon did not end within {within_s:g} s of SIGTERM: {self.last_words()}")
        if process.exitcode == -signal.SIGKILL:  # its point was on its way out
            self._process = process
            self.is_alive()
        elif process.exitcode not in (0, -signal.SIGTERM):
            raise Ended(f"SIGTERM ended in {process.exitcode}: {self.last_words()}")
        return process.exitcode

    def ended(self, within_s: float = PATIENCE_S) -> int:
        """The exit code of one that ends by itself. Raises: Ended if it does not."""
        process, self._process = self._process, None
        assert process is not None
        process.join(within_s)
        if process.exitcode is None:
            process.kill()
            raise Ended(f"the daemon lives on after {within_s:g} s: {self.last_words()}")
        return process.exitcode

    def _signal(self, which: signal.Signals) -> None:
        with suppress(ProcessLookupError):  # it came to its point a moment ago
            if self._process and self._process.pid:
                os.kill(self._process.pid, which)

    def wait(self, reached, within_s: float = PATIENCE_S, every_s: float = 0.1) -> None:
        """Until `reached()`. Raises: Ended if that takes too long."""
        deadline = time.monotonic() + within_s
        while not reached():
            if time.monotonic() > deadline:
                raise Ended(f"nothing for {within_s:g} s: {self.last_words()}")
            time.sleep(every_s)

    def steps(self) -> list[str]:
        """All that were taken, over all lives."""
        return self.trace.read_text().splitlines()

    def last_words(self) -> str:
        return self.log.read_text()[-2000:]
