"""Naver News Search, on both of its platforms: for finding addresses only, never for text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from monitor.errors import SourceError, SourceRefused
from monitor.model import Link, Request
from monitor.sources.answers import json_object
from monitor.sources.times import KST, published
from monitor.sources.words import address, plain, unique

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.model import Source
    from monitor.sources.keys import Keys

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

_ANSWERS = frozenset({200, 400, 401, 403, 404})  # what is wrong with a key or a query stands in the body

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
    query = {"query": source.address, "display": _PAGE, "start": 1, "sort": "date"}
    return [Request(url=f"{url}?{urlencode(query, quote_via=quote)}", headers=headers, answers=_ANSWERS)]


def _key(value: str, setting: str) -> str:
    value = value.strip()
    if not value:
        raise SourceRefused(f"{setting} is not set; get a key from Naver, or remove the source naver_news")
    if not (value.isascii() and value.isprintable()):
        raise SourceRefused(f"{setting} holds characters that no key of Naver has; copy it again")
    return value


def links_in(source: Source, body: bytes, content_type: str, fetched_at: datetime) -> list[Link]:  # noqa: ARG001
    """The publishers' addresses, or Naver's copy where none is given.

    The time is when Naver got the article: old ones come again under today's date, the page knows better.
    Raises: SourceError; SourceRefused for a wrong key or query.
    """
    answer = json_object(body, content_type, named="Naver's answer")
    _refuse_errors(answer)
    items = answer.get("items")
    if not isinstance(items, list):
        raise SourceError("naver's answer has no items; it may have changed its shape")
    return unique(_links([item for item in items if isinstance(item, dict)], fetched_at))


def _links(items: list[dict[str, Any]], fetched_at: datetime) -> Iterator[Link]:
    for item in items:
        for field in ("originallink", "link"):
            if url := address("", str(item.get(field) or "")):
                when = published(str(item.get("pubDate") or ""), zone=KST, fetched_at=fetched_at)
                yield Link(url=url, title=plain(str(item.get("title") or "")), published_at=when)
                break


def _refuse_errors(answer: dict[str, Any]) -> None:
    """Raises what the answer says went wrong, in either platform's shape; they come with status 200 too."""
    nested = answer.get("error")
    error = nested if isinstance(nested, dict) else answer
    code = error.get("errorCode")
    if code is None:
        return
    words = f"naver says {code}: {error.get('errorMessage') or error.get('message') or 'no reason given'}"
    raise (SourceRefused if str(code).lstrip("0") in _REFUSING_CODES else SourceError)(words)
