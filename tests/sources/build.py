"""Made-up listings, and what reads them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from monitor.model import Request, Source
from monitor.sources import Answer, Keys, listing_in, requests_for

if TYPE_CHECKING:
    from monitor.model import Link, SourceKind
    from monitor.sources import Listing

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
KEYS = Keys(naver_id="me", naver_secret="s")
FEED = "https://www.daily.example/rss.xml"
KOREAN_FEED = "https://www.daily.example.kr/rss.xml"


def source(kind: SourceKind, address: str) -> Source:
    return Source(kind=kind, address=address, every=timedelta(minutes=10))


def item(
    link: str = "https://www.daily.example/1", *, title: str = "t", date: str = "", more: str = ""
) -> str:
    printed = f"<pubDate>{date}</pubDate>" if date else ""
    return f"<item><title>{title}</title><link>{link}</link>{printed}{more}</item>"


def rss(*items: str, head: str = "") -> str:
    return f'<rss version="2.0"><channel><title>News</title>{head}{"".join(items)}</channel></rss>'


def read_feed(
    text: str | bytes, *, address: str = FEED, content_type: str = "application/rss+xml"
) -> list[Link]:
    return read("feed", text, address=address, content_type=content_type)


def read(kind: SourceKind, body: str | bytes, *, address: str = "q", content_type: str = "") -> list[Link]:
    return list(listing(kind, body, address=address, content_type=content_type).links)


def listing(
    kind: SourceKind,
    body: str | bytes,
    *,
    address: str = "q",
    content_type: str = "",
    since: datetime | None = None,
    request: Request | None = None,
) -> Listing:
    asked = source(kind, address)
    raw = body.encode() if isinstance(body, str) else body
    request = request or requests_for(asked, KEYS)[0]
    answer = Answer(request=request, body=raw, content_type=content_type, fetched_at=NOW, since=since)
    return listing_in(asked, answer)


def naver(*items: dict[str, Any]) -> str:
    return json.dumps({"total": 4821, "start": 1, "display": len(items), "items": items})
