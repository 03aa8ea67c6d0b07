from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from monitor.errors import SourceError
from monitor.sources.sitemap import FORM, MAX_LINKS

from .build import read

ADDRESS = "https://www.daily.example/news-sitemap.xml"
SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def entry(
    link: str, *, date: str = "2026-11-22T10:03:00+09:00", title: str = "t", language: str = "en"
) -> str:
    paper = f"<news:publication><news:name>Example Daily</news:name><news:language>{language}</news:language></news:publication>"
    dated = f"<news:publication_date>{date}</news:publication_date>" if date else ""
    return (
        f"<url><loc>{link}</loc><news:news>{paper}{dated}<news:title>{title}</news:title></news:news></url>"
    )


def sitemap(*entries: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {SPACES}>{"".join(entries)}</urlset>'


def urls(body: str | bytes) -> list[str]:
    return [link.url for link in read("sitemap", body, address=ADDRESS)]


def test_an_entry_becomes_a_link() -> None:
    [link] = read(
        "sitemap",
        sitemap(entry("https://www.daily.example/7", title="Twelve &amp;amp; more")),
        address=ADDRESS,
    )
    assert (link.url, link.title, link.outlet) == (
        "https://www.daily.example/7",
        "Twelve & more",
        "Example Daily",
    )
    assert link.published_at == datetime(2026, 11, 22, 1, 3, tzinfo=UTC)


def test_a_pictures_title_and_address_are_not_the_articles() -> None:
    picture = "<image><loc>https://img.example/1.jpg</loc><title>a picture</title></image>"
    body = sitemap(entry("/7", title="the article").replace("<url>", f"<url>{picture}"))
    [link] = read("sitemap", body, address=ADDRESS)
    assert (link.url, link.title) == ("https://www.daily.example/7", "the article")


@pytest.mark.parametrize(("language", "hour"), [("ko", 1), ("en", 10)])
def test_a_date_without_a_zone_is_in_the_zone_of_its_language(language: str, hour: int) -> None:
    body = sitemap(entry("/7", date="2026-11-22 10:00:00", language=language))
    assert read("sitemap", body, address=ADDRESS)[0].published_at == datetime(2026, 11, 22, hour, tzinfo=UTC)


def test_the_time_of_the_last_change_is_not_taken_for_that_of_publishing() -> None:
    body = sitemap("<url><loc>/7</loc><lastmod>2026-11-22T10:00:00Z</lastmod></url>")
    assert read("sitemap", body, address=ADDRESS)[0].published_at is None


def test_the_newest_come_first_and_undated_last() -> None:
    body = sitemap(
        entry("/old", date="2026-11-01"), entry("/undated", date=""), entry("/new", date="2026-11-21")
    )
    assert urls(body) == [f"https://www.daily.example/{name}" for name in ("new", "old", "undated")]


def test_a_long_sitemap_keeps_its_newest() -> None:
    dates = [f"2026-10-{1 + n % 30:02}" for n in range(MAX_LINKS + 10)]
    links = urls(
        sitemap(
            *(entry(f"/{n}", date=date) for n, date in enumerate(dates)), entry("/last", date="2026-11-21")
        )
    )
    assert len(links) == MAX_LINKS
    assert links[0].endswith("/last")


def test_a_gzipped_sitemap_is_unpacked() -> None:
    assert urls(gzip.compress(sitemap(entry("/7")).encode())) == ["https://www.daily.example/7"]


def test_a_gzip_bomb_costs_no_more_than_the_cap() -> None:
    bomb = gzip.compress((sitemap(entry("/7")).removesuffix("</urlset>") + " " * 5 * FORM.max_chars).encode())
    assert urls(bomb) == ["https://www.daily.example/7"]


@pytest.mark.parametrize(
    "flawed",
    [
        sitemap(entry("/v?id=7&sec=5")),
        sitemap(entry("/v?id=7&amp;sec=5")).removesuffix("</urlset>"),
        sitemap(entry("/v?id=7&amp;sec=5"), "<url><loc></loc></url>", "<url/>", entry("mailto:x@y.example")),
        '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        + sitemap(entry("/v?id=7&amp;sec=5", title="&x;")),
    ],
)
def test_a_flawed_sitemap_is_read_as_far_as_it_goes(flawed: str) -> None:
    assert urls(flawed) == ["https://www.daily.example/v?id=7&sec=5"]


def test_an_empty_sitemap_is_no_fault() -> None:
    assert urls(sitemap()) == []


def test_an_index_says_which_sitemap_to_name() -> None:
    body = "<sitemapindex><sitemap><loc>https://www.daily.example/news-1.xml</loc></sitemap></sitemapindex>"
    with pytest.raises(SourceError, match=r"news-1\.xml"):
        urls(body)


@pytest.mark.parametrize(
    "body", [b"<html><body>front page</body></html>", b"", b"\x1f\x8b damaged", b"<rss></rss>"]
)
def test_what_is_no_sitemap_is_a_fault_of_the_source(body: bytes) -> None:
    with pytest.raises(SourceError):
        urls(body)
