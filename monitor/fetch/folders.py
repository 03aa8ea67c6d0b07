"""The one door to folders of saved pages: only those named in a watchlist, only plain files that lie right in them."""

from __future__ import annotations

import asyncio
import json
import os
import stat
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, unquote_to_bytes

from monitor.errors import AddressRefused, FetchError, TooLarge
from monitor.model import NotModified, Page, Request, Validators
from monitor.phrases import of_system

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_TYPES = {".html": "text/html", ".htm": "text/html", ".txt": "text/plain"}
_MOST_NAMES, _MOST_FILES = 50_000, 2_000  # looked at; listed, the last changed first
_MAX_BYTES = 5_000_000
_SCHEME = "file://"


class Door(Protocol):
    """Where everything else is asked for."""

    async def get(self, request: Request, validators: Validators = ...) -> Page | NotModified: ...


class WithFolders:
    """A door that opens some folders, too. `folders` are whole paths; `clock` gives aware times."""

    def __init__(self, web: Door, folders: Iterable[str], clock: Callable[[], datetime]) -> None:
        self._web = web
        self._folders = frozenset(folders)
        self._clock = clock

    async def get(self, request: Request, validators: Validators = Validators()) -> Page | NotModified:
        """A folder's list of files as JSON, or a file in it. Raises: FetchError."""
        if not request.url.startswith(_SCHEME):
            return await self._web.get(request, validators)
        return await asyncio.to_thread(self._read, request.url, validators)

    def _read(self, url: str, validators: Validators) -> Page | NotModified:
        path = os.fsdecode(unquote_to_bytes(url.removeprefix(_SCHEME)))
        if path in self._folders:
            return self._page(url, _list_of_files(path), "application/json", Validators())
        folder, _, name = path.rpartition("/")
        if folder not in self._folders or not _is_listed(name):
            raise AddressRefused("{url}: not a file of a folder that a watchlist names", url=url)
        body, known = _contents(folder, name)
        if known == validators:
            return NotModified(asked=url, fetched_at=self._clock())
        return self._page(url, body, _TYPES[Path(name).suffix.lower()], known)

    def _page(self, url: str, body: bytes, content_type: str, validators: Validators) -> Page:
        return Page(
            asked=url, url=url, status=200, body=body, content_type=content_type, validators=validators,
            fetched_at=self._clock(),
        )  # fmt: skip


def _is_listed(name: str) -> bool:
    """Whether a file of this name is read. What is hidden is a draft of the program that writes it."""
    return not name.startswith(".") and Path(name).suffix.lower() in _TYPES and "\0" not in name


def _list_of_files(folder: str) -> bytes:
    """Names as they stand in an address: a file's name may hold any byte. Links to elsewhere are no files."""
    with _ours(folder), os.scandir(folder) as entries:
        found = [
            (entry.stat(follow_symlinks=False).st_mtime, entry.name)
            for entry in islice(entries, _MOST_NAMES)
            if _is_listed(entry.name) and entry.is_file(follow_symlinks=False)
        ]
    files = [
        {"name": quote(os.fsencode(name), safe=""), "modified": datetime.fromtimestamp(when, UTC).isoformat()}
        for when, name in sorted(found, reverse=True)[:_MOST_FILES]
    ]
    return json.dumps({"files": files}).encode()


def _contents(folder: str, name: str) -> tuple[bytes, Validators]:
    """A file's bytes and what tells them from others. No link is followed, no pipe waited for.

    Raises: TooLarge; FetchError for one that is being written.
    """
    with _ours(f"{folder}/{name}"):
        where = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=where)
        finally:
            os.close(where)
        with os.fdopen(file, "rb") as stream:
            before = os.fstat(file)
            if not stat.S_ISREG(before.st_mode):
                raise AddressRefused("{folder}/{name}: not a plain file", folder=folder, name=name)
            body = stream.read(_MAX_BYTES + 1)
            after = os.fstat(file)
    if len(body) > _MAX_BYTES:
        raise TooLarge("{folder}/{name}: more than {bytes} bytes", folder=folder, name=name, bytes=_MAX_BYTES)
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, len(body)):
        raise FetchError("{folder}/{name}: is being written", folder=folder, name=name)
    return body, Validators(etag=f"{after.st_mtime_ns}-{after.st_size}")


@contextmanager
def _ours(path: str) -> Iterator[None]:
    try:
        yield
    except (OSError, OverflowError, ValueError) as error:
        reason = of_system(error) if isinstance(error, OSError) else error
        raise FetchError("{path}: cannot be read ({reason})", path=path, reason=reason) from error
