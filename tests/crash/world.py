"""Everything around the daemon that outlives it: the newswire, the catchers, its folder, and its clock."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from monitor.demo.catchers import MailCatcher, TelegramStandIn
from monitor.demo.newswire import Newswire
from monitor.notify.outward import MARK_HEADER
from tests.crash.script import OUTLETS, PRINTED, SCENES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_WATCHLISTS = Path(__file__).parent / "watchlists"
_MARK = re.compile(r"#([2-9a-z]{4,6})\b")


class MarkedMail(MailCatcher):
    """Keeps the mark in the header of each mail, too."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[str] = []

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's
        self.marks.append(message_from_bytes(envelope.content, policy=policy.default)[MARK_HEADER])
        return await super().handle_DATA(server, session, envelope)


class Clock:
    """The time that the newswire and every daemon see: it stands in a file, and moves when it is told to."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.set(SCENES[0])

    def set(self, at: datetime) -> None:
        self.at = at
        half = self._file.with_suffix(".new")
        half.write_text(at.isoformat())
        half.replace(self._file)

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True, kw_only=True)
class World:
    """What is there while daemons come and go."""

    home: Path
    clock: Clock
    wire: Newswire
    mail: MarkedMail
    telegram: TelegramStandIn

    def forget(self) -> None:
        """As if nothing had ever been sent."""
        for messages in (self.mail.caught, self.mail.marks, self.telegram.caught):
            messages.clear()

    def arrived(self) -> dict[str, list[str]]:
        """By channel, the marks of the messages that came, in order, doubles among them."""
        return {"mail": list(self.mail.marks), "chat": [mark_in(one.text) for one in self.telegram.caught]}


def mark_in(text: str) -> str:
    """The mark at the end of a chat message."""
    return _MARK.findall(text)[-1]


@contextmanager
def open_world(home: Path) -> Iterator[World]:
    """The newswire and the catchers run, a folder for the daemon is filled: settings, watchlists, clock."""
    clock = Clock(home / "clock")
    with Newswire(OUTLETS, PRINTED, clock) as wire, MarkedMail() as mail, TelegramStandIn() as telegram:
        world = World(home=home, clock=clock, wire=wire, mail=mail, telegram=telegram)
        _furnish(world)
        yield world


def _furnish(world: World) -> None:
    (world.home / "watchlists").mkdir()
    for file in _WATCHLISTS.glob("*.yaml"):
        text = Template(file.read_text(encoding="utf-8")).substitute(world.wire.sites)
        (world.home / "watchlists" / file.name).write_text(text, encoding="utf-8")
    settings = {
        "watchlists": "watchlists",
        "channels": {"mail": world.mail.channel, "chat": world.telegram.channel},
        "allow_networks": ["127.0.0.0/8"],
        "host_pause_s": 0,
        "web": {"serve": False},
        "log_level": "info",
    }
    (world.home / "settings.yaml").write_text(json.dumps(settings))  # JSON is YAML
