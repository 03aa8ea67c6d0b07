from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from monitor.errors import SourceError
from monitor.sources.adapters.sitemap import FORM, MAX_LINKS
from tests.sources.build import NOW, listing, read

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


# --- indexes -----------------------------------------------------------------------------------------------


def index(*children: str) -> str:
    return f"<sitemapindex {SPACES}>{''.join(f'<sitemap>{child}</sitemap>' for child in children)}</sitemapindex>"


def child(name: str, changed: str = "") -> str:
    return f"<loc>https://www.daily.example/{name}</loc>" + (
        f"<lastmod>{changed}</lastmod>" if changed else ""
    )


def parts(*children: str, since: datetime | None = None) -> list[str]:
    read_index = listing("sitemap", index(*children), address=ADDRESS, since=since)
    assert not read_index.links
    return [part.url.removeprefix("https://www.daily.example/") for part in read_index.parts]


@pytest.mark.parametrize(
    ("children", "asked"),
    [
        pytest.param(
            [child("a.xml", "2026-11-21T00:00:00Z"), child("b.xml", "2026-11-22T10:00:00Z")],
            ["b.xml", "a.xml"],
            id="the last changed first",
        ),
        pytest.param(
            [child("pages.xml", "2026-11-22T11:00:00Z"), child("news.xml", "2026-11-22T10:00:00Z")],
            ["news.xml", "pages.xml"],
            id="news before pages",
        ),
        pytest.param(
            [child("2026-09.xml"), child("2026-11.xml.gz"), child("2026-10.xml")],
            ["2026-11.xml.gz", "2026-10.xml", "2026-09.xml"],
            id="without dates by the month in the address",
        ),
        pytest.param(
            [child("old.xml", "2019-01-01"), child("new.xml", "2026-11-22")],
            ["new.xml"],
            id="an old one is left",
        ),
        pytest.param([child("a.xml", "2019-01-01")], ["a.xml"], id="unless there is no other"),
        pytest.param([child(f"{n}.xml") for n in range(9)], ["0.xml", "1.xml", "2.xml"], id="three at most"),
        pytest.param(
            ["<loc>ftp://x.example/</loc>", "<loc></loc>", child("a.xml")], ["a.xml"], id="bad addresses"
        ),
        pytest.param([], [], id="none"),
    ],
)
def test_of_an_index_the_newest_sitemaps_are_asked(children: list[str], asked: list[str]) -> None:
    assert parts(*children) == asked


def test_for_history_more_of_an_index_is_asked_and_none_that_ends_before_it() -> None:
    months = [child(f"{month:02}.xml", f"2026-{month:02}-28") for month in range(1, 11)]
    begins = datetime(2026, 6, 1, tzinfo=UTC)
    assert parts(*months, since=begins) == ["10.xml", "09.xml", "08.xml", "07.xml", "06.xml"]


def test_an_index_with_a_million_entries_asks_for_no_more() -> None:
    assert len(parts(*(child(f"{n}.xml", "2026-11-22") for n in range(60_000)), since=NOW)) == 3


@pytest.mark.parametrize(
    ("changed", "listed"),
    [("2026-11-22T10:00:00Z", True), ("2026-11-21", True), ("2026-11-01", False), ("", True)],
)
def test_what_was_last_changed_long_ago_is_no_news(changed: str, listed: bool) -> None:
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    assert bool(urls(sitemap(f"<url><loc>/7</loc>{lastmod}</url>"))) is listed


@pytest.mark.parametrize(
    "body", [b"<html><body>front page</body></html>", b"", b"\x1f\x8b damaged", b"<rss></rss>"]
)
def test_what_is_no_sitemap_is_a_fault_of_the_source(body: bytes) -> None:
    with pytest.raises(SourceError):
        urls(body)
