"""What a site's robots.txt says to us."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from protego import Protego

from monitor.errors import BadStatus
from monitor.fetch.agent import TOKEN
from monitor.fetch.urls import origin_of
from monitor.phrases import message_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_KEPT = timedelta(hours=24)  # RFC 9309: not longer
_KEPT_UNREACHABLE = timedelta(minutes=10)
_TOO_MANY, _SERVER_FAULT = 429, 500
_NO_RULES = Protego.parse("")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """One site's rules for us. `unreachable` says why they are unknown: then nothing is allowed for now."""

    protego: Protego
    until: datetime
    unreachable: str | None = None

    def allow(self, url: str) -> bool:
        return self.unreachable is None and bool(self.protego.can_fetch(url, TOKEN))

    @property
    def crawl_delay_s(self) -> float:
        return float(self.protego.crawl_delay(TOKEN) or 0.0)


class RobotsBook:
    """The rules of the sites we met, each asked once a day. `read` gets a robots.txt; it raises FetchError."""

    def __init__(
        self, read: Callable[[str], Awaitable[bytes]], clock: Callable[[], datetime], max_sites: int
    ) -> None:
        self._read = read
        self._clock = clock
        self._max_sites = max_sites
        self._rules: dict[str, Rules] = {}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def rules_for(self, url: str) -> Rules:
        """The rules of the site that `url` lies on, from memory if they are fresh."""
        site = origin_of(url)
        lock = self._locks.setdefault(site, asyncio.Lock())  # many who come at once ask once
        async with lock:
            known = self._rules.get(site)
            if known and self._clock() < known.until:
                return known
            return self._remember(site, await self._ask(site))

    def _remember(self, site: str, rules: Rules) -> Rules:
        self._rules.pop(site, None)
        self._rules[site] = rules
        while len(self._rules) > self._max_sites:
            del self._rules[next(iter(self._rules))]
        return rules

    async def _ask(self, site: str) -> Rules:
        """A site that says 4xx has no rules; one that says 5xx or 429 is left alone for a while (RFC 9309, 2.3.1).

        Raises: FetchError for a site that does not answer; a page there would fare the same.
        """
        try:
            body = await self._read(f"{site}/robots.txt")
        except BadStatus as error:
            refuses = error.status == _TOO_MANY or error.status >= _SERVER_FAULT
            kept, reason = (_KEPT_UNREACHABLE, message_of(error)) if refuses else (_KEPT, None)
            return Rules(protego=_NO_RULES, until=self._clock() + kept, unreachable=reason)
        protego = Protego.parse(body.decode("utf-8", errors="replace"))
        return Rules(protego=protego, until=self._clock() + _KEPT)
