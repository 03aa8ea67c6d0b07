"""Where a site may have its feeds and sitemaps, and what an answer is. Pure: others ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from monitor.charsets import decode
from monitor.errors import SourceError
from monitor.model import Request, Source
from monitor.sources.html_pages import parsed_page
from monitor.sources.listings import Answer
from monitor.sources.registry import adapters_by_name
from monitor.sources.words import address

if TYPE_CHECKING:
    from datetime import timedelta

    from monitor.model import Page, SourceKind

_FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
     "application/json", "application/xml", "text/xml"}
)  # fmt: skip
_COMMENTS = re.compile(r"comments?\b", re.IGNORECASE)
_SITEMAP_LINE = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_MOST = 5  # of each
# Where sites put them that do not say so; the most usual first. allArticle.xml is a Korean CMS's.
WELL_KNOWN: tuple[tuple[SourceKind, str], ...] = (
    ("feed", "/feed"),
    ("feed", "/rss"),
    ("feed", "/rss.xml"),
    ("feed", "/feed.xml"),
    ("feed", "/atom.xml"),
    ("feed", "/index.xml"),
    ("feed", "/feed.json"),
    ("feed", "/rss/allArticle.xml"),
    ("sitemap", "/news-sitemap.xml"),
    ("sitemap", "/sitemap-news.xml"),
    ("sitemap", "/sitemap_news.xml"),
    ("sitemap", "/sitemap.xml"),
)


def feeds_declared(page: Page) -> list[str]:
    """The feeds that a page names in its head, its own order, those of comments left out; none if it is no page."""
    try:
        root = parsed_page(page.body, page.content_type)
    except SourceError:
        return []
    found: dict[str, None] = {}
    for link in root.iter("link"):
        said = f"{link.get('title') or ''} {link.get('href') or ''}"
        is_feed = (link.get("type") or "").split(";")[0].strip().lower() in _FEED_TYPES
        if "alternate" in (link.get("rel") or "").lower().split() and is_feed and not _COMMENTS.search(said):
            found |= dict.fromkeys(filter(None, [address(page.url, link.get("href") or "")]))
    return list(found)[:_MOST]


def sitemaps_declared(robots: Page) -> list[str]:
    """The sitemaps that a robots.txt names, those for news first."""
    text = decode(robots.body[:500_000], robots.content_type)
    found = dict.fromkeys(filter(None, (address(robots.url, url) for url in _SITEMAP_LINE.findall(text))))
    return sorted(found, key=lambda url: "news" not in urlsplit(url).path.lower())[:_MOST]


def at_site(url: str, path: str) -> str:
    """An address on the site that `url` belongs to."""
    return urljoin(url, path)


def kind_of(page: Page, every: timedelta) -> SourceKind | None:
    """Whether a page is a feed or a sitemap; None if it is neither."""
    answer = Answer(
        request=Request(url=page.asked),
        body=page.body,
        content_type=page.content_type,
        fetched_at=page.fetched_at,
    )
    for kind in ("feed", "sitemap"):
        try:
            adapters_by_name()[kind].listing_in(Source(kind=kind, address=page.asked, every=every), answer)
        except SourceError:
            continue
        return kind
    return None
