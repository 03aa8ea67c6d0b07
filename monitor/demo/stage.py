"""The stage: the newswire, the catchers, a database and the real passes, with a clock that jumps from scene to scene."""

from __future__ import annotations

import asyncio
import random
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_network
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from monitor import passes
from monitor.demo.catchers import MailCatcher, TelegramStandIn
from monitor.demo.newswire import Newswire
from monitor.demo.script import OUTLETS, PIECES, SCENES
from monitor.errors import InputError
from monitor.fetch import Fetcher, Limits
from monitor.notify.outward import Outward
from monitor.passes import Hands
from monitor.sources import Keys
from monitor.store.database import open_store, upgrade
from monitor.watchlist import read_watchlists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from monitor.demo.catchers import Caught
    from monitor.demo.script import Scene
    from monitor.model import Topic
    from monitor.passes import Sweep
    from monitor.store import Store

WATCHLISTS = Path(__file__).parent / "watchlists"
LOOPBACK = ip_network("127.0.0.0/8")


@dataclass(slots=True)
class Clock:
    """Tells the time it was last set to."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, kw_only=True, slots=True)
class Played:
    """What happened in one scene."""

    scene: Scene
    sweep: Sweep
    mails: tuple[Caught, ...]
    chats: tuple[Caught, ...]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything that is open while the demo plays."""

    wire: Newswire
    mail: MailCatcher
    telegram: TelegramStandIn
    clock: Clock
    store: Store
    topics: tuple[Topic, ...]
    played: list[Played] = field(default_factory=list)

    @property
    def channels(self) -> Mapping[str, str]:
        """The watchlists' channel names, as a person would set them."""
        return {"desk-mail": self.mail.channel, "desk-telegram": self.telegram.channel}


@contextmanager
def open_stage(database: str | None) -> Iterator[Stage]:
    """All set, nothing played. Without `database` a temporary SQLite file is used.

    Raises: StoreError; InputError if the database holds a ledger already.
    """
    clock = Clock(SCENES[0].at)
    with (
        TemporaryDirectory(prefix="newsfigures-demo-", ignore_cleanup_errors=True) as folder,
        _opened(database or f"sqlite:///{folder}/demo.db") as store,
        Newswire(OUTLETS, PIECES, clock) as wire,
        MailCatcher() as mail,
        TelegramStandIn() as telegram,
    ):
        topics = _topics(Path(folder), wire.sites)
        yield Stage(wire=wire, mail=mail, telegram=telegram, clock=clock, store=store, topics=topics)


async def play(stage: Stage, before: Callable[[Scene], None], after: Callable[[Played], None]) -> None:
    """Every scene in order: the clock jumps there, and all that is due is done. Both callables may show it."""
    stage.store.plan(stage.topics, stage.clock())
    async with _door(stage.clock) as door:
        hands = _hands(stage, door)
        for scene in SCENES:
            before(scene)
            stage.clock.at = scene.at
            mails, chats = len(stage.mail.caught), len(stage.telegram.caught)
            sweep = await passes.sweep(hands)
            played = Played(
                scene=scene,
                sweep=sweep,
                mails=tuple(stage.mail.caught[mails:]),
                chats=tuple(stage.telegram.caught[chats:]),
            )
            stage.played.append(played)
            after(played)


def _door(clock: Clock) -> Fetcher:
    """The real fetcher; only its pauses pass at once, and only loopback is let in."""
    return Fetcher(
        clock=clock, limits=Limits(), allow_networks=(LOOPBACK,), sleep=_at_once, resolver=_on_this_machine
    )


async def _on_this_machine(_host: str, _port: int) -> list[str]:
    """The outlets have names of their own, and a port each."""
    return ["127.0.0.1"]


async def _at_once(_seconds: float) -> None:
    await asyncio.sleep(0)


def _hands(stage: Stage, door: Fetcher) -> Hands:
    return Hands(
        store=stage.store,
        door=door,
        topics=stage.topics,
        channels=stage.channels,
        keys=Keys(),
        clock=stage.clock,
        rng=random.Random(2025),  # noqa: S311 - spreads retries, guards nothing
        say=_unheard,
        sleep=_at_once,
        outward=Outward(wait=_unheard_pause),
    )


def _unheard_pause(_seconds: float) -> None:
    """The stage's chat knows no limits."""


def _unheard(_words: str) -> None:
    """No channel of the demo is the terminal."""


@contextmanager
def _opened(database: str) -> Iterator[Store]:
    upgrade(database)
    store = open_store(database)
    try:
        if store.topics():
            raise InputError("this database holds a ledger already; give the demo a new one, or none")
        yield store
    finally:
        store.close()


def _topics(folder: Path, sites: Mapping[str, str]) -> tuple[Topic, ...]:
    """The demo's watchlists, read as any others are, with the addresses that the newswire has this time."""
    for file in WATCHLISTS.glob("*.yaml"):
        text = Template(file.read_text(encoding="utf-8")).substitute(sites)
        (folder / file.name).write_text(text, encoding="utf-8")
    return tuple(read_watchlists(folder))
