"""JSON Feed (jsonfeed.org, 1 and 1.1) -> entries in our own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.errors import SourceError
from monitor.phrases import phrase
from monitor.sources.answers import json_object
from monitor.sources.rss import FORM, Entry, Feed
from monitor.sources.words import address, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = b" \t\r\n\xef\xbb\xbf"


def is_json(body: bytes) -> bool:
    """Whether a feed's body begins as JSON does."""
    return body.lstrip(_BLANK).startswith(b"{")


def read_json_feed(body: bytes, content_type: str, base: str) -> Feed:
    """The feed's entries in its own order, at most `FORM.max_entries`; links are resolved against `base`.

    Raises: SourceError for JSON that is no feed.
    """
    feed = json_object(body, content_type, named=phrase("a JSON feed"))
    items = feed.get("items")
    if "jsonfeed.org" not in str(feed.get("version")) or not isinstance(items, list):
        raise SourceError("JSON, but no feed: it names no version of jsonfeed.org, or has no items")
    entries = _entries(items[: FORM.max_entries], base)
    return Feed(language=str(feed.get("language") or "").lower(), entries=tuple(entries))


def _entries(items: list[Any], base: str) -> Iterator[Entry]:
    for item in items:
        if not isinstance(item, dict):
            continue
        if url := _address(item, base):
            printed = item.get("date_published")
            yield Entry(
                url=url,
                title=plain(str(item.get("title") or "")),
                printed=printed if isinstance(printed, str) else None,
                outlet=None,
                outlet_url="",
            )


def _address(item: dict[str, Any], base: str) -> str | None:
    """The item's own address; an `id` that is one stands for it.

    `external_url` is left alone: it leads to a page that the item only speaks of.
    """
    own, named = item.get("url"), item.get("id")
    if isinstance(own, str) and (url := address(base, own)):
        return url
    return address("", named) if isinstance(named, str) else None
