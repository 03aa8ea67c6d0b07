"""Google News search: headline, outlet and time only. Its links lead to Google, never to the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from monitor.model import Link, Request
from monitor.sources.listings import Answer, Listing
from monitor.sources.rss import read_feed
from monitor.sources.times import published
from monitor.sources.words import host, unique
from monitor.sources.written import query as address_in

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Source
    from monitor.sources.keys import Keys
    from monitor.sources.rss import Entry

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "requests_for"]

EXAMPLE = "night train"
FINDS_ONLY = False

_SEARCH = "https://news.google.com/rss/search"
_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class _Edition:
    """The three parameters have to agree, or the answer is empty."""

    hl: str
    gl: str
    ceid: str


_KOREA = _Edition("ko", "KR", "KR:ko")
_AMERICA = _Edition("en-US", "US", "US:en")


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """A search in the Korean edition if the query has Hangul, else in the American one."""
    edition = _KOREA if _HANGUL.search(source.address) else _AMERICA
    query = {"q": source.address, "hl": edition.hl, "gl": edition.gl, "ceid": edition.ceid}
    return [Request(url=f"{_SEARCH}?{urlencode(query)}")]


def listing_in(source: Source, answer: Answer) -> Listing:  # noqa: ARG001
    """Headline-only links, one for each headline of an outlet: an article can have several of Google's ids.

    Raises: SourceError, for a captcha page too.
    """
    firsts: dict[tuple[str, str], Entry] = {}
    for entry in read_feed(answer.body, answer.content_type, _SEARCH).entries:
        firsts.setdefault(_identity(entry), entry)
    return Listing(links=unique(_link(entry, answer.fetched_at) for entry in firsts.values()))


def _identity(entry: Entry) -> tuple[str, str]:
    return host(entry.outlet_url) or entry.outlet or "", _headline(entry).casefold()


def _link(entry: Entry, fetched_at: datetime) -> Link:
    return Link(
        url=entry.url,
        title=_headline(entry),
        published_at=published(entry.printed, zone=UTC, fetched_at=fetched_at),
        outlet=entry.outlet,
        headline_only=True,
    )


def _headline(entry: Entry) -> str:
    """The title without the outlet at its end, and only that: headlines hold hyphens themselves."""
    return entry.title.removesuffix(f" - {entry.outlet}")
