from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.articles import canonical, site_of

ARTICLE = "https://press.example/news/20240101123"


@pytest.mark.parametrize(
    "url",
    [
        "http://www.press.example/news/20240101123",
        "https://m.press.example/news/20240101123/",
        "https://mobile.press.example:443/news/20240101123#comments",
        "https://amp.press.example/amp/news/20240101123",
        "https://press.example/news/20240101123/amp/",
        "https://press.example/news/20240101123.amp.html",
        "https://press.example//news/20240101123?utm_source=x&fbclid=y",
        "https://press.example/news/20240101123;jsessionid=1A2B",
        "https://press.example/news/20240101123?section=rss",
        "  https://PRESS.example/news/%32%30240101123?utm_source=y&amp;utm_medium=z ",
        "https://press-example.cdn.ampproject.org/c/s/press.example/news/20240101123",
        "https://press-example.cdn.ampproject.org/v/s/press.example/news/20240101123?amp_js_v=0.1&usqp=mq",
        "https://www.google.com/amp/s/press.example/news/20240101123",
        "https://www2.press.example/news/20240101123",
        "https://press.example/m/news/20240101123",
        "https://press.example/mobile/news/20240101123",
        "https://press.example/news/20240101123?print=1&page=1&PHPSESSID=9&sid=a1b2",
        "https://press.example/news/20240101123?fromRss=1&srsltid=x&mibextid=y&_x_tr_sl=en",
    ],
)
def test_one_article_has_one_address(url: str) -> None:
    assert canonical(url) == ARTICLE


@pytest.mark.parametrize(
    "url",
    [
        "https://n.news.naver.com/mnews/article/999/0001234567?sid=102",
        "https://n.news.naver.com/article/999/0001234567",
        "http://news.naver.com/main/read.nhn?mode=LSD&oid=999&aid=0001234567",
        "https://m.sports.naver.com/baseball/article/999/0001234567",
        "https://n.news.naver.com/mnews/ranking/article/999/0001234567",
        "https://n.news.naver.com/article/newspaper/999/0001234567?date=20240101",
        "https://n.news.naver.com/article/print/999/0001234567",
        "https://entertain.naver.com/read?oid=999&aid=0001234567",
    ],
)
def test_a_portal_s_article_is_press_and_article_id(url: str) -> None:
    assert canonical(url) == "https://n.news.naver.com/article/999/0001234567"


@pytest.mark.parametrize(
    "host", ["v.daum.net", "news.v.daum.net", "m.v.daum.net", "news.daum.net", "sports.daum.net"]
)
def test_another_portal_s_article_is_its_number(host: str) -> None:
    assert canonical(f"http://{host}/v/20240101123456789?f=o") == "https://v.daum.net/v/20240101123456789"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://press.example/?id=1", "https://press.example/?id=2"),
        ("https://press.example/view.asp?no=11111&sec=5", "https://press.example/view.asp?no=11112&sec=5"),
        (
            "https://n.news.naver.com/article/999/0001234567",
            "https://n.news.naver.com/article/998/0001234567",
        ),
        ("https://press.example/a", "https://press.example/A"),
        ("https://m.tv/1", "https://tv/1"),
        ("https://press.example/?q=%b0%a1", "https://press.example/?q=%b0%a2"),
        ("https://press.example:8080/1", "https://press.example/1"),
    ],
)
def test_two_articles_have_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_a_section_stays_where_nothing_else_names_the_article() -> None:
    assert canonical("https://press.example/list?section=eco") != canonical(
        "https://press.example/list?section=pol"
    )


@pytest.mark.parametrize(
    ("declared", "address"),
    [
        ("https://www.press.example/economy/20240101123", "https://press.example/economy/20240101123"),
        ("/economy/20240101123", "https://press.example/economy/20240101123"),
        ("https://press.example/", ARTICLE),
        ("https://press.example/archive", ARTICLE),
        ("https://press.example/economy/", ARTICLE),
        ("https://portal.example/news/20240101123", ARTICLE),
        ("http://[broken", ARTICLE),
        ("", ARTICLE),
    ],
    ids=["same site", "relative", "front page", "archive", "section", "other site", "broken", "empty"],
)
def test_a_declared_address_is_followed_only_to_an_article_of_the_site(declared: str, address: str) -> None:
    assert canonical(ARTICLE, declared) == address


@pytest.mark.parametrize(
    "url",
    ["", "ftp://press.example/1", "http://[", "https://", "http://x:y/", "\ud800", "https://x/" + "a" * 9000],
)
def test_what_is_no_web_address_is_left_alone(url: str) -> None:
    assert isinstance(canonical(url), str)


PARTS = (
    "www.",
    "m.",
    "amp.",
    "x.example",
    "/",
    "a",
    "%41",
    "?",
    "&",
    "=",
    "utm_a=1",
    "id=12345",
    "/amp",
    ";jsessionid=1",
    "&amp;",
    "가",
    ":80",
    "#",
)


@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_an_address_made_canonical_stays_so(parts: list[str]) -> None:
    address = canonical("https://press.example/" + "".join(parts))
    assert canonical(address) == address


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://m.news.press.co.kr/1", "press.co.kr"),
        ("https://news.press.example/1", "press.example"),
        ("nothing", ""),
        ("http://10.0.0.7:8080/1", "10.0.0.7:8080"),
        ("http://10.0.0.7/1", "10.0.0.7"),
        ("http://10.0.0.7.press.example/1", "press.example"),
    ],
)
def test_a_site_is_the_registered_name_or_the_address_in_numbers(url: str, site: str) -> None:
    assert site_of(url) == site
