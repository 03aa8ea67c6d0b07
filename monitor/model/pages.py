"""What came over the wire: listings, links, pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What to ask of a source: one GET. `headers` may hold a key and are never logged."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    answers: frozenset[int] = frozenset({200, 203})  # the statuses whose body is wanted


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One entry of a listing: where an article lies, and what the listing says of it."""

    url: str
    title: str = ""
    published_at: datetime | None = None
    outlet: str | None = None
    headline_only: bool = False  # the address does not lead to the article (Google News): never fetch it


@dataclass(frozen=True, kw_only=True, slots=True)
class Validators:
    """What a server gave us to ask "anything new?" with."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A body as it came, decompressed and not yet decoded."""

    asked: str  # the address we asked for
    url: str  # the address that answered, after redirects
    status: int
    body: bytes
    content_type: str = ""  # the header as sent
    validators: Validators = Validators()
    fresh_for: timedelta = timedelta()  # the server says that it stays the same (Cache-Control)
    sent_at: datetime | None = None  # by the server's own clock (Date)
    fetched_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class NotModified:
    """The server says nothing changed since `Validators`."""

    asked: str
    fresh_for: timedelta = timedelta()  # as of a `Page`
    fetched_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Presence:
    """The page of an article that was read before is gone, or is there again."""

    article: int  # its id in the store
    url: str
    title: str
    outlet: str
    there: bool
    at: datetime  # when we found it so
    detail: str  # what the server said
