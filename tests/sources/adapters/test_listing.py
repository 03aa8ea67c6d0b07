"""Listing pages: what a selector picks, and what is read beside it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from monitor.errors import SourceError
from monitor.sources import Keys, requests_for
from monitor.sources.adapters.listing import MAX_LINKS, address_in
from tests.sources.build import NOW, read, source

if TYPE_CHECKING:
    from monitor.model import Link

PAGE = "https://www.city.example.kr/press"


def picked(body: str | bytes, select: str = "li a", url: str = PAGE) -> list[Link]:
    return read("listing", body, address=f"{url} {select}", content_type="text/html; charset=utf-8")


def page(*items: str) -> str:
    return (
        f"<!doctype html><html><body><nav><a href='/'>Home</a></nav><ul>{''.join(items)}</ul></body></html>"
    )


def card(href: str = "/7", more: str = "", title: str = "도서관 12곳 연다") -> str:
    return f"<li><a href='{href}'>{title}</a>{more}</li>"


def test_page_and_selector_are_one_address_and_the_page_is_asked() -> None:
    address = address_in({"url": PAGE, "select": "ul >  li a"})
    assert address == f"{PAGE} ul > li a"
    assert [request.url for request in requests_for(source("listing", address), Keys())] == [PAGE]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"url": PAGE}, "wants `{url: https://…, select: CSS}`"),
        (PAGE, "wants `{url: https://…, select: CSS}`"),
        ({"url": "www.city.example", "select": "a"}, "begins with http"),
        ({"url": PAGE, "select": "a["}, "'a\\[' is none"),
        ({"url": PAGE, "select": "a::text"}, "is none"),
        ({"url": PAGE, "select": ""}, "is none"),
        ({"url": PAGE, "select": "a", "max": 3}, "wants `{url"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_the_next_step(written: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        address_in(written)


def test_what_the_selector_picks_becomes_links() -> None:
    [link] = picked(page(card()))
    assert (link.url, link.title) == ("https://www.city.example.kr/7", "도서관 12곳 연다")


@pytest.mark.parametrize(
    ("select", "urls"),
    [
        ("li", ["/7", "/8"]),
        ("li:first-child a", ["/7"]),
        ("li b", ["/8"]),
        ("a[href$='8']", ["/8"]),
        ("li, nav", ["/", "/7", "/8"]),
    ],
)
def test_a_selector_may_pick_the_link_or_what_is_around_or_in_it(select: str, urls: list[str]) -> None:
    body = page(card("/7"), card("/8", title="<b>또</b>"))
    assert [link.url.removeprefix("https://www.city.example.kr") for link in picked(body, select)] == urls


@pytest.mark.parametrize(
    "printed",
    [
        "<span>2026.11.22 10:03</span>",
        "<time datetime='2026-11-22T01:03:00Z'>today</time>",
        "<div><em>등록일</em> 2026-11-22 10:03:00</div>",
        "<time>2026-11-22 10:03</time>",
    ],
)
def test_a_date_beside_the_link_is_its_own(printed: str) -> None:
    assert picked(page(card(more=printed)))[0].published_at == datetime(2026, 11, 22, 1, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "printed", ["", "<span>어제</span>", "<span>2026.13.45</span>", "<a href='/8'>2026.11.22 10:03</a>"]
)
def test_no_date_is_made_up(printed: str) -> None:
    assert picked(page(card(more=printed)))[0].published_at is None


def test_a_date_to_come_becomes_the_time_of_fetching() -> None:
    assert picked(page(card(more="2026.12.24 10:00")))[0].published_at == NOW


def test_a_page_in_another_charset_is_read() -> None:
    body = page(card()).replace("<body>", "<meta charset=euc-kr><body>").encode("euc-kr")
    assert (
        read("listing", body, address=f"{PAGE} li a", content_type="text/html")[0].title == "도서관 12곳 연다"
    )


def test_a_selector_that_picks_no_link_is_a_fault_that_says_how_to_look() -> None:
    with pytest.raises(SourceError, match=r"layout may have changed.*watch preview"):
        picked(page(card("javascript:void(0)"), "<li>no link</li>"))


@pytest.mark.parametrize("body", ["", "{}", "Service unavailable", "<rss></rss>", "\x00\x01"])
def test_what_is_no_page_is_a_fault_of_the_source(body: str) -> None:
    with pytest.raises(SourceError):
        picked(body)


def test_a_long_page_is_read_to_its_cap() -> None:
    assert len(picked(page(*(card(f"/{n}") for n in range(MAX_LINKS + 9))))) == MAX_LINKS


@pytest.mark.parametrize(
    "rest",
    [
        "<p>" * 200_000,
        "<div>" * 100_000,
        "<a " + "".join(f"x{n}=1 " for n in range(50_000)) + ">",
        "<a href='/9'>" * 50_000,
        "<!--" * 100_000,
    ],
    ids=["unclosed", "deep", "crowded", "links in links", "comments"],
)
def test_a_page_made_to_keep_us_busy_costs_no_more_than_its_cap(rest: str) -> None:
    started = time.process_time()
    links = picked(page(card()).replace("</body>", f"{rest}</body>"), "li a, a")
    assert links[0].url.startswith("https://www.city.example.kr/")
    assert time.process_time() - started < 3
