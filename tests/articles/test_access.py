"""Whether a page keeps its article for those who pay."""

from __future__ import annotations

import pytest

from monitor.articles.access import is_walled
from monitor.articles.pages import read_page
from monitor.errors import PageError
from monitor.model import Page
from tests.builders import NOON

LONG = "The quay of the harbour will be as long as the pier. " * 40


@pytest.mark.parametrize(
    ("linked", "tiers", "shown", "walled"),
    [
        ({}, [], LONG, False),
        ({"isAccessibleForFree": True}, [], LONG, False),
        ({"isAccessibleForFree": False}, [], LONG, True),
        ({"isAccessibleForFree": "False"}, [], LONG, True),
        ({"isAccessibleForFree": "http://schema.org/False"}, [], LONG, True),
        ({"hasPart": {"isAccessibleForFree": False, "cssSelector": ".wall"}}, [], LONG, True),
        ({"hasPart": [{"@type": "WebPageElement"}, "x"]}, [], LONG, False),
        ({}, ["locked"], LONG, True),
        ({}, ["free"], LONG, False),
        ({}, [], "The quay grows. Subscribe now to continue reading.", True),
        ({}, [], "부두가 길어진다. 이 기사는 유료회원 전용 기사입니다.", True),
        ({}, [], "부두가 길어진다. 로그인 후 전문을 읽으실 수 있습니다.", True),
        ({}, [], "부두 이용권을 구독하는 사람이 늘었다.", False),
        ({}, [], LONG + "Subscribe to continue reading.", False),
    ],
)
def test_a_wall_is_known_by_what_the_page_says_of_itself(linked, tiers, shown, walled):
    assert is_walled(linked, tiers, shown) is walled


def page(head: str, body: str) -> Page:
    html = f"<html lang=en><head><title>The quay grows at last</title>{head}</head><body>{body}</body></html>"
    return Page(
        asked="https://a.example/1",
        url="https://a.example/1",
        status=200,
        body=html.encode(),
        fetched_at=NOON,
    )


WALL = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'


def test_what_a_walled_page_shows_is_kept_at_low_trust():
    article = read_page(page(WALL, f"<article><h1>The quay grows at last</h1><p>{LONG}</p></article>"))
    assert (article.trust, article.text.startswith("The quay of")) == ("low", True)


def test_of_a_walled_page_that_shows_nothing_the_headline_is_kept():
    article = read_page(page(WALL, "<h1>The quay grows at last</h1>"))
    assert (article.title, article.trust) == ("The quay grows at last", "low")


def test_a_page_without_a_wall_that_shows_nothing_is_no_article():
    with pytest.raises(PageError):
        read_page(page("", "<h1>The quay grows at last</h1>"))
