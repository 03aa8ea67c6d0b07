"""Pages after the habits of real outlets: what is read of them, and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.articles import read_page
from monitor.errors import PageError
from monitor.model import Article, Page

PAGES = Path(__file__).parent / "pages"
URL = "https://www.press.example/news/20240101123"


@dataclass(frozen=True, kw_only=True)
class Expected:
    title: str
    outlet: str
    author: str | None
    published: str | None
    edited: str | None = None
    trust: str = "full"
    charset: str = "utf-8"
    has: tuple[str, ...]  # of the article
    lacks: tuple[str, ...] = ()  # of what stands around it


EXPECTED = {
    "old_table": Expected(
        title="한빛시, 내년 도서관 예산 3백12억원 편성",
        outlet="가람일보",
        author="나서윤",
        published="2024-11-20T14:05:00+09:00",
        edited="2024-11-20T16:40:00+09:00",
        charset="cp949",
        has=("3백12억원을 편성했다고", "21억원 늘어난", "도서관 4곳", "책 2만 권", "시의회는 다음 달"),
        lacks=("7조원", "48%", "1,888원", "seoyun@", "무단전재"),
    ),
    "portal": Expected(
        title="누리시, 버스 요금 1천800원으로 올린다",
        outlet="다온통신",
        author="한결",
        published="2024-06-03T20:06:12+09:00",
        edited="2024-06-03T21:31:40+09:00",
        has=("1천500원에서 1천800원으로", "6년 만", "600원", "420억원", "환승 할인"),
        lacks=("61만원", "12만명", "3.3%", "231", "차고지", "(누리=", "(끝)"),
    ),
    "daily": Expected(
        title="별빛도, 청년 창업에 540억원",
        outlet="온누리일보",
        author="도연우",
        published="2024-05-02T09:10:00+09:00",
        edited="2024-05-02T11:45:30+09:00",
        has=("540억원을 쓴다", "410억원", "12곳", "300곳씩", "바다로", "1500억원"),
        lacks=("15%", "12억원", "27억원", "8,120원", "0.74%", "9만명", "61%", "상담이", "02-000"),
    ),
    "wire": Expected(
        title="항만공사, 크레인 14기 교체…1천120억원 투입(종합)",
        outlet="물결통신",
        author="박나루",
        published="2024-09-11T14:22:00+09:00",
        has=("크레인 14기를 2027년까지", "1천120억원", "60% 이상", "28개에서 35개로", "협의체"),
        lacks=("물결항 크레인", "0.4%", "3억원", "5%", "okjebo", "학습"),
    ),
    "react": Expected(
        title="솔섬군 인구 3만명 회복",
        outlet="바람경제",
        author=None,
        published=None,
        trust="low",
        has=("3만명을 되찾았다", "3만41명", "820명", "150채", "5만원"),
        lacks=("8%",),
    ),
    "broadcaster": Expected(
        title="[단독] 구름공항, 활주로 연장에 2조원",
        outlet="하늘방송 뉴스",
        author=None,
        published="2024-02-06T21:30:00+09:00",  # its tag says 12:30, and calls that Seoul's
        edited="2024-02-06T22:04:00+09:00",
        has=("600미터", "2조 원", "3천4백 미터", "45만 톤", "2천 세대"),
        lacks=("210편", "30%", "4.1", "앵커"),
    ),
    "english": Expected(
        title="Harbor City to spend $45 million on ferries",
        outlet="The Lantern",
        author="Ada Quill",
        published="2024-04-09T13:05:00+00:00",
        has=("$45 million on six", "400 passengers", "$3 for at least two years", "nine in ten"),
        lacks=("9%", "$80 million", "12,000", "Ada Quill", "rights"),
    ),
    "flash": Expected(
        title="[속보] 중앙은행 기준금리 2.75%로 인하",
        outlet="물결통신",
        author=None,
        published="2024-10-11T09:51:00+09:00",
        has=("3.00%에서 2.75%로 내렸다",),
        lacks=("6%", "2.1%", "5만4천원", "612억", "88대", "4.9%"),
    ),
}


def page(body: bytes, content_type: str = "text/html", url: str = URL) -> Page:
    return Page(
        asked=url, url=url, status=200, body=body, content_type=content_type, fetched_at=datetime.now(UTC)
    )


def read(name: str) -> Article:
    text = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    return read_page(page(text.encode(EXPECTED[name].charset)))


@pytest.mark.parametrize("name", EXPECTED)
def test_the_article_is_read_and_nothing_beside_it(name: str) -> None:
    body, expected = read(name).body, EXPECTED[name]
    assert [part for part in expected.has if part not in body] == []
    assert [part for part in expected.lacks if part in body] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_title_outlet_and_author_are_the_article_s_own(name: str) -> None:
    article, expected = read(name), EXPECTED[name]
    assert (article.title, article.outlet, article.author) == (
        expected.title,
        expected.outlet,
        expected.author,
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_times_are_aware_and_as_printed(name: str) -> None:
    article, expected = read(name), EXPECTED[name]
    assert article.published_at == (
        datetime.fromisoformat(expected.published) if expected.published else None
    )
    assert article.edited_at == (datetime.fromisoformat(expected.edited) if expected.edited else None)


@pytest.mark.parametrize("name", EXPECTED)
def test_trust_is_low_where_a_fallback_read_the_page(name: str) -> None:
    assert read(name).trust == EXPECTED[name].trust


def test_a_canonical_link_to_the_front_page_is_not_followed() -> None:
    assert read("english").canonical == "https://press.example/news/20240101123"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"just words",
        b"%PDF-1.7 binary",
        b"\x00\x01\x02" * 400,
        b"<html><body><div id=root></div></body></html>",
        (PAGES / "photo.html").read_bytes(),
    ],
)
def test_a_page_without_an_article_is_refused_by_name(body: bytes) -> None:
    with pytest.raises(PageError, match=URL):
        read_page(page(body))


LEAD = "<h1>Harbor buys six ferries</h1>" + "".join(
    f"<p>The council voted on Tuesday to buy ferry number {i} for $7.5 million, said the mayor.</p>"
    for i in range(4)
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "<p>a word or two " * 60_000),
        ("", "<a href='/x'>the headline of another page</a>" * 30_000),
        ("<div>" * 300, "</div>" * 300),
        ("<div>" * 30_000, ""),
        ("<script>" + "x=1;" * 500_000 + "</script>", ""),
        ("<div " + " ".join(f"a{i}=1" for i in range(50_000)) + ">", "</div>"),
        ("<table><tr><td>" * 3_000, ""),
        ("&#1;\x0b", ""),
    ],
    ids=["paragraphs", "links", "deep", "too deep", "script", "attributes", "tables", "control characters"],
)
def test_a_hostile_page_still_gives_its_article(before: str, after: str) -> None:
    article = read_page(page(f"<html><body>{before}{LEAD}{after}</body></html>".encode()))
    assert "ferry number 3" in article.text
