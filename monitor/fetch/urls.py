"""Addresses taken apart: which host is asked, whose key may be sent, where a redirect leads."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from monitor.errors import AddressRefused, FetchError
from monitor.fetch.faults import ours


def host_of(url: str) -> str:
    """The host that `url` asks. Raises: AddressRefused for what is no http(s) address, or one that holds a secret."""
    with ours(url):
        parts = urlsplit(url)
        usable_port = parts.port != 0  # one that is past 65535 raises here
    if parts.scheme not in ("http", "https") or not parts.hostname or not usable_port:
        raise AddressRefused("{url}: not an http(s) address", url=url)
    if parts.username is not None:
        raise AddressRefused(
            "{host}: a name or password in the address; it would end up in logs", host=parts.hostname
        )
    return parts.hostname


def origin_of(url: str) -> str:
    """Scheme, host and port of an address that `host_of` has passed: what a key and a robots.txt belong to."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def target_of(url: str, location: str) -> str:
    """Where the header `location` of a redirect from `url` leads. Raises: FetchError."""
    if not location:
        raise FetchError("{url}: a redirect to nowhere", url=url)
    with ours(url):
        target = urljoin(url, location).partition("#")[0]
    host_of(target)
    return target
