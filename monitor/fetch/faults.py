"""Foreign errors become ours here, in one table, and nowhere else in this room."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx

from monitor.errors import AddressRefused, FetchError, TimedOut

if TYPE_CHECKING:
    from collections.abc import Iterator

# The first row that fits decides.
_TABLE: tuple[tuple[type[Exception], type[FetchError], str], ...] = (
    (TimeoutError, TimedOut, "no whole answer within the deadline"),
    (httpx.TimeoutException, TimedOut, "no answer in time"),
    (httpx.UnsupportedProtocol, AddressRefused, "not an http(s) address"),
    (httpx.InvalidURL, AddressRefused, "not an address"),
    (UnicodeError, AddressRefused, "an address or a header with letters that HTTP does not carry"),
    (httpx.HTTPError, FetchError, "the connection failed"),
    (OSError, FetchError, "the connection failed"),
    (
        ExceptionGroup,
        FetchError,
        "the connection failed",
    ),  # anyio's, when a connection fails in an unusual way
    (ValueError, AddressRefused, "not an address"),
)
_FOREIGN = tuple(foreign for foreign, _, _ in _TABLE)


@contextmanager
def ours(url: str) -> Iterator[None]:
    """Within it, whatever goes wrong on the wire is a FetchError that names `url`."""
    try:
        yield
    except _FOREIGN as error:
        kind, words = next((kind, words) for foreign, kind, words in _TABLE if isinstance(error, foreign))
        detail = f" ({error})" if str(error) else ""
        raise kind(f"{url}: {words}{detail}") from error
