"""The fetcher: a polite, bounded GET."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

import httpx

from monitor.errors import BadStatus, FetchError, RobotsRefused
from monitor.fetch import counting
from monitor.fetch.agent import user_agent as our_name
from monitor.fetch.bodies import read_body
from monitor.fetch.faults import ours
from monitor.fetch.guard import system_resolver
from monitor.fetch.headers import fresh_for, retry_after, sent_at, validators_of
from monitor.fetch.limits import Limits
from monitor.fetch.places import Places
from monitor.fetch.robots import RobotsBook
from monitor.fetch.transport import guarded_transport, headers_of, patience_of
from monitor.fetch.turns import Turns
from monitor.fetch.urls import host_of, origin_of, target_of
from monitor.model import NotModified, Page, Request, Validators

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
    from datetime import datetime
    from types import TracebackType

    from monitor.fetch.addresses import Network
    from monitor.fetch.guard import Resolver
    from monitor.fetch.turns import HostBook

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_LEAVE_ALONE = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer of one server: a page, a redirect or "nothing new"."""

    url: str
    status: int
    headers: httpx.Headers
    body: bytes = b""


@dataclass(slots=True)
class _Budget:
    """The seconds that are left for the wire, over all redirects."""

    left_s: float

    @asynccontextmanager
    async def spend(self) -> AsyncIterator[None]:
        now = asyncio.get_running_loop().time
        started = now()
        try:
            async with asyncio.timeout(self.left_s):
                yield
        finally:
            self.left_s -= now() - started


@dataclass(frozen=True, kw_only=True, slots=True)
class _Errand:
    """What stays the same over all redirects of one `get`."""

    origin: str  # the only one that may see `keys`
    keys: Mapping[str, str]
    conditions: Mapping[str, str]
    answers: frozenset[int]
    robots: RobotsBook | None
    max_bytes: int
    budget: _Budget

    def headers_for(self, url: str) -> dict[str, str]:
        return {**(self.keys if origin_of(url) == self.origin else {}), **self.conditions}


