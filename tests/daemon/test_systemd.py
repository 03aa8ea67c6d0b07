"""What systemd hears, on a socket of our own."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from monitor.daemon.pulse import SILENT_S, Pulse
from monitor.daemon.systemd import Systemd

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as wire:
        wire.bind(str(tmp_path / "notify"))
        wire.setblocking(False)
        yield wire


def words(heard: socket.socket) -> list[str]:
    found = []
    while True:
        try:
            found.append(heard.recv(999).decode())
        except BlockingIOError:
            return found


def test_it_hears_of_the_start_the_reload_and_the_end(heard: socket.socket) -> None:
    systemd = Systemd(Seconds(), {"NOTIFY_SOCKET": heard.getsockname()})
    systemd.ready()
    systemd.reloading()
    systemd.stopping()
    ready, reloading, stopping = words(heard)
    assert (ready, stopping) == ("READY=1", "STOPPING=1")
    assert reloading.startswith("RELOADING=1\nMONOTONIC_USEC=")


def test_the_watchdog_hears_of_ticks_that_pass_and_of_nothing_else(heard: socket.socket) -> None:
    seconds = Seconds()
    pulse = Pulse(seconds)
    pulse.on_beat = Systemd(
        seconds, {"NOTIFY_SOCKET": heard.getsockname(), "WATCHDOG_USEC": "20000000"}
    ).alive
    pulse.expect("watching", "poll", "deliver")
    for _ in range(12):  # seconds apart
        pulse.beat("poll")
        pulse.beat("deliver")
        seconds.now += 1
    assert words(heard) == ["WATCHDOG=1"] * 2
    for _ in range(90):  # deliver hangs
        pulse.beat("poll")
        seconds.now += 1
    assert len(words(heard)) == SILENT_S // 10 - 0
    assert not pulse.ticking


@pytest.mark.parametrize(
    "environment", [{}, {"NOTIFY_SOCKET": "/nowhere/at/all", "WATCHDOG_USEC": "1"}, {"WATCHDOG_USEC": "soon"}]
)
def test_where_nobody_listens_nothing_happens(environment: dict[str, str]) -> None:
    systemd = Systemd(Seconds(), environment)
    systemd.ready()
    systemd.alive()


def test_a_watchdog_of_another_process_is_not_ours(heard: socket.socket) -> None:
    given = {"NOTIFY_SOCKET": heard.getsockname(), "WATCHDOG_USEC": "1", "WATCHDOG_PID": "1"}
    Systemd(Seconds(), given).alive()
    assert words(heard) == []
