"""Ticks that make passes, and a clean end.

The schedule keeps no state: each tick asks the store what is due, and APScheduler only says when to look. It reckons by the
wall clock: when that is set back, `running` begins with a new schedule.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from monitor import passes
from monitor.daemon.pulse import Pulse
from monitor.daemon.timing import Timing
from monitor.daemon.trouble import Trouble
from monitor.errors import StoreDamaged, StoreError
from monitor.passes import Disk, Forgetting, Health, Housekeeping, Polls
from monitor.passes.polling import batched
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Topic
    from monitor.passes import Hands
    from monitor.phrases import Phrase
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

Tick = Callable[[], Coroutine[object, object, None]]


class Daemon:
    """Ticks that make passes. One pass of a kind is under way at a time."""

    def __init__(
        self,
        hands: Hands,
        timing: Timing = Timing(),
        *,
        in_force: Callable[[], bool] = lambda: True,
        pulse: Pulse | None = None,
    ) -> None:
        """No tick does anything while we are not `in_force`. `pulse` hears of each."""
        self._hands = hands
        self._timing = timing
        self._in_force = in_force
        self._pulse = pulse or Pulse(timing.uptime)
        self._trouble = Trouble(hands.say, timing.uptime, first=timing.poll)
        self._health = Health(hands.store.sources())
        self._stop = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._polls = Polls(hands)
        self._housekeeping = Housekeeping(hands)
        self._forgetting = Forgetting(hands)
        self._disk = Disk(hands)
        self._asked: set[int] = set()  # the sources that are being asked
        self._served: set[str] = set()  # the channels to which something is being sent
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._ticking: set[str] = set()
        self._wanted: set[str] = set()  # ticks that are to come at once, or again

    async def until(self, end: asyncio.Event) -> None:
        """Tick until `end` is set, then wait for what is under way, and call off what takes too long.

        Raises: StoreDamaged, having set `end` itself; any other fault of the database is waited out.
        """
        self._stop = end
        self._pulse.expect("watching", "poll", "deliver")  # those that end soon, whatever is under way
        self._hands.say(greeting(self._hands.topics))
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
            self._scheduler.add_job(
                self._again, "interval", args=[tick], seconds=every.total_seconds(), next_run_time=datetime.now(UTC),
                id=_name(tick), max_instances=1, coalesce=True, misfire_grace_time=None,
            )  # fmt: skip
        self._scheduler.start()
        await end.wait()
        self._scheduler.shutdown(wait=False)
        await self._last_call()
        if self._trouble.damage:
            raise self._trouble.damage

    async def _last_call(self) -> None:
        if self._under_way and self._in_force():
            await asyncio.wait(self._under_way, timeout=self._timing.last_call.total_seconds())
        for task in self._under_way:
            task.cancel()  # before the door is closed, or each would count as a failure of its page
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _want(self, tick: Tick) -> None:
        """A tick is to come at once; once more, if it is under way."""
        self._wanted.add(_name(tick))
        if _name(tick) not in self._ticking and not self._stop.is_set():
            self._scheduler.modify_job(_name(tick), next_run_time=datetime.now(UTC))

    async def _again(self, tick: Tick) -> None:
        """A tick, and again as long as it is wanted. The scheduler lets go of us when it is shut down."""
        name = _name(tick)
        self._ticking.add(name)
        try:
            with suppress(asyncio.CancelledError):
                await self._tracked(tick)
                while name in self._wanted and not self._stop.is_set():
                    await self._tracked(tick)
        finally:
            self._ticking.discard(name)

    async def _tracked(self, tick: Tick) -> None:
        """Run a tick as a task of our own: whoever waits for it is called off at the end, the tick is not."""
        self._wanted.discard(_name(tick))
        if self._in_force() and not self._trouble.rests():
            await asyncio.shield(self._begin(_name(tick), tick()))
        self._pulse.beat(_name(tick))

    async def _told(self, name: str, work: Coroutine[object, object, None]) -> None:
        """A tick that fails is loud, and comes again. What could not be saved is due when the database is well."""
        try:
            await work
        except StoreError as fault:
            self._pulse.failed(name)
            self._trouble.met(fault)
            if isinstance(fault, StoreDamaged):
                self._stop.set()
        except Exception as fault:
            self._pulse.failed(name)
            log.exception("tick_failed", tick=name, fault=str(fault))

    def _begin(self, name: str, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(self._told(name, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def _poll(self) -> None:
        """Begin to ask what is due. No source waits for another: a tick ends before its polls do."""
        if not self._disk.has_room:
            return
        due = await asyncio.to_thread(self._hands.store.due_sources, self._hands.clock())
        waiting = [state for state in due if state.id not in self._asked]
        for some in batched(waiting):
            for state in some:
                self._asked.add(state.id)
                self._begin("poll", self._poll_one(state))
            await asyncio.sleep(0)

    async def _poll_one(self, state: SourceState) -> None:
        try:
            polled = await self._polls.one(state)
            self._trouble.over()
            for line in self._health.words([polled] if polled else []):
                self._hands.say(line)
            if polled and polled.new:
                self._want(self._visit)
        finally:
            self._asked.discard(state.id)

    async def _visit(self) -> None:
        visited = await passes.visit_due(
            self._hands, stopping=self._is_to_read_no_more, owing=lambda: self._want(self._deliver)
        )
        if visited.decisions:
            self._trouble.over()

    def _is_to_read_no_more(self) -> bool:
        return self._stop.is_set() or not self._disk.has_room

    async def _deliver(self) -> None:
        """Begin to send what is due. No channel waits for another: a tick ends before its messages have gone."""
        for channel in await passes.channels_due(self._hands):
            if channel not in self._served:
                self._served.add(channel)
                self._begin("deliver", self._deliver_to(channel))

    async def _deliver_to(self, channel: str) -> None:
        try:
            await passes.deliver_to(self._hands, channel, stopping=self._stop.is_set)
        finally:
            self._served.discard(channel)

    async def _care(self) -> None:
        await self._disk.look()
        await passes.tell_of_house(self._hands)
        await passes.tell_of_sources(self._hands)
        await passes.tell_of_channels(self._hands)

    async def _keep_house(self) -> None:
        await self._housekeeping.back_up_due(stopping=self._stop.is_set)
        await self._forgetting.forget_due(stopping=self._stop.is_set)

    async def _digest(self) -> None:
        await passes.digest_due(self._hands)


def _name(tick: Tick) -> str:
    return tick.__name__.strip("_")


def greeting(topics: Sequence[Topic]) -> Phrase:
    """What the daemon says first."""
    sources = {source.address for topic in topics for source in topic.sources}
    names = ", ".join(topic.title for topic in topics)
    count = phrase("1 source") if len(sources) == 1 else phrase("{count} sources", count=len(sources))
    return phrase(
        "watching {topics}: {sources}. The first look is silent; stop with Ctrl-C.",
        topics=names,
        sources=count,
    )
