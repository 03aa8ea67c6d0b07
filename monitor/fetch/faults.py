"""Foreign errors become ours here, in one table, and nowhere else in this room."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx

from monitor.errors import AddressRefused, FetchError, TimedOut
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from monitor.phrases import Phrase

# The first row that fits decides.
_TABLE: tuple[tuple[type[Exception], type[FetchError], Phrase], ...] = (
    (TimeoutError, TimedOut, phrase("no whole answer within the deadline")),
    (httpx.TimeoutException, TimedOut, phrase("no answer in time")),
    (httpx.UnsupportedProtocol, AddressRefused, phrase("not an http(s) address")),
    (httpx.InvalidURL, AddressRefused, phrase("not an address")),
    (UnicodeError, AddressRefused, phrase("an address or a header with letters that HTTP does not carry")),
    (httpx.HTTPError, FetchError, phrase("the connection failed")),
    (OSError, FetchError, phrase("the connection failed")),
    (
        ExceptionGroup,
        FetchError,
        phrase("the connection failed"),
    ),  # anyio's, when a connection fails in an unusual way
    (ValueError, AddressRefused, phrase("not an address")),
)
_FOREIGN = tuple(foreign for foreign, _, _ in _TABLE)


@contextmanager
def ours(url: str) -> Iterator[None]:
    """Within it, whatever goes wrong on the wire is a FetchError that names `url`."""
    try:
        yield
    except _FOREIGN as error:
        kind, words = next((kind, words) for foreign, kind, words in _TABLE if isinstance(error, foreign))
        if str(error):
            raise kind("{url}: {what} ({error})", url=url, what=words, error=error) from error
        raise kind("{url}: {what}", url=url, what=words) from error
