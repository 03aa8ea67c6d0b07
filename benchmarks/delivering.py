"""Whether any of many owed notices is lost, and every double marked, when channels fail and the process is killed.

    python -m benchmarks.delivering [--notices 10000]

Five channels: two are fine, one refuses or answers too late half of the time, one dies in the middle and is back two hours
later, one hangs up after it has taken a message. The process that delivers is killed (SIGKILL) after a third and after
two thirds, each time between the delivery of a message and its being struck out. What arrives is kept in files: the
services live on. Time between tries and the pace of the chats pass at once, on a clock of our own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import structlog

from monitor.model import Match, Message, Receipt, Topic
from monitor.passes import Hands, deliver_due
from monitor.sources import Keys
from monitor.store.database import open_store, upgrade
from monitor.store.rows import SourceNotice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Notice

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CHANNELS = ("fine", "well", "flaky", "dying", "silent")
DEAD_FOR = timedelta(hours=2)
STEP = timedelta(seconds=20)  # of the clock, where nothing is due


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of it all."""

    owed: int
    lost: int  # notices that never arrived
    doubles: int  # messages that arrived once more
    unmarked: int  # messages whose words do not bear the mark of their notice
    kills: int
    seconds: float


class Clock:
    """Says what it was set to."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


class Services:
    """What stands behind the channels: one file each, a line for each message that arrived."""

    def __init__(self, folder: Path, clock: Clock, share: int, die_after: int | None) -> None:
        self._files = {name: (folder / name).open("a", encoding="utf-8") for name in CHANNELS}
        self._clock, self._die_after = clock, die_after
        self._dies_at = share // 2  # of its messages
        self._taken = Counter({name: len((folder / name).read_text().splitlines()) for name in CHANNELS})
        self._dead_until: datetime | None = None
        self._rng = random.Random(sum(self._taken.values()))

    def __call__(self, notice: Notice, _url: str, /, **_: Any) -> Receipt:
        answer = getattr(self, f"_{notice.channel}", self._take)
        receipt: Receipt = answer(notice)
        return receipt

    def _take(self, notice: Notice) -> Receipt:
        """It arrives; and here the process dies, if it is to die."""
        file = self._files[notice.channel]
        file.write(f"{notice.mark} {notice.message.text.splitlines()[-1]}\n")
        file.flush()
        self._taken[notice.channel] += 1
        if self._die_after is not None and sum(self._taken.values()) >= self._die_after:
            os.kill(os.getpid(), signal.SIGKILL)
        return Receipt(outcome="delivered")

    def _flaky(self, notice: Notice) -> Receipt:
        drawn = self._rng.random()
        if drawn < 0.45:
            return Receipt(outcome="refused", detail="error=503")
        taken = self._take(notice)
        return Receipt(outcome="unknown", detail="no answer") if drawn < 0.5 else taken

    def _dying(self, notice: Notice) -> Receipt:
        if self._taken["dying"] == self._dies_at and self._dead_until is None:
            self._dead_until = self._clock() + DEAD_FOR
        if self._dead_until and self._clock() < self._dead_until:
            return Receipt(outcome="refused", detail="connection refused")
        return self._take(notice)

    def _silent(self, notice: Notice) -> Receipt:
        """It takes one in a hundred without saying so."""
        taken = self._take(notice)
        return Receipt(outcome="unknown", detail="no answer") if self._rng.random() < 0.01 else taken


def owe(url: str, notices: int) -> set[str]:
    """Owe that many, the same number to each channel; their marks."""
    store = open_store(url)
    store.plan([Topic(id="harbour", title="The harbour", match=Match(), lang="en")], NOON)
    words = Message(subject="10 → 12", text="10 → 12", html="10 → 12")
    rows = [SourceNotice(topic="harbour", channel=CHANNELS[n % 5], message=words) for n in range(notices)]
    store.tell_of_sources({}, rows, NOON)
    marks = {notice.mark for notice in store.outbox(limit=notices)}
    store.close()
    return marks


async def work(url: str, folder: Path, share: int, die_after: int | None) -> None:
    """Deliver until nothing is owed, or until killed."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    store, clock = open_store(url), Clock()
    store.recover()
    hands = Hands(
        store=store, door=None, topics=(), channels=dict.fromkeys(CHANNELS, "json://x"), keys=Keys(), clock=clock,
        rng=random.Random(1), say=print, deliver=Services(folder, clock, share, die_after), sleep=_at_once,
    )  # type: ignore[arg-type]  # fmt: skip
    while store.outbox(["owed", "sending"], limit=1):
        await deliver_due(hands)
        clock.now += STEP
    store.close()


async def _at_once(_seconds: float) -> None:
    await asyncio.sleep(0)


def run(notices: int, folder: Path) -> Outcome:
    """Owe, deliver, be killed twice, and count what arrived."""
    url, began = f"sqlite:///{folder / 'news.db'}", perf_counter()
    upgrade(url)
    marks = owe(url, notices)
    kills = sum(_worker(url, folder, notices, die) for die in (notices // 3, 2 * notices // 3, None))
    arrived = [line.split(" ", 1) for name in CHANNELS for line in (folder / name).read_text().splitlines()]
    return Outcome(
        owed=notices,
        lost=len(marks - {mark for mark, _ in arrived}),
        doubles=len(arrived) - len({mark for mark, _ in arrived}),
        unmarked=sum(f"#{mark}" not in words for mark, words in arrived),
        kills=kills,
        seconds=perf_counter() - began,
    )


def _worker(url: str, folder: Path, notices: int, die_after: int | None) -> bool:
    """One process that delivers; whether it was killed."""
    words = [sys.executable, "-m", "benchmarks.delivering", "--work", url, "--folder", str(folder)]
    words += ["--notices", str(notices), *(["--die-after", str(die_after)] if die_after else [])]
    done = subprocess.run(words, cwd=Path(__file__).parents[1], check=False)
    if done.returncode not in (0, -signal.SIGKILL):
        raise SystemExit(f"a worker failed: {done.returncode}")
    return done.returncode != 0


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--notices", type=int, default=10_000)
    parser.add_argument("--work")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--die-after", type=int)
    given = parser.parse_args(argv)
    if given.work:
        asyncio.run(work(given.work, given.folder, given.notices // 5, given.die_after))
        return
    with tempfile.TemporaryDirectory() as folder:
        print(run(given.notices, Path(folder)))


if __name__ == "__main__":
    main()
