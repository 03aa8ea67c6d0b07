"""The daemon: everything wired, a clock that ticks, and a clean end.

The schedule keeps no state: each tick asks the store what is due. APScheduler only says when to look.
"""

from __future__ import annotations

import asyncio
import random
import signal
from contextlib import asynccontextmanager, nullcontext, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from monitor import passes
from monitor.errors import ConfigError, StoreError
from monitor.fetch import Fetcher, Limits, WithFolders, user_agent
from monitor.notify.deliver import TERMINAL_URL, check_channel
from monitor.notify.hook import is_hook
from monitor.notify.outward import Outward
from monitor.notify.rules import TERMINAL
from monitor.notify.source_rules import Patience
from monitor.passes import Hands, Health, Polls, SharedHosts
from monitor.reading import PageWorkers
from monitor.sources import Keys
from monitor.unit_file import reader_with

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
    from contextlib import AbstractAsyncContextManager

    from monitor.model import Topic
    from monitor.settings import Settings
    from monitor.store import Store
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

POLL_TICK = timedelta(seconds=2)
VISIT_TICK = timedelta(seconds=2)
DELIVER_TICK = timedelta(seconds=2)
DIGEST_TICK = timedelta(seconds=30)
CARE_TICK = timedelta(minutes=1)
BEGUN_AT_ONCE = 50  # polls, before anybody else has a turn
LAST_CALL = timedelta(
    seconds=7
)  # what a pass under way may take to end when we are told to stop: Docker waits 10


def now() -> datetime:
    """The clock that is handed in everywhere."""
    return datetime.now(UTC)


def open_door(settings: Settings, store: Store | None = None) -> AbstractAsyncContextManager[Fetcher]:
    """The one door to the network, as the settings want it.

    On a `store` that other processes may work on too, the pause of a host is kept by all of them together.
    """
    return Fetcher(
        limits=Limits(per_host_pause_s=settings.host_pause_s),
        user_agent=user_agent(settings.contact),
        allow_networks=settings.allow_networks,
        clock=now,
        sleep=asyncio.sleep,
        hosts=SharedHosts(store) if store and not settings.database.startswith("sqlite") else None,
    )


@asynccontextmanager
async def open_hands(
    settings: Settings, store: Store, topics: Sequence[Topic], *, say: Callable[[str], None]
) -> AsyncIterator[Hands]:
    """All that a pass needs.

    Raises: ConfigError if a watchlist names a channel that the settings do not know; UnitsError.
    """
    channels, reader = channels_for(settings, topics), reader_with(settings.units)
    folders = [source.address for topic in topics for source in topic.sources if source.kind == "folder"]
    async with open_door(settings, store) as web, PageWorkers(settings.page_workers) as pages:
        yield Hands(
            store=store, door=WithFolders(web, folders, now), topics=tuple(topics), channels=channels,
            keys=_keys(settings), clock=now,
            rng=random.SystemRandom(), say=say, reader=reader, public_url=settings.public_url, pages=pages,
            outward=outward(settings), patience=Patience(failures=settings.source_failures, over=settings.source_failing_for),
        )  # fmt: skip


def outward(settings: Settings) -> Outward:
    """Who we are to those who receive."""
    secret = settings.hook_secret
    return Outward(
        contact=settings.contact,
        hook_secret=secret.get_secret_value() if secret else None,
        allow_networks=settings.allow_networks,
        clock=now,
    )


def channels_for(settings: Settings, topics: Sequence[Topic]) -> dict[str, str]:
    """The Apprise URL behind each channel's name. Where no channel is set at all, every name is the terminal.

    Raises: ConfigError naming the first channel that is missing or cannot be used.
    """
    named = {route.to for topic in topics for route in topic.routes} | {TERMINAL}
    if not settings.channels:
        return dict.fromkeys(named, TERMINAL_URL)
    return {name: url_of(settings, name) for name in sorted(named | settings.channels.keys())}


