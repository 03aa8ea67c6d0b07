from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from monitor.errors import SourceError
from monitor.sources import Keys, requests_for
from tests.sources.build import item, read, rss, source

OPAQUE = "https://news.google.com/rss/articles/CBMiAAAA"


def google_item(
    title: str, *, outlet: str = "보기일보", site: str = "https://www.daily.example.kr", token: str = "A"
) -> str:
    quoted = f'<source url="{site}">{outlet}</source>'
    return item(f"{OPAQUE}{token}?oc=5", title=title, date="Sun, 22 Nov 2026 01:12:00 GMT", more=quoted)


@pytest.mark.parametrize(("query", "edition"), [("구청 도서관", "KR:ko"), ("city libraries", "US:en")])
def test_a_query_is_asked_in_the_edition_of_its_language(query: str, edition: str) -> None:
    [request] = requests_for(source("google_news", query), Keys())
    asked = parse_qs(urlsplit(request.url).query)
    assert asked["q"] == [query]
    assert asked["ceid"] == [edition]
    assert asked["hl"][0].startswith(edition[-2:])


def test_an_item_is_a_headline_and_never_an_address_to_fetch() -> None:
    [link] = read("google_news", rss(google_item("도서관 12곳 연다 - 보기일보")))
    assert (link.title, link.outlet, link.headline_only) == ("도서관 12곳 연다", "보기일보", True)
    assert link.published_at == datetime(2026, 11, 22, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("도서관 - 주민의 방 - 보기일보", "도서관 - 주민의 방"),
        ("도서관 12곳 - 다른신문", "도서관 12곳 - 다른신문"),
        ("도서관 12-15곳", "도서관 12-15곳"),
        ("<![CDATA[&quot;12곳&quot; 연다 - 보기일보]]>", '"12곳" 연다'),
    ],
)
def test_only_the_outlets_own_name_is_cut_off_the_end(title: str, headline: str) -> None:
    assert read("google_news", rss(google_item(title)))[0].title == headline


def test_two_ids_for_one_article_are_one_link() -> None:
    twice = [google_item("도서관 12곳 - 보기일보", token=token) for token in "AB"]
    assert len(read("google_news", rss(*twice))) == 1


def test_the_same_headline_of_two_outlets_is_two_links() -> None:
    other = google_item(
        "도서관 12곳 - 본보기신문", outlet="본보기신문", site="https://www.other.example.kr", token="B"
    )
    assert len(read("google_news", rss(google_item("도서관 12곳 - 보기일보"), other))) == 2


def test_an_item_without_a_link_is_skipped() -> None:
    assert read("google_news", rss(item("", title="x"), google_item("도서관 12곳"))) != []
    assert read("google_news", rss(item("", title="x"))) == []


def test_a_captcha_page_is_a_fault_of_the_source() -> None:
    with pytest.raises(SourceError, match="HTML"):
        read("google_news", "<html><body>unusual traffic</body></html>", content_type="text/html")
