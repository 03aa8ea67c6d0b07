"""Made-up listings, and what reads them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from monitor.model import Source
from monitor.sources import links_in

if TYPE_CHECKING:
    from monitor.model import Link, SourceKind

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
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
    body = text.encode() if isinstance(text, str) else text
    return links_in(source("feed", address), body, content_type, NOW)


def read(kind: SourceKind, body: str | bytes, *, address: str = "q", content_type: str = "") -> list[Link]:
    raw = body.encode() if isinstance(body, str) else body
    return links_in(source(kind, address), raw, content_type, NOW)


def naver(*items: dict[str, Any]) -> str:
    return json.dumps({"total": 4821, "start": 1, "display": len(items), "items": items})
