"""What systemd is told of us, in its own protocol: words to a socket. Nobody is told where nobody asks."""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Systemd:
    """Whoever started us and waits for a word (`Type=notify`, `WatchdogSec=`)."""

    def __init__(self, uptime: Callable[[], float], environment: Mapping[str, str] | None = None) -> None:
        given = os.environ if environment is None else environment
        self._address = given.get("NOTIFY_SOCKET", "")
        self._uptime = uptime
        self._every_s = _watchdog_s(given) / 2
        self._told_s = float("-inf")

    def ready(self) -> None:
        """What was begun is done: starting, or reading the settings again."""
        self._tell("READY=1")

    def reloading(self) -> None:
        """Settings are read again; `ready` follows."""
        self._tell("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        """Passes under way end, then we do."""
        self._tell("STOPPING=1")

    def status(self, words: str) -> None:
        """What `systemctl status` shows."""
        self._tell(f"STATUS={words}")

    def alive(self) -> None:
        """A tick has passed. Without such a word in time we are started anew."""
        now_s = self._uptime()
        if self._every_s and now_s - self._told_s >= self._every_s:
            self._told_s = now_s
            self._tell("WATCHDOG=1")

    def _tell(self, *lines: str) -> None:
        if not self._address:
            return
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as wire:
            wire.sendto("\n".join(lines).encode(), address)


def _watchdog_s(given: Mapping[str, str]) -> float:
    """How long it waits for a word; 0 if it does not wait for ours."""
    if given.get("WATCHDOG_PID") not in (None, str(os.getpid())):
        return 0.0
    try:
        return int(given.get("WATCHDOG_USEC", "0")) / 1e6
    except ValueError:
        return 0.0
