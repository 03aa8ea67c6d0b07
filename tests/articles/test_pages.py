"""Pages after the habits of real outlets: what is read of them, and what is not."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.articles.pages import read_page
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
        published="2024-03-12T10:15:00+09:00",
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
    "business": Expected(
        title="솔빛전자, 3분기 영업이익 2조1천억원",
        outlet="새벽경제",
        author="이도담",
        published="2024-10-25T16:01:00+09:00",
        edited="2024-10-25T16:40:00+09:00",
        has=("솔빛전자", "매출 27조4천억원", "18% 늘었다", "2조원을 조금", "| 25조9천억원", "6종", "100조원"),
        lacks=("58,300", "1.52", "2,583", "727", "전경", "300만원", "5억원", "0.5%P", "dodam@"),
    ),
    "cms": Expected(
        title="나루구, 골목 가로등 1200개 바꾼다",
        outlet="나루타임스",
        author="고은비",
        published="2024-05-20T08:30:11+09:00",
        has=("1200개를 올해", "9억6천만원", "1억원가량", "340건", "밤길"),
        lacks=("4.3%", "14억원", "11억원", "400", "고은비", "가로등. 사진"),
    ),
    "local": Expected(
        title="한들군 사과 수확 20% 줄 듯",
        outlet="한들신문",
        author="민가온",
        published="2024-08-30T18:05:00+09:00",
        has=("20% 줄어들", "50곳", "4만8천원", "9천원", "3억원"),
        lacks=("21%", "6곳", "6만5천원", "등록번호", "gaon@"),
    ),
    "press_release": Expected(
        title="가람시, 전기버스 80대 들여와… 2028년까지 전량 교체",
        outlet="press.example",
        author=None,
        published="2024-07-15T11:00:00+09:00",
        has=("80대를 들여온다고", "640대", "192억 원", "120기", "35톤"),
        lacks=("1.2MB", "3.4MB", "1,532", "2133", "만족"),
    ),
    "english_korea": Expected(
        title="Garam to hire 3,000 teachers",
        outlet="The Garam Herald",
        author=None,
        published="2024-03-05T17:30:00+09:00",
        has=("3,000 elementary", "20 children", "410 billion won ($307 million)", "60 percent"),
        lacks=("1.2 percent", "$1b", "7 percent", "Monday", "yeonu@"),
    ),
    "blog": Expected(
        title="What a ferry costs",
        outlet="Quay Notes",
        author="Bo Reed",
        published="2024-04-12T08:00:00-05:00",
        has=("$7.5 million", "30 months", "$4.1 million", "$1.9 million", "six at once"),
        lacks=("$9 million", "24 months", "2 Comments"),
    ),
    "paywall": Expected(
        title="Harbor bonds fall 4%",
        outlet="The Ledger",
        author=None,
        published="2024-04-10T06:00:00+00:00",
        trust="low",
        has=("fell 4% on Tuesday",),
        lacks=("$1 a week", "3 months"),
    ),
    "mobile": Expected(
        title="별내면 정수장 이전에 870억원",
        outlet="온누리일보",
        author="모은하",
        published="2024-07-01T00:40:00+00:00",
        has=("870억원이 든다는", "12만 톤", "2029년", "4천100가구"),
        lacks=("31곳", "3만원", "17%", "09:40"),
    ),
    "liveblog": Expected(
        title="Storm live: 12,000 homes without power",
        outlet="The Lantern",
        author=None,
        published="2024-11-02T07:00:00+00:00",
        edited="2024-11-02T10:15:00+00:00",
        has=("3,500 homes", "8,500", "90 miles", "12,000 homes"),
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


def test_a_lead_that_only_the_page_s_own_data_has_is_not_lost() -> None:
    lead = "The council voted on Tuesday to buy six ferries for $45 million."
    rest = (
        "Opponents argued that the money would be better spent on buses, which carry nine in ten riders. " * 2
    )
    data = json.dumps({"@type": "NewsArticle", "articleBody": f"{lead} {rest}"})
    article = read_page(
        page(f'<script type="application/ld+json">{data}</script><article><p>{rest}</p></article>'.encode())
    )
    assert "$45 million" in article.body
    assert article.trust == "full"  # for the page shows the rest


def test_letters_are_composed_and_what_has_no_width_is_gone() -> None:
    text = (
        "가람시는 올해 도서관 예산으로 3백12억원을 편성했다고 20일 밝혔다. 지난해보다 21억원 늘어난 규모다."
    )
    hidden = unicodedata.normalize("NFD", text).replace("12", "1&#8203;2").replace("21", "2\u200b1")
    assert text in read_page(page(f"<h1>예산</h1><article><p>{hidden}</p></article>".encode())).text


def test_the_data_of_other_articles_on_the_page_is_not_the_article_s() -> None:
    others = {
        "@type": "ItemList",
        "itemListElement": [{"@type": "NewsArticle", "datePublished": "2020-01-01T00:00:00Z"}],
    }
    article = read_page(
        page(f'<script type="application/ld+json">{json.dumps(others)}</script>{LEAD}'.encode())
    )
    assert article.published_at is None


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
        ("\x00" * 3, "\x00" * 3),
        ("", "one line " * 1_100_000),
        ("", "<p>" + "입력 2024. " * 150_000),
        ("<script>window.s=" + "[" * 100_000 + "</script>", ""),
        ('<script type="application/ld+json">' + '{"a":' * 50_000 + "</script>", ""),
        ("<span class='related side-bar adSlot'>x</span>" * 9_000, ""),
        ("&amp;" * 10_000, "<" * 1_000_000),
    ],
    ids=[
        "paragraphs",
        "links",
        "deep",
        "too deep",
        "script",
        "attributes",
        "tables",
        "control characters",
        "null bytes",
        "10 MB in a line",
        "dates without end",
        "deep state",
        "deep linked data",
        "names",
        "entities and open tags",
    ],
)
def test_a_hostile_page_still_gives_its_article(before: str, after: str) -> None:
    article = read_page(page(f"<html><body>{before}{LEAD}{after}</body></html>".encode()))
    assert "ferry number 3" in article.text


def test_entities_that_a_page_declares_are_not_multiplied() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    article = read_page(page(f"{bomb}<html><body>{LEAD}<p>{'&c;' * 1000}</p></body></html>".encode()))
    assert "ferry number 3" in article.text
    assert len(article.text) < 5_000


@pytest.mark.parametrize(
    ("content_type", "meta", "real"),
    [
        ("text/html; charset=iso-8859-1", "utf-8", "utf-8"),
        ("text/html; charset=euc-kr", "euc-kr", "utf-8"),
        ("text/html; charset=utf-8", "utf-8", "cp949"),
        ("text/html", "ks_c_5601-1987", "cp949"),
        ("text/html; charset=no-such", "no-such", "cp949"),
    ],
)
def test_a_page_in_another_charset_than_it_says_is_read(content_type: str, meta: str, real: str) -> None:
    lead = (
        "가람시는 올해 도서관 예산으로 3백12억원을 편성했다고 20일 밝혔다. 지난해보다 21억원 늘어난 규모다."
    )
    html = f"<html><head><meta charset='{meta}'></head><body><h1>도서관 예산</h1><article><p>{lead}</p></article></body></html>"
    article = read_page(page(html.encode(real), content_type))
    assert (article.title, article.text, article.lang) == ("도서관 예산", lead, "ko")


def test_what_a_page_holds_beside_its_article_is_left_out_and_kept():
    html = (
        "<html lang=en><body><article><h1>A quay for 400 boats</h1><p>The harbour board will build a quay for "
        "400 boats, it said on Monday.</p><p>By Ann Lee (ann@harbour.example)</p><p>The work will take two years "
        "and be paid for by the state, the board said.</p></article></body></html>"
    )
    article = read_page(page(html.encode()))
    assert article.text.startswith("The harbour board will build")
    assert "ann@harbour.example" not in article.text
    assert [passage.kind for passage in article.left_out] == ["headline", "byline"]


@pytest.mark.parametrize("title", ["Quay Post - A quay for 400 boats", "A quay for 400 boats - Quay Post"])
def test_the_site_may_put_its_name_before_the_headline_or_behind_it(title: str):
    html = (
        f"<html lang=en><head><title>{title}</title></head><body><table><tr><td><b>A quay for 400 boats</b></td></tr>"
        "<tr><td>The harbour board will build a quay for 400 boats, it said on Monday, and more work will follow "
        "when the state has paid for it, as it said it would.</td></tr></table></body></html>"
    )
    article = read_page(page(html.encode()))
    assert (article.title, article.outlet) == ("A quay for 400 boats", "Quay Post")
