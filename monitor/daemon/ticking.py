"""Ticks that make passes, and a clean end.

The schedule keeps no state: each tick asks the store what is due. APScheduler only says when to look.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog

from monitor import passes
from monitor.daemon.timing import Timing
from monitor.errors import StoreError
from monitor.passes import Health, Housekeeping, Polls

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from monitor.model import Topic
    from monitor.passes import Hands
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

BEGUN_AT_ONCE = 50  # polls, before anybody else has a turn


class Daemon:
    """Ticks that make passes. One pass of a kind is under way at a time."""

    def __init__(
        self,
        hands: Hands,
        timing: Timing = Timing(),
        *,
        in_force: Callable[[], bool] = lambda: True,
    ) -> None:
        """No tick comes while we are not `in_force`."""
        self._hands = hands
        self._timing = timing
        self._in_force = in_force
        self._health = Health(hands.store.sources())
        self._stop = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._polls = Polls(hands)
        self._housekeeping = Housekeeping(hands)
        self._asked: set[int] = set()  # the sources that are being asked
        self._served: set[str] = set()  # the channels to which something is being sent

    async def until(self, stop: asyncio.Event) -> None:
        """Tick until `stop` is set, then wait for what is under way, and call off what takes too long."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        self._stop = stop
        scheduler = AsyncIOScheduler(timezone=UTC)
        ticks = (
            (self._poll, self._timing.poll),
            (self._visit, self._timing.visit),
            (self._deliver, self._timing.deliver),
            (self._digest, self._timing.digest),
            (self._care, self._timing.care),
            (self._keep_house, self._timing.keep),
        )
        for tick, every in ticks:
            # A tick that comes late still comes; ticks that piled up come once (the library's grace is a second).
            scheduler.add_job(
                self._tracked, "interval", args=[tick], seconds=every.total_seconds(), next_run_time=datetime.now(UTC),
                id=tick.__name__, max_instances=1, coalesce=True, misfire_grace_time=None,
            )  # fmt: skip
        scheduler.start()
        self._hands.say(greeting(self._hands.topics))
        await stop.wait()
        scheduler.shutdown(wait=False)
        await self._last_call()

    async def _last_call(self) -> None:
        if self._under_way and self._in_force():
            await asyncio.wait(self._under_way, timeout=self._timing.last_call.total_seconds())
        for task in self._under_way:
            task.cancel()  # before the door is closed, or each would count as a failure of its page
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _tracked(self, tick: Callable[[], Coroutine[object, object, None]]) -> None:
        """Run a tick as a task of our own: the scheduler's shutdown waits for none."""
        if not self._in_force():
            return
        task = self._begin(tick())
        with suppress(
            asyncio.CancelledError
        ):  # the scheduler lets go of us when it is shut down; the task goes on
            await asyncio.shield(task)

    def _begin(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _poll(self) -> None:
        """Begin to ask what is due. No source waits for another: a tick ends before its polls do."""
        due = await asyncio.to_thread(self._hands.store.due_sources, self._hands.clock())
        waiting = [state for state in due if state.id not in self._asked]
        for start in range(0, len(waiting), BEGUN_AT_ONCE):
            for state in waiting[start : start + BEGUN_AT_ONCE]:
                self._asked.add(state.id)
                self._begin(self._poll_one(state))
            await asyncio.sleep(0)

    async def _poll_one(self, state: SourceState) -> None:
        try:
            polled = await self._polls.one(state)
            for line in self._health.words([polled] if polled else []):
                self._hands.say(line)
        except StoreError:
            log.exception("poll_not_saved", source=state.source.address)
        finally:
            self._asked.discard(state.id)

    async def _visit(self) -> None:
        await passes.visit_due(self._hands, stopping=self._stop.is_set)

    async def _deliver(self) -> None:
        """Begin to send what is due. No channel waits for another: a tick ends before its messages have gone."""
        for channel in await passes.channels_due(self._hands):
            if channel not in self._served:
                self._served.add(channel)
                self._begin(self._deliver_to(channel))

    async def _deliver_to(self, channel: str) -> None:
        try:
            await passes.deliver_to(self._hands, channel, stopping=self._stop.is_set)
        except StoreError:
            log.exception("delivery_not_saved", channel=channel)
        finally:
            self._served.discard(channel)

    async def _care(self) -> None:
        await passes.tell_of_sources(self._hands)
        await passes.tell_of_channels(self._hands)

    async def _keep_house(self) -> None:
        await self._housekeeping.back_up_due(stopping=self._stop.is_set)

    async def _digest(self) -> None:
        await passes.digest_due(self._hands)


def greeting(topics: Sequence[Topic]) -> str:
    """What the daemon says first."""
    sources = {source.address for topic in topics for source in topic.sources}
    names = ", ".join(topic.title for topic in topics)
    count = f"{len(sources)} source{'' if len(sources) == 1 else 's'}"
    return f"watching {names}: {count}. The first look is silent; stop with Ctrl-C."
