"""Plays the script to real daemons: they live, die and are started again until all is done in every scene."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url, select

from monitor.errors import StoreError
from monitor.notify.slots import last_slot
from monitor.store.engine import Database
from monitor.store.sql import SqlStore
from monitor.store.tables import notice
from monitor.watchlist import read_watchlists
from tests.crash.deaths import Moment
from tests.crash.ledgers import differences, ledger_in
from tests.crash.lives import Lives
from tests.crash.script import SCENES

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from monitor.model import Topic
    from tests.crash.deaths import Death
    from tests.crash.ledgers import Rows
    from tests.crash.points import Point
    from tests.crash.world import World

# of the script, from a death to the next life: what the dead one held has run out
_RESTART = timedelta(minutes=2)
MOST_DEATHS = 6  # in a scene: before the next one begins


@dataclass(frozen=True, kw_only=True, slots=True)
class Played:
    """What came of one run."""

    ledger: dict[str, Rows]
    arrived: dict[str, list[str]]  # marks, by channel, in order
    delivered: set[tuple[str, str]]  # channel and mark of every notice that is struck out
    kills: Counter[str]  # by the last step before
    steps: list[list[str]]  # by scene
    lives: int
    seconds: float


def no_deaths(_scene: int) -> Sequence[Death]:
    return ()


def play(
    world: World,
    database: str,
    deaths: Callable[[int], Sequence[Death]] = no_deaths,
    *,
    scenes: int = len(SCENES),
) -> Played:
    """The first so many scenes, with the deaths that are to be died in each. Raises: Ended if a daemon gets no further."""
    world.forget()
    began = time.monotonic()
    actor = Actor(world, database)
    steps: list[list[str]] = []
    try:
        for number, at in enumerate(SCENES[:scenes]):
            actor.act(at, deaths(number))
            steps.append(actor.lives.steps()[sum(map(len, steps)) :])
        actor.lives.end()
    finally:
        actor.lives.kill()
    return Played(
        ledger=ledger_in(database), arrived=world.arrived(), delivered=_delivered(database), kills=actor.lives.kills,
        steps=steps, lives=actor.lives.started, seconds=time.monotonic() - began,
    )  # fmt: skip


class Actor:
    """Sees a scene through."""

    def __init__(self, world: World, database: str, lives: Lives | None = None) -> None:
        self._world, self._database = world, database
        self._topics = read_watchlists(world.home / "watchlists")
        self.lives = lives or Lives(world, database)

    def act(self, at: datetime, deaths: Sequence[Death]) -> None:
        if deaths and not isinstance(deaths[0], Moment):
            self.lives.end()  # or it takes the step before the one that is to die there is born
        self._world.clock.set(at)
        for death in deaths[:MOST_DEATHS]:
            self._die_at_once(death) if isinstance(death, Moment) else self._die_at(death)
        self.calm()

    def _die_at_once(self, moment: Moment) -> None:
        if not self.lives.is_alive():
            self.lives.start()
        time.sleep(moment.after_s)
        self.lives.kill()
        self._world.clock.set(self._world.clock.at + _RESTART)

    def _die_at(self, point: Point) -> None:
        """Where the point is not reached in this scene, this life goes on with it."""
        self.lives.end()
        self.lives.start(point)
        self.lives.wait(lambda: not self.lives.is_alive() or self._is_calm())
        if not self.lives.is_alive():
            self._world.clock.set(self._world.clock.at + _RESTART)

    def calm(self) -> None:
        """Wait until nothing is due, with a daemon alive."""
        self.lives.wait(lambda: self._living() and self._is_calm())

    def _living(self) -> bool:
        if not self.lives.is_alive():
            self.lives.start()
        return True

    def _is_calm(self) -> bool:
        if not _exists(self._database):
            return False
        # closed at once: who starts next finds what the dead one left
        store = SqlStore(Database(self._database))
        try:
            return not _anything_due(store, self._topics, self._world)
        except StoreError:
            return False  # its tables are being made
        finally:
            store.close()


def _exists(database: str) -> bool:
    """A look at a file that is not there would make it."""
    url = make_url(database)
    return url.get_backend_name() != "sqlite" or Path(str(url.database)).exists()


def _anything_due(store: SqlStore, topics: Sequence[Topic], world: World) -> bool:
    """Asked in the order in which the daemon works: what it finishes meanwhile is met again further down."""
    now = world.clock.at
    return bool(
        len(store.topics()) < len(topics)
        or store.due_sources(now)
        or store.due_candidates(now, limit=1, busy=())
        or any(_digest_due(store, topic, world) for topic in topics)
        or store.outbox(("owed", "sending"))
    )


def _digest_due(store: SqlStore, topic: Topic, world: World) -> bool:
    until, since = last_slot(topic.digest, world.clock.at), store.topics()[topic.id]
    return since < until and (store.last_digest(topic.id) or since) < until


def _delivered(database: str) -> set[tuple[str, str]]:
    opened = Database(database)
    try:
        with opened.reading() as connection:
            struck_out = select(notice.c.channel, notice.c.mark).where(notice.c.state == "delivered")
            return {(row.channel, row.mark) for row in connection.execute(struck_out)}
    finally:
        opened.close()


def faults(played: Played, undisturbed: Played) -> list[str]:
    """What was lost or doubled, in words; nothing if all is well."""
    arrived = {(channel, mark) for channel, marks in played.arrived.items() for mark in marks}
    return [
        *differences(played.ledger, undisturbed.ledger),
        *(f"never arrived: {one}" for one in sorted(played.delivered - arrived)),
        *(f"a message of which nobody knows: {one}" for one in sorted(arrived - played.delivered)),
    ]


def doubles(played: Played) -> int:
    """Messages that came again, under the mark of the first."""
    return sum(len(marks) - len(set(marks)) for marks in played.arrived.values())
