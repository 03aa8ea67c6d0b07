"""The wiring: settings in, everything that a pass needs out. Nothing else opens the network or knows a secret."""

from __future__ import annotations

import random
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from monitor.daemon.heap import given_back
from monitor.daemon.settling import settled_after
from monitor.daemon.timing import Timing
from monitor.errors import ConfigError
from monitor.fetch import Fetcher, Limits, WithFolders, user_agent
from monitor.notify.deliver import TERMINAL_URL, check_channel
from monitor.notify.hook import is_hook
from monitor.notify.outward import Outward
from monitor.notify.rules import TERMINAL
from monitor.notify.source_rules import Patience
from monitor.passes import Hands, SharedHosts, Upkeep
from monitor.reading import PageWorkers
from monitor.sources import Keys
from monitor.unit_file import reader_with

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from contextlib import AbstractAsyncContextManager

    from monitor.model import Topic
    from monitor.settings import Settings
    from monitor.store import Store


def open_door(
    settings: Settings, store: Store | None = None, timing: Timing = Timing()
) -> AbstractAsyncContextManager[Fetcher]:
    """The one door to the network, as the settings want it.

    On a `store` that other processes may work on too, the pause of a host is kept by all of them together.
    """
    return Fetcher(
        limits=Limits(per_host_pause_s=settings.host_pause_s),
        user_agent=user_agent(settings.contact),
        allow_networks=settings.allow_networks,
        clock=timing.clock,
        sleep=timing.sleep,
        hosts=SharedHosts(store) if store and not settings.database.startswith("sqlite") else None,
    )


@asynccontextmanager
async def open_hands(
    settings: Settings,
    store: Store,
    topics: Sequence[Topic],
    *,
    say: Callable[[str], None],
    timing: Timing = Timing(),
) -> AsyncIterator[Hands]:
    """All that a pass needs.

    Raises: ConfigError if a watchlist names a channel that the settings do not know; UnitsError.
    """
    channels, reader = channels_for(settings, topics), reader_with(settings.units)
    folders = [source.address for topic in topics for source in topic.sources if source.kind == "folder"]
    async with open_door(settings, store, timing) as web, PageWorkers(settings.page_workers) as pages:
        with settled_after(timing.settle), given_back(timing.give_back):
            yield Hands(
                store=store, door=WithFolders(web, folders, timing.clock), topics=tuple(topics), channels=channels,
                keys=_keys(settings), clock=timing.clock, sleep=timing.sleep,
                rng=random.SystemRandom(), say=say, reader=reader, public_url=settings.public_url, pages=pages,
                outward=outward(settings, timing), patience=Patience(failures=settings.source_failures, over=settings.source_failing_for),
                upkeep=_upkeep(settings),
            )  # fmt: skip


def _upkeep(settings: Settings) -> Upkeep:
    saved, keep = settings.backup, settings.keep
    return Upkeep(
        keep_texts=_days(keep.texts_days),
        keep_links=_days(keep.links_days),
        keep_messages=_days(keep.messages_days),
        disk_spare=settings.disk_spare_mb * 1_000_000,
        backup_every=_EVERY[saved.every],
        backup_keep=saved.keep,
        backup_folder=saved.folder,
    )


def _days(count: int | None) -> timedelta | None:
    return None if count is None else timedelta(days=count)


_EVERY = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "never": None,
}


def outward(settings: Settings, timing: Timing = Timing()) -> Outward:
    """Who we are to those who receive."""
    secret = settings.hook_secret
    return Outward(
        contact=settings.contact,
        hook_secret=secret.get_secret_value() if secret else None,
        allow_networks=settings.allow_networks,
        clock=timing.clock,
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
        raise ConfigError("no channel is called {name!r}; the settings know {known}", name=name, known=known)
    url = settings.channels[name].get_secret_value()
    if fault := check_channel(url):
        raise ConfigError("the channel {name!r} cannot be used: {fault}", name=name, fault=fault)
    if is_hook(url) and settings.hook_secret is None:
        raise ConfigError(
            "the channel {name!r} is a webhook: set `hook_secret`, which signs what it is sent", name=name
        )
    return url


def _keys(settings: Settings) -> Keys:
    naver = settings.naver
    if naver is None:
        return Keys()
    return Keys(naver_style=naver.style, naver_id=naver.id, naver_secret=naver.secret.get_secret_value())
