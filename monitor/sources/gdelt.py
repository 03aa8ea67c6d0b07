"""GDELT DOC 2.0: for finding addresses only; its titles are re-spaced, so that no figure may be read from them."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from monitor.charsets import decode
from monitor.errors import SourceError, SourceRefused
from monitor.model import Link, Request
from monitor.sources.answers import json_object
from monitor.sources.times import published
from monitor.sources.words import address, unique

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.model import Source
    from monitor.sources.keys import Keys

_SEARCH = "https://api.gdeltproject.org/api/v2/doc/doc"
_PARAMETERS = {"mode": "artlist", "format": "json", "maxrecords": "250", "timespan": "1d", "sort": "datedesc"}
# What its plain-text errors say, lower case, when the query itself is at fault: it stays refused until mended.
_REFUSALS = (
    "must be surrounded by",
    "parentheses may only be used",
    "phrase is too short",
    "query was too short or too long",
    "invalid query",
    "keyword that was too short",
)


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The last day's articles, newest first."""
    return [Request(url=f"{_SEARCH}?{urlencode({'query': source.address, **_PARAMETERS}, quote_via=quote)}")]


def links_in(source: Source, body: bytes, content_type: str, fetched_at: datetime) -> list[Link]:
    """Addresses without titles. The time is when GDELT saw the article, never before it was published.

    Raises: SourceError when it asks for patience; SourceRefused when it cannot read the query.
    """
    if not body.lstrip().startswith(b"{"):
        raise _complaint(decode(body[:500], content_type).text, source)
    articles = json_object(body, content_type, named="GDELT's answer").get("articles") or []
    if not isinstance(articles, list):
        raise SourceError("gdelt's answer holds no list of articles; it may have changed its shape")
    return unique(_links([article for article in articles if isinstance(article, dict)], fetched_at))


def _complaint(words: str, source: Source) -> SourceError:
    """Its errors are plain text, often with status 200."""
    said = " ".join(words.split())[:200]
    if any(sign in said.lower() for sign in _REFUSALS):
        return SourceRefused(f"gdelt cannot read the query {source.address!r}: {said}")
    return SourceError(f"gdelt sent no list: {said or 'an empty answer'}")


def _links(articles: list[dict[str, Any]], fetched_at: datetime) -> Iterator[Link]:
    for article in articles:
        if url := address("", str(article.get("url") or "")):
            seen = published(str(article.get("seendate") or ""), zone=UTC, fetched_at=fetched_at)
            yield Link(url=url, published_at=seen)
