"""httpx behind our guard: the transport that connects to permitted addresses only, and a whole client on it."""

from __future__ import annotations

import sys
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.util import find_spec
from typing import TYPE_CHECKING

import httpx

from monitor.fetch.guard import GuardedBackend, system_resolver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.fetch.addresses import Network
    from monitor.fetch.guard import Resolver
    from monitor.fetch.limits import Limits

# httpcore asks for sniffio at each of its locks, several times in a request. Where it is not installed, Python would look
# through the whole path for it each time: half a millisecond of a request's two.
if find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]  # known to be missing (the import system's own way)


def guarded_client(limits: Limits, name: str, allow_networks: Sequence[Network] = ()) -> httpx.AsyncClient:
    """A client that reaches public addresses and `allow_networks` only, follows no redirect and keeps no cookie."""
    return httpx.AsyncClient(
        transport=guarded_transport(limits, allow_networks, system_resolver),
        trust_env=False,
        follow_redirects=False,
        timeout=patience_of(limits),
        headers=headers_of(name),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # none kept: each GET is the first
    )


def guarded_transport(
    limits: Limits, allow_networks: Sequence[Network], resolver: Resolver
) -> httpx.AsyncHTTPTransport:
    """The connections of such a client, of which each request has one to itself."""
    transport = httpx.AsyncHTTPTransport(
        trust_env=False,
        limits=httpx.Limits(
            max_connections=limits.max_connections + limits.max_slow,
            max_keepalive_connections=limits.max_idle,
        ),
    )
    # httpx offers no way to hand a network in; this is the only place that reaches inside (tested in test_guard.py).
    transport._pool._network_backend = GuardedBackend(resolver, allow_networks)  # noqa: SLF001
    return transport


def patience_of(limits: Limits) -> httpx.Timeout:
    """How long each step of a request may take."""
    return httpx.Timeout(limits.deadline_s, connect=limits.connect_s)


def headers_of(name: str) -> dict[str, str]:
    """What each request says of us."""
    return {"User-Agent": name, "Accept": "*/*", "Accept-Encoding": "gzip"}
