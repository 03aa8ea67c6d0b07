"""RSS and Atom feeds of an outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.model import Link, Request
from monitor.sources.rss import read_feed
from monitor.sources.times import home_zone, published
from monitor.sources.words import unique

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Source
    from monitor.sources.keys import Keys


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The feed itself."""
    return [Request(url=source.address)]


def links_in(source: Source, body: bytes, content_type: str, fetched_at: datetime) -> list[Link]:
    """One link for each entry that has one. Raises: SourceError."""
    feed = read_feed(body, content_type, source.address)
    zone = home_zone(source.address, feed.language)
    return unique(
        Link(
            url=entry.url,
            title=entry.title,
            published_at=published(entry.printed, zone=zone, fetched_at=fetched_at),
            outlet=entry.outlet,
        )
        for entry in feed.entries
    )
