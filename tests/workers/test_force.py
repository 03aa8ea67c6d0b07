"""One clock: the workers of a database tick together, or a daemon does."""

from __future__ import annotations

import pytest

from monitor.store.leases import CLOCK, Holder
from monitor.workers.force import Force
from tests.builders import HOUR, NOON

DAEMON = Holder(id="d1", host="east", pid=7, place="east 1")


class Uptime:
    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def uptime() -> Uptime:
    return Uptime()


@pytest.fixture
def force(store, uptime) -> Force:
    return Force(store.leases, lambda: NOON, uptime)


def test_workers_are_in_force_together(store, force):
    assert [force.holds(), Force(store.leases, lambda: NOON + HOUR).holds(), force.holds()] == [True] * 3


def test_a_daemon_stands_by_while_workers_tick(store, force):
    force.holds()
    assert store.leases.take(CLOCK, DAEMON, NOON).holder.id == "workers"


def test_workers_enqueue_nothing_while_a_daemon_is_in_force(store, force, do, jobs, hands):
    store.leases.take(CLOCK, DAEMON, NOON)
    do("tick", timestamp=0)
    assert (force.holds(), jobs()) == (False, [])


def test_a_daemon_without_a_sign_of_life_is_followed_after_half_a_minute(store, force, uptime):
    store.leases.take(CLOCK, DAEMON, NOON)
    held = []
    for uptime.seconds in (0, 20, 29, 31):
        held.append(force.holds())
    assert held == [False, False, False, True]


def test_a_daemon_that_gives_signs_of_life_is_never_followed(store, force, uptime):
    store.leases.take(CLOCK, DAEMON, NOON)
    for turn in range(8):
        uptime.seconds = 20.0 * turn
        store.leases.renew(CLOCK, DAEMON, NOON + turn * HOUR)
        assert not force.holds()
