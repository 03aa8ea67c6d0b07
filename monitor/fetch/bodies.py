"""Reading a body within its cap, compressed or not."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Protocol

from monitor.errors import FetchError, TooLarge

if TYPE_CHECKING:
    import httpx

_GZIP_OR_ZLIB = 47  # zlib's own code for "either, by its header"


async def read_body(response: httpx.Response, max_bytes: int) -> bytes:
    """The body, decompressed; at most `max_bytes` are ever held, of what came and of what it became.

    Raises: TooLarge; FetchError for an encoding that we did not ask for, or a damaged one.
    """
    url = str(response.url)
    decoder = _decoder(response.headers.get("content-encoding", ""), url)
    if _announced(response) > max_bytes:
        raise TooLarge("{url}: it announces more than {max_bytes} bytes", url=url, max_bytes=max_bytes)
    body, received = bytearray(), 0
    async for chunk in response.aiter_raw():
        received += len(chunk)
        body += decoder.read(chunk, max_bytes - len(body) + 1)
        if max(received, len(body)) > max_bytes:
            raise TooLarge("{url}: more than {max_bytes} bytes", url=url, max_bytes=max_bytes)
    decoder.finish()
    return bytes(body)


def _announced(response: httpx.Response) -> int:
    printed = response.headers.get("content-length", "")
    return int(printed[:20]) if printed.isdecimal() else 0


class _Decoder(Protocol):
    def read(self, chunk: bytes, room: int) -> bytes: ...
    def finish(self) -> None: ...


class _Identity:
    def read(self, chunk: bytes, room: int) -> bytes:
        return chunk[:room]

    def finish(self) -> None:
        pass


class _Gzip:
    """One gzip stream; what a server appends after its end is dropped."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._stream = zlib.decompressobj(_GZIP_OR_ZLIB)

    def read(self, chunk: bytes, room: int) -> bytes:
        """At most `room` bytes; the caller gives up when all of it is used."""
        if self._stream.eof:
            return b""
        try:
            return self._stream.decompress(chunk, room)
        except zlib.error as error:
            raise FetchError("{url}: a damaged gzip body ({error})", url=self._url, error=error) from error

    def finish(self) -> None:
        if not self._stream.eof:
            raise FetchError("{url}: a gzip body that ends too early", url=self._url)


def _decoder(encoding: str, url: str) -> _Decoder:
    match encoding.strip().lower():
        case "" | "identity":
            return _Identity()
        case "gzip" | "x-gzip":
            return _Gzip(url)
        case other:
            raise FetchError("{url}: sent as {other!r}, which we did not ask for", url=url, other=other)
