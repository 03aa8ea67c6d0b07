"""What a page and a robots.txt say of a site's feeds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.model import Page
from monitor.sources.discovery import feeds_declared, kind_of, sitemaps_declared
from tests.sources.build import NOW, item, rss

SITE = "https://www.daily.example/news/"


def page(body: str, content_type: str = "text/html; charset=utf-8") -> Page:
    return Page(
        asked=SITE, url=SITE, status=200, body=body.encode(), content_type=content_type, fetched_at=NOW
    )


def head(*links: str) -> Page:
    return page(f"<!doctype html><html><head>{''.join(links)}</head><body></body></html>")


def alternate(href: str, kind: str = "application/rss+xml", more: str = "") -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}" {more}>'


@pytest.mark.parametrize(
    ("links", "feeds"),
    [
        ([alternate("/rss")], ["https://www.daily.example/rss"]),
        ([alternate("rss.xml", "application/atom+xml")], ["https://www.daily.example/news/rss.xml"]),
        ([alternate("/f.json", "application/feed+json")], ["https://www.daily.example/f.json"]),
        ([alternate("/rss", "Application/RSS+XML; charset=utf-8")], ["https://www.daily.example/rss"]),
        (['<LINK REL="home alternate" TYPE="text/xml" HREF="/rss">'], ["https://www.daily.example/rss"]),
        ([alternate("/rss"), alternate("/rss")], ["https://www.daily.example/rss"]),
        ([alternate("/comments/feed"), alternate("/x", more='title="Comments on Daily"')], []),
        ([alternate("/ko", "text/html", 'hreflang="ko"'), alternate("/o", "application/json+oembed")], []),
        (['<link rel="stylesheet" type="text/xml" href="/s">', alternate("javascript:x"), alternate("")], []),
        ([alternate(f"/{n}") for n in range(9)], [f"https://www.daily.example/{n}" for n in range(5)]),
    ],
)
def test_a_page_declares_its_feeds(links: list[str], feeds: list[str]) -> None:
    assert feeds_declared(head(*links)) == feeds


@pytest.mark.parametrize("body", ["", "{}", "\x00", "<rss></rss>"])
def test_what_is_no_page_declares_none(body: str) -> None:
    assert feeds_declared(page(body)) == []


def test_robots_names_sitemaps_and_those_for_news_come_first() -> None:
    lines = "User-agent: *\nDisallow:\nSitemap: https://www.daily.example/pages.xml\n  sitemap : /news.xml\n# Sitemap\nSitemap:\n"
    found = sitemaps_declared(page(lines, "text/plain"))
    assert found == ["https://www.daily.example/news.xml", "https://www.daily.example/pages.xml"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (rss(item()), "feed"),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "feed"),
        ("<urlset></urlset>", "sitemap"),
        ("<sitemapindex></sitemapindex>", "sitemap"),
        ("<html><body></body></html>", None),
        ("", None),
    ],
)
def test_an_answer_is_known_by_what_it_holds(body: str, kind: str | None) -> None:
    assert kind_of(page(body), timedelta(minutes=10)) == kind
