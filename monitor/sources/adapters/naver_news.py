"""Naver News Search, on both of its platforms: for finding addresses only, never for text.

Its terms let what it says be kept for a short time only, so nothing of it is: the store gets address and time, and
the snippet is not even read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlencode

from monitor.errors import SourceError, SourceRefused
from monitor.model import Link, Request
from monitor.phrases import phrase
from monitor.sources.answers import json_object
from monitor.sources.listings import Answer, Listing
from monitor.sources.times import KST, published
from monitor.sources.words import address, plain, unique
from monitor.sources.written import query as address_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.model import Source
    from monitor.sources.keys import Keys

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "requests_for"]

EXAMPLE = "서울시 AI"
FINDS_ONLY = True

# Style -> address, header of the id, header of the secret.
_PLATFORMS = {
    "hub": (
        "https://naverapihub.apigw.ntruss.com/search/v1/news",
        "X-NCP-APIGW-API-KEY-ID",
        "X-NCP-APIGW-API-KEY",
    ),
    "developers": (
        "https://openapi.naver.com/v1/search/news.json",
        "X-Naver-Client-Id",
        "X-Naver-Client-Secret",
    ),
}
_PAGE = 100  # the most that one call gives; there is no filter by date, so we ask for the newest
_LAST_START = 901  # it refuses to go past its first 1,000 hits

# what is wrong with key, query or quota stands in the body
_ANSWERS = frozenset({200, 400, 401, 403, 404, 429})
_QUOTA_USED_UP = "10"  # it is counted anew at midnight in Seoul; asking before does not help

# Error codes, without leading zeros: of the search service, then of the HUB's gateway.
_REFUSING_CODES = frozenset(
    {"24", "SE01", "SE02", "SE03", "SE04", "SE05", "SE06", "100", "200", "210", "300"}
)


def requests_for(source: Source, keys: Keys) -> list[Request]:
    """The newest hundred hits. Raises: SourceRefused without a usable key."""
    url, id_header, secret_header = _PLATFORMS[keys.naver_style]
    headers = {
        id_header: _key(keys.naver_id, "naver.id"),
        secret_header: _key(keys.naver_secret, "naver.secret"),
    }
    return [Request(url=_page_at(url, source, 1), headers=headers, answers=_ANSWERS)]


def _page_at(url: str, source: Source, start: int) -> str:
    query = {"query": source.address, "display": _PAGE, "start": start, "sort": "date"}
    return f"{url}?{urlencode(query, quote_via=quote)}"


def _key(value: str, setting: str) -> str:
    value = value.strip()
    if not value:
        raise SourceRefused(
            "{setting} is not set; get a key from Naver, or remove the source naver_news", setting=setting
        )
    if not (value.isascii() and value.isprintable()):
        raise SourceRefused(
            "{setting} holds characters that no key of Naver has; copy it again", setting=setting
        )
    return value


def listing_in(source: Source, answer: Answer) -> Listing:
    """The publishers' addresses, or Naver's copy where none is given.

    The time is when Naver got the article: old ones come again under today's date, the page knows better.
    Raises: SourceError; SourceRefused for a wrong key or query.
    """
    said = json_object(answer.body, answer.content_type, named=phrase("Naver's answer"))
    _refuse_errors(said, answer.fetched_at)
    items = said.get("items")
    if not isinstance(items, list):
        raise SourceError("naver's answer has no items; it may have changed its shape")
    links = unique(_links([item for item in items if isinstance(item, dict)], answer.fetched_at))
    return Listing(links=links, older=_older(source, answer, links) if len(items) >= _PAGE else None)


def _older(source: Source, answer: Answer, links: list[Link]) -> Request | None:
    """The next page, if this one does not reach back to what is known, and Naver goes that far."""
    url, _, query = answer.request.url.partition("?")
    start = int(parse_qs(query)["start"][0]) + _PAGE
    oldest = min((link.published_at for link in links if link.published_at), default=None)
    if answer.since is None or oldest is None or oldest <= answer.since or start > _LAST_START:
        return None
    return replace(answer.request, url=_page_at(url, source, start))


def _links(items: list[dict[str, Any]], fetched_at: datetime) -> Iterator[Link]:
    for item in items:
        for field in ("originallink", "link"):
            if url := address("", str(item.get(field) or "")):
                when = published(str(item.get("pubDate") or ""), zone=KST, fetched_at=fetched_at)
                yield Link(url=url, title=plain(str(item.get("title") or "")), published_at=when)
                break


def _refuse_errors(said: dict[str, Any], now: datetime) -> None:
    """Raises what it says went wrong, in either platform's shape; they come with status 200 too."""
    nested = said.get("error")
    error = nested if isinstance(nested, dict) else said
    code = error.get("errorCode")
    if code is None:
        return
    why = error.get("errorMessage") or error.get("message") or phrase("no reason given")
    words = phrase("naver says {code}: {why}", code=code, why=why)
    number = str(code).lstrip("0")
    if number == _QUOTA_USED_UP:
        raise SourceError(
            "{words}; the day's quota is used up", retry_after=_until_midnight(now), words=words
        )
    raise (SourceRefused if number in _REFUSING_CODES else SourceError)(words)


def _until_midnight(now: datetime) -> timedelta:
    seoul = now.astimezone(KST)
    return seoul.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1) - seoul
