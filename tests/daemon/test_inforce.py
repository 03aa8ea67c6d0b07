"""Of several daemons on one database one is in force, on each database in turn."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.daemon.inforce import InForce
from monitor.daemon.process import is_gone, this_process
from monitor.errors import DatabaseInUse, StoreError
from monitor.store.leases import CLOCK, Holder
from tests.passes.conftest import Clock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from monitor.store.sql import SqlStore

FIRST = Holder(id="first", host="attic", pid=7, place="attic 1")
SECOND = Holder(id="second", host="cellar", pid=7, place="cellar 1")


class Hours:
    """A sleep that takes no time: it counts, and does what a test wants meanwhile."""

    def __init__(self, clock: Clock, meanwhile: Callable[[], Awaitable[object]] | None = None) -> None:
        self.clock, self.meanwhile, self.slept = clock, meanwhile, 0

    async def __call__(self, seconds: float) -> None:
        self.slept += 1
        self.clock.forward(seconds=seconds)
        if self.meanwhile:
            await self.meanwhile()


def daemon(store: SqlStore, me: Holder, clock: Clock, sleep: Hours | None = None) -> InForce:
    return InForce(
        store.leases,
        me,
        clock=clock,
        uptime=lambda: clock().timestamp(),
        sleep=sleep or Hours(clock),
    )


def won(force: InForce, said: list[str] | None = None) -> bool:
    words = [] if said is None else said
    return asyncio.run(force.won(asyncio.Event(), words.append))


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_the_first_is_in_force_and_says_nothing(store: SqlStore, clock: Clock) -> None:
    said: list[str] = []
    first = daemon(store, FIRST, clock)
    assert won(first, said)
    assert first.holds()
    assert said == []


def test_the_second_says_who_is_and_stands_by_until_told_to_stop(store: SqlStore, clock: Clock) -> None:
    assert won(daemon(store, FIRST, clock))
    said: list[str] = []

    async def stand_by() -> bool:
        stop = asyncio.Event()

        async def stopped() -> None:
            stop.set()

        return await daemon(store, SECOND, clock, Hours(clock, stopped)).won(stop, said.append)

    assert asyncio.run(stand_by()) is False
    assert "process 7 on attic" in said[0]
    assert "standing by" in said[0]


def test_the_second_takes_over_at_once_when_the_first_goes(store: SqlStore, clock: Clock) -> None:
    first = daemon(store, FIRST, clock)
    assert won(first)
    sleep = Hours(clock, first.give_back)
    assert won(daemon(store, SECOND, clock, sleep))
    assert sleep.slept == 1


def test_the_second_takes_over_half_a_minute_after_the_first_was_killed(
    store: SqlStore, clock: Clock
) -> None:
    assert won(daemon(store, FIRST, clock))
    sleep = Hours(clock)
    assert won(daemon(store, SECOND, clock, sleep))
    assert clock.now - clock.start == timedelta(seconds=30)


@pytest.mark.parametrize("hours", [-26, -1, 0, 1, 26])
def test_the_second_believes_signs_of_life_and_no_clock(store: SqlStore, clock: Clock, hours: int) -> None:
    theirs = Clock()
    theirs.forward(hours=hours)
    assert won(daemon(store, FIRST, theirs))
    signs = iter(range(20))

    async def lives() -> None:
        theirs.forward(seconds=5)
        if next(signs, None) is not None:
            store.leases.renew(CLOCK, FIRST, theirs.now)

    sleep = Hours(clock, lives)
    assert won(daemon(store, SECOND, clock, sleep))
    assert sleep.slept == 20 + 6


def test_a_process_of_this_machine_that_has_ended_is_not_waited_for(store: SqlStore, clock: Clock) -> None:
    me = this_process()
    assert won(daemon(store, replace(me, id="killed", pid=2**22 + 1), clock))
    sleep = Hours(clock)
    assert won(daemon(store, me, clock, sleep))
    assert sleep.slept == 0


def test_whoever_was_silent_too_long_finds_another_in_force(store: SqlStore, clock: Clock) -> None:
    first = daemon(store, FIRST, clock)
    assert won(first)
    assert won(daemon(store, SECOND, clock))
    asyncio.run(first.keep())
    assert not first.holds()
    found = store.leases.found(CLOCK)
    assert found is not None
    assert found.holder == SECOND


def test_after_a_sleep_of_the_machine_nothing_is_done_before_the_next_sign_of_life(
    store: SqlStore, clock: Clock
) -> None:
    async def one_sign() -> None:
        if force.holds():
            raise StopAsyncIteration

    force = daemon(store, FIRST, clock, Hours(clock, one_sign))
    assert won(force)
    clock.forward(days=1)
    assert not force.holds()
    with pytest.raises(StopAsyncIteration):
        asyncio.run(force.keep())


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_change_of_the_clock_stops_nothing(store: SqlStore, clock: Clock, hours: int) -> None:
    force = InForce(store.leases, FIRST, clock=clock, uptime=lambda: 0.0)
    assert won(force)
    clock.forward(hours=hours)
    assert force.holds()


def test_a_database_that_cannot_be_written_gives_nobody_away(store: SqlStore, clock: Clock) -> None:
    class Locked:
        def __init__(self) -> None:
            self.left = 3

        def renew(self, *args: object) -> bool:
            self.left -= 1
            if self.left > 0:
                raise StoreError("locked")
            return False

        def __getattr__(self, name: str) -> object:
            return getattr(store.leases, name)

    force = InForce(Locked(), FIRST, clock=clock, uptime=lambda: 0.0, sleep=Hours(clock))  # type: ignore[arg-type]
    assert won(force)
    asyncio.run(force.keep())
    assert not force.holds()


def test_a_command_is_refused_beside_a_daemon_that_lives(store: SqlStore, clock: Clock) -> None:
    first = daemon(store, FIRST, clock)
    assert won(first)

    async def lives() -> None:
        store.leases.renew(CLOCK, FIRST, clock.now)

    command = daemon(store, SECOND, clock, Hours(clock, lives))
    with pytest.raises(DatabaseInUse, match=r"process 7 on attic.* stop it first"):
        asyncio.run(command.won_at_once())


def test_a_command_goes_on_after_a_daemon_that_was_killed(store: SqlStore, clock: Clock) -> None:
    assert won(daemon(store, FIRST, clock))
    command = daemon(store, SECOND, clock)
    asyncio.run(command.won_at_once())
    assert command.holds()


@pytest.mark.parametrize(
    ("other", "gone"),
    [
        ({"pid": 2**22 + 1}, True),  # more than any process has
        ({"pid": 1}, False),
        ({}, True),  # our own number, of one before us
        ({"pid": 2**22 + 1, "place": "another machine"}, False),
        ({"pid": 2**22 + 1, "place": ""}, False),
    ],
)
def test_who_is_gone_is_known_of_this_machine_only(other: dict[str, object], gone: bool) -> None:
    me = this_process()
    assert is_gone(replace(me, id="other", **other), me) is gone  # type: ignore[arg-type]
