"""Search, and watchlists tried on stored articles."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]


def _found(answer: httpx.Response) -> tuple[bool, int]:
    """Whether the harbour's cost is among the figures, and how many articles there are."""
    return 'href="/series/1"' in answer.text, len(re.findall(r'<a href="/articles/', answer.text))


@pytest.mark.parametrize(
    ("asked", "cost", "articles"),
    [
        ({"q": "harbour"}, True, 3),
        ({"q": "mayor"}, False, 1),
        ({"q": "money over $600 million"}, True, 0),
        ({"q": "over $1 billion"}, False, 0),
        ({"unit": "money", "least": "600 million", "most": "700 million"}, True, 0),
        ({"unit": "people"}, False, 0),
        ({"q": "harbour", "topic": "westbay"}, True, 3),
        ({"topic": "westbay"}, False, 3),
        ({"q": "zebra"}, False, 0),
        ({}, False, 3),
    ],
)
def test_figures_and_articles_are_found(
    visit: Visit, asked: dict[str, str], cost: bool, articles: int
) -> None:
    assert _found(visit().get("/search", params=asked)) == (cost, articles)


@pytest.mark.parametrize("asked", [{"least": "much"}, {"q": "harbour", "after": "x"}])
def test_what_cannot_be_asked_is_told(visit: Visit, asked: dict[str, str]) -> None:
    answer = visit().get("/search", params=asked)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text


@pytest.mark.parametrize(
    "typed", ['"><script>alert(1)</script>', "a" * 5_000, "'; DROP TABLE article; --", "%"]
)
def test_whatever_is_typed_is_only_words(visit: Visit, typed: str) -> None:
    answer = visit().get("/search", params={"q": typed, "topic": typed, "unit": typed})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def _try(visit: Visit, draft: str) -> httpx.Response:
    browser = visit()
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/watchlists").text)
    assert token
    fields: dict[str, Any] = {"form_token": token[1], "draft": draft}
    return browser.post("/watchlists", data=fields)


def test_watchlists_are_shown_as_they_were_read(visit: Visit) -> None:
    html = unescape(visit().get("/watchlists").text)
    assert "Westbay's harbour" in html
    assert "<dd>Westbay</dd>" in html


def test_draft_is_tried_on_the_stored_articles(visit: Visit) -> None:
    html = unescape(_try(visit, "topic: Mayors\nmatch: {any: [mayor]}\n").text)
    assert "It takes 1 of the 3 newest articles that are stored." in html
    assert "has none of the topic's words" in html


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ("topic: x\nmatch: {any: [y]}\nfoo: 1\n", "draft.yaml:3"),
        ("topic: [", "draft.yaml"),
        ("", "a watchlist has `topic:`"),
        ("topic: &a [*a]", "draft.yaml"),
    ],
)
def test_faults_of_a_draft_are_shown_with_their_lines(visit: Visit, draft: str, why: str) -> None:
    answer = _try(visit, draft)
    assert answer.status_code == 422
    assert why in unescape(answer.text)