def url_of(settings: Settings, name: str) -> str:
    """The Apprise URL of one channel. Raises: ConfigError if there is none of that name, or it cannot be used."""
    if name == TERMINAL:
        return TERMINAL_URL
    if name not in settings.channels:
        known = ", ".join(sorted({*settings.channels, TERMINAL}))
        raise ConfigError(f"no channel is called {name!r}; the settings know {known}")
    url = settings.channels[name].get_secret_value()
    if fault := check_channel(url):
        raise ConfigError(f"the channel {name!r} cannot be used: {fault}")
    if is_hook(url) and settings.hook_secret is None:
        raise ConfigError(
            f"the channel {name!r} is a webhook: set `hook_secret`, which signs what it is sent"
        )
    return url


def _keys(settings: Settings) -> Keys:
    naver = settings.naver
    if naver is None:
        return Keys()
    return Keys(naver_style=naver.style, naver_id=naver.id, naver_secret=naver.secret.get_secret_value())


# --- running -------------------------------------------------------------------------------------------------


def told_to_stop() -> asyncio.Event:
    """Set once the process gets SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    return stop


async def run(
    settings: Settings,
    store: Store,
    topics: Sequence[Topic],
    *,
    say: Callable[[str], None],
    beside: AbstractAsyncContextManager[None] | None = None,
) -> None:
    """Watch until SIGTERM or SIGINT; then let the passes under way end, and return. `beside` is open meanwhile."""
    stop = told_to_stop()
    async with beside or nullcontext(), open_hands(settings, store, topics, say=say) as hands:
        store.plan(topics, now())
        if recovered := store.recover():
            log.info("notices_recovered", count=recovered)
        await Daemon(hands).until(stop)


class Daemon:
    """Ticks that make passes. One pass of a kind is under way at a time."""

    def __init__(self, hands: Hands, *, last_call: timedelta = LAST_CALL) -> None:
        self._hands = hands
        self._last_call_s = last_call.total_seconds()
        self._health = Health(hands.store.sources())
        self._stop = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._polls = Polls(hands)
        self._asked: set[int] = set()  # the sources that are being asked
        self._served: set[str] = set()  # the channels to which something is being sent

    async def until(self, stop: asyncio.Event) -> None:
        """Tick until `stop` is set, then wait for what is under way, and call off what takes too long."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        self._stop = stop
        scheduler = AsyncIOScheduler(timezone=UTC)
        ticks = (
            (self._poll, POLL_TICK),
            (self._visit, VISIT_TICK),
            (self._deliver, DELIVER_TICK),
            (self._digest, DIGEST_TICK),
            (self._care, CARE_TICK),
        )
        for tick, every in ticks:
            # A tick that comes late still comes; ticks that piled up come once (the library's grace is a second).
            scheduler.add_job(
                self._tracked, "interval", args=[tick], seconds=every.total_seconds(), next_run_time=now(),
                id=tick.__name__, max_instances=1, coalesce=True, misfire_grace_time=None,
            )  # fmt: skip
        scheduler.start()
        self._hands.say(greeting(self._hands.topics))
        await stop.wait()
        scheduler.shutdown(wait=False)
        await self._last_call()
        self._hands.say("stopped")

    async def _last_call(self) -> None:
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=self._last_call_s)
        for task in self._under_way:
            task.cancel()  # before the door is closed, or each would count as a failure of its page
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _tracked(self, tick: Callable[[], Coroutine[object, object, None]]) -> None:
        """Run a tick as a task of our own: the scheduler's shutdown waits for none."""
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

    async def _digest(self) -> None:
        await passes.digest_due(self._hands)


def greeting(topics: Sequence[Topic]) -> str:
    """What the daemon says first."""
    sources = {source.address for topic in topics for source in topic.sources}
    names = ", ".join(topic.title for topic in topics)
    count = f"{len(sources)} source{'' if len(sources) == 1 else 's'}"
    return f"watching {names}: {count}. The first look is silent; stop with Ctrl-C."
