"""Feeds of an outlet: RSS, Atom, JSON Feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.model import Link, Request
from monitor.sources.json_feed import is_json, read_json_feed
from monitor.sources.listings import Answer, Listing
from monitor.sources.rss import read_feed
from monitor.sources.times import home_zone, published
from monitor.sources.words import unique
from monitor.sources.written import web_address as address_in

if TYPE_CHECKING:
    from monitor.model import Source
    from monitor.sources.keys import Keys

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "requests_for"]

EXAMPLE = "https://www.example.com/rss.xml"
FINDS_ONLY = False


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The feed itself."""
    return [Request(url=source.address)]


def listing_in(source: Source, answer: Answer) -> Listing:
    """One link for each entry that has one. Raises: SourceError."""
    read = read_json_feed if is_json(answer.body) else read_feed
    feed = read(answer.body, answer.content_type, source.address)
    zone = home_zone(source.address, feed.language)
    links = (
        Link(
            url=entry.url,
            title=entry.title,
            published_at=published(entry.printed, zone=zone, fetched_at=answer.fetched_at),
            outlet=entry.outlet,
        )
        for entry in feed.entries
    )
    return Listing(links=unique(links))