class Fetcher:
    """GETs pages and listings; an async context manager that owns its connections.

    `clock` gives aware times; `sleep` waits a number of seconds; `allow_networks` are private networks that may be
    reached none the less; `hosts` is what other processes agree upon with us. One fetcher is one polite client: share it over all sources.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        limits: Limits | None = None,
        user_agent: str | None = None,
        allow_networks: Sequence[Network] = (),
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        resolver: Resolver = system_resolver,
        obey_robots: bool = True,
        hosts: HostBook | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._places = Places(self._limits)
        self._turns = Turns(
            clock, sleep, self._limits.max_hosts, book=hosts, lease_s=2 * self._limits.deadline_s
        )
        self._robots = RobotsBook(self._robots_txt, clock, self._limits.max_hosts) if obey_robots else None
        self._transport = guarded_transport(self._limits, allow_networks, resolver)
        self._headers = headers_of(user_agent or our_name(None))
        self._patience = {"timeout": patience_of(self._limits).as_dict()}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._transport.aclose()

    async def get(self, request: Request, validators: Validators = Validators()) -> Page | NotModified:
        """The page behind `request`, redirects followed; NotModified if the server says that `validators` still hold.

        Headers of the request (they may hold a key) go to its own origin only. A request that has some is one to a
        service under terms of its own: its robots.txt is not asked.
        Raises: AddressRefused, RobotsRefused, Resting, TooLarge, TimedOut, BadStatus, or plain FetchError.
        """
        errand = self._errand(request, validators)
        answer = await self._follow(request.url, errand)
        if answer.status == _UNCHANGED:
            return NotModified(
                asked=request.url, fresh_for=fresh_for(answer.headers), fetched_at=self._clock()
            )
        return Page(
            asked=request.url,
            url=answer.url,
            status=answer.status,
            body=answer.body,
            content_type=answer.headers.get("content-type", ""),
            validators=validators_of(answer.headers),
            fresh_for=fresh_for(answer.headers),
            sent_at=sent_at(answer.headers),
            fetched_at=self._clock(),
        )

    def _errand(self, request: Request, validators: Validators) -> _Errand:
        host_of(request.url)
        return _Errand(
            origin=origin_of(request.url),
            keys=request.headers,
            conditions=_conditions(validators),
            answers=request.answers,
            robots=None if request.headers else self._robots,
            max_bytes=self._limits.max_bytes,
            budget=_Budget(self._limits.deadline_s),
        )

    async def _robots_txt(self, url: str) -> bytes:
        plain = self._errand(Request(url=url), Validators())
        errand = replace(plain, robots=None, max_bytes=self._limits.max_robots_bytes)
        return (await self._follow(url, errand)).body

    async def _follow(self, url: str, errand: _Errand) -> _Answer:
        seen = {url}
        for _ in range(self._limits.max_redirects + 1):
            answer = await self._hop(url, errand)
            if answer.status not in _REDIRECTS:
                return answer
            url = target_of(url, answer.headers.get("location", ""))
            if url in seen:
                raise FetchError("{url}: redirects in a circle", url=url)
            seen.add(url)
        raise FetchError("{url}: more than {most} redirects", url=url, most=self._limits.max_redirects)

    async def _hop(self, url: str, errand: _Errand) -> _Answer:
        host = host_of(url)
        delay_s = await _crawl_delay_s(errand.robots, url) if errand.robots else 0.0
        async with (
            self._turns.at(host, self._limits.pause_s(host, delay_s)) as turn,
            self._places.at(turn, host),
        ):
            try:
                with counting.failures(), ours(url):
                    async with errand.budget.spend():
                        answer = await self._ask(url, errand)
                        counting.answered(answer.status, answer.body)
                        return answer
            except BadStatus as refusal:
                if refusal.status in _LEAVE_ALONE and refusal.retry_after:
                    turn.rest(refusal.retry_after)  # all of it, not this page alone
                raise

    @asynccontextmanager
    async def _answer_to(self, url: str, headers: Mapping[str, str]) -> AsyncIterator[httpx.Response]:
        """Past httpx's client: what it does for cookies, redirects and sign-ins we never want, and it takes a third of a
        request's time. Its transport is the one with the guard."""
        request = httpx.Request("GET", url, headers={**self._headers, **headers}, extensions=self._patience)
        response = await self._transport.handle_async_request(request)
        response.request = request
        try:
            yield response
        finally:
            await response.aclose()

    async def _ask(self, url: str, errand: _Errand) -> _Answer:
        """One GET. Raises: BadStatus for an answer that is neither page, redirect nor a 304 that was asked for."""
        async with self._answer_to(url, errand.headers_for(url)) as response:
            status = response.status_code
            if status in errand.answers:
                return _Answer(url, status, response.headers, await read_body(response, errand.max_bytes))
            if status in _REDIRECTS or (status == _UNCHANGED and errand.conditions):
                return _Answer(url, status, response.headers)
            wish = retry_after(response.headers, self._clock())
            answered = f"{status} {response.reason_phrase}".rstrip()
            raise BadStatus("{url}: status {answered}", status, wish, url=url, answered=answered)


async def _crawl_delay_s(robots: RobotsBook, url: str) -> float:
    """The pause that the site asks for, if its rules let us in. Raises: RobotsRefused."""
    rules = await robots.rules_for(url)
    if rules.unreachable is not None:
        raise RobotsRefused(
            "{url}: its robots.txt cannot be had, so it is left alone for now ({why})",
            for_now=True,
            url=url,
            why=rules.unreachable,
        )
    if not rules.allow(url):
        raise RobotsRefused("{url}: its robots.txt asks us to stay away", url=url)
    return rules.crawl_delay_s


def _conditions(validators: Validators) -> dict[str, str]:
    named = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in named.items() if value}
