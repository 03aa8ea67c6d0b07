"""The watcher outside hears at the end of each round how it went; nobody else hears its address."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from monitor.daemon import Daemon
from monitor.daemon.heartbeat import beat
from monitor.daemon.pulse import SILENT_S, Pulse
from monitor.errors import BadStatus, StoreError, TimedOut
from monitor.model import NotModified, Request
from tests.passes.conftest import Clock, clock, hands, said, web  # noqa: F401 - fixtures

URL = "https://watcher.example/ping/5ecre7?rid=1"


class Watcher:
    """A door behind which a watcher listens."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault, self.asked = fault, []

    async def get(self, request: Request, validators: object = None) -> NotModified:
        self.asked.append(request)
        if self.fault:
            raise self.fault
        return NotModified(asked=request.url, fetched_at=Clock().now)


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def heard(pulse: Pulse, watcher: Watcher | None = None) -> str:
    watcher = watcher or Watcher()
    asyncio.run(beat(watcher, URL, pulse))
    return watcher.asked[-1].url


def test_a_round_that_went_well_is_told() -> None:
    assert heard(Pulse(Seconds())) == URL


def test_a_round_in_which_a_pass_failed_is_told_once() -> None:
    pulse = Pulse(Seconds())
    pulse.failed("poll")
    assert heard(pulse) == "https://watcher.example/ping/5ecre7/fail?rid=1"
    assert heard(pulse) == URL


def test_ticks_that_hang_are_told() -> None:
    seconds = Seconds()
    pulse = Pulse(seconds)
    pulse.expect("watching", "poll")
    seconds.now += SILENT_S
    assert "/fail" in heard(pulse)


def test_the_watcher_is_no_outlet_whose_robots_txt_is_asked() -> None:
    watcher = Watcher()
    heard(Pulse(Seconds()), watcher)
    assert watcher.asked[0].headers


@pytest.mark.parametrize("fault", [TimedOut(f"{URL}: no answer"), BadStatus(f"{URL}: status 404", 404)])
def test_a_watcher_that_does_not_hear_is_logged_without_its_address(fault: Exception) -> None:
    with capture_logs() as logs:
        heard(Pulse(Seconds()), Watcher(fault))
    assert logs[0]["host"] == "watcher.example"
    assert "5ecre7" not in str(logs)


@pytest.mark.parametrize("fault", [StoreError("it is locked"), ValueError("a fault of ours")])
def test_a_tick_that_fails_is_heard_of(hands, fault):  # noqa: F811
    pulse = Pulse(lambda: 0.0)

    async def poll() -> None:
        raise fault

    asyncio.run(ticked(hands, pulse, poll))
    assert pulse.failures() == ["poll"]


def test_a_tick_that_passed_is_a_sign_of_life(hands):  # noqa: F811
    passed = Seconds()
    pulse = Pulse(passed)
    pulse.expect("watching", "poll")
    passed.now = SILENT_S
    assert not pulse.ticking

    async def poll() -> None:
        pass

    asyncio.run(ticked(hands, pulse, poll))
    assert pulse.ticking


async def ticked(hands, pulse, tick):  # noqa: F811
    await Daemon(hands, pulse=pulse)._tracked(tick)
