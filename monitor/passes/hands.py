"""What a pass needs from outside, handed in once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from monitor.errors import MonitorError
from monitor.figures import READER
from monitor.notify.deliver import deliver
from monitor.notify.outward import Outward
from monitor.notify.source_rules import Patience
from monitor.passes.upkeep import Upkeep
from monitor.phrases import Phrase, message_of, phrase
from monitor.reading import read_here
from monitor.redaction import redacted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime
    from random import Random

    from monitor.figures import Reader
    from monitor.model import Notice, NotModified, Page, Receipt, Request, Topic, Validators
    from monitor.reading import Pages
    from monitor.sources import Keys
    from monitor.store import Store


class Door(Protocol):
    """The one door to the network (`fetch.Fetcher`)."""

    async def get(self, request: Request, validators: Validators = ...) -> Page | NotModified:
        """Raises: FetchError."""


class Deliver(Protocol):
    """One attempt to send one notice (`notify.deliver.deliver`). Blocking."""

    def __call__(
        self,
        notice: Notice,
        url: str,
        /,
        *,
        say: Callable[[str], None],
        digest_html: str | None,
        hook_body: str,
        outward: Outward,
    ) -> Receipt:
        """What became of it."""


@dataclass(frozen=True, kw_only=True)
class Hands:
    """All that a pass needs from outside, handed in once."""

    store: Store
    door: Door
    topics: tuple[Topic, ...]
    channels: Mapping[str, str]  # name -> Apprise URL, terminal:// or hook+https://…
    keys: Keys
    clock: Callable[[], datetime]
    rng: Random
    say: Callable[[str], None]  # words for the terminal
    reader: Reader = READER  # of figures, with the units of the settings
    public_url: str | None = None  # the dashboard's address, for links in alerts
    pages: Pages = read_here  # reads the article of a page
    patience: Patience = Patience()  # with sources in trouble
    upkeep: Upkeep = Upkeep()  # of the database
    outward: Outward = Outward()  # who we are to those who receive
    deliver: Deliver = deliver  # one attempt to send one notice
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep  # between two messages of a channel; seconds


def in_words(fault: Exception) -> str:
    """What to keep of a fault, without passwords and keys; one that nobody foresaw is told with its name."""
    said = message_of(fault)
    if not isinstance(fault, MonitorError):
        said = phrase("{kind}: {fault}", kind=type(fault).__name__, fault=str(fault))
    return said.changed(redacted) if isinstance(said, Phrase) else redacted(said)
