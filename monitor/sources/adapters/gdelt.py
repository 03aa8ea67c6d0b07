"""GDELT DOC 2.0: for finding addresses only; its titles are re-spaced, so that no figure may be read from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from monitor.charsets import decode
from monitor.errors import SourceError, SourceRefused
from monitor.model import Link, Request
from monitor.phrases import phrase
from monitor.sources.answers import json_object
from monitor.sources.listings import Answer, Listing
from monitor.sources.times import published
from monitor.sources.words import address, unique
from monitor.sources.written import query as address_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from monitor.model import Source
    from monitor.sources.keys import Keys

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "query_for", "requests_for"]

EXAMPLE = '"night train" sourcelang:english'
FINDS_ONLY = True

_SEARCH = "https://api.gdeltproject.org/api/v2/doc/doc"
_PAGE = 250  # the most that it lists
_SHORTEST, _MOST_TERMS = 5, 8  # letters of a phrase, and phrases of a query, that it takes
_DAY = timedelta(days=1)
_REACH = timedelta(days=89)  # it searches three months
_STAMP = "%Y%m%d%H%M%S"
_PARAMETERS = {"mode": "artlist", "format": "json", "maxrecords": str(_PAGE), "sort": "datedesc"}
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
    return [Request(url=_address(source, timespan="1d"))]


def query_for(match: Sequence[str]) -> str | None:
    """A query for any of these words; None if GDELT takes none of them: it is weak in Hangul and refuses short words."""
    usable = [word for word in match if word.isascii() and len(word) >= _SHORTEST and '"' not in word]
    terms = [f'"{word}"' if " " in word else word for word in usable[:_MOST_TERMS]]
    return f"({' OR '.join(terms)})" if len(terms) > 1 else next(iter(terms), None)


def _address(source: Source, **window: str) -> str:
    return f"{_SEARCH}?{urlencode({'query': source.address, **_PARAMETERS, **window}, quote_via=quote)}"


def listing_in(source: Source, answer: Answer) -> Listing:
    """Addresses without titles. The time is when GDELT saw the article, never before it was published.

    Raises: SourceError when it asks for patience; SourceRefused when it cannot read the query.
    """
    if not answer.body.lstrip().startswith(b"{"):
        raise _complaint(decode(answer.body[:500], answer.content_type), source)
    articles = (
        json_object(answer.body, answer.content_type, named=phrase("GDELT's answer")).get("articles") or []
    )
    if not isinstance(articles, list):
        raise SourceError("gdelt's answer holds no list of articles; it may have changed its shape")
    links = unique(_links([article for article in articles if isinstance(article, dict)], answer.fetched_at))
    return Listing(links=links, older=_older(source, answer, links, full=len(articles) >= _PAGE))


def _older(source: Source, answer: Answer, links: list[Link], *, full: bool) -> Request | None:
    """The window before this one, if this one does not reach back to `since`. There are no pages, only windows."""
    if answer.since is None:
        return None
    since = max(answer.since, answer.fetched_at - _REACH)
    before = _window_end(answer.request.url)
    end = min((link.published_at for link in links if link.published_at), default=None) if full else None
    if end is None and before is None:  # the first window, whole: a day
        end = answer.fetched_at - _DAY
    if end is None or end <= since or (before is not None and end >= before):
        return None
    window = {"startdatetime": _stamp(since), "enddatetime": _stamp(end)}
    return replace(answer.request, url=_address(source, **window))


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).strftime(_STAMP)


def _window_end(url: str) -> datetime | None:
    """Where the window of a request of ours ends; None for the first one, which ends now."""
    printed = parse_qs(urlsplit(url).query).get("enddatetime")
    return datetime.strptime(printed[0], _STAMP).replace(tzinfo=UTC) if printed else None


def _complaint(words: str, source: Source) -> SourceError:
    """Its errors are plain text, often with status 200."""
    said = " ".join(words.split())[:200]
    if any(sign in said.lower() for sign in _REFUSALS):
        return SourceRefused(
            "gdelt cannot read the query {source!r}: {said}", source=source.address, said=said
        )
    return SourceError("gdelt sent no list: {said}", said=said or phrase("an empty answer"))


def _links(articles: list[dict[str, Any]], fetched_at: datetime) -> Iterator[Link]:
    for article in articles:
        if url := address("", str(article.get("url") or "")):
            seen = published(str(article.get("seendate") or ""), zone=UTC, fetched_at=fetched_at)
            yield Link(url=url, published_at=seen)
