"""The page of an article."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import NOW, filled, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from monitor.store import Store
    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]

EVIL = '<script>alert("x")</script>\u202e<img src=x onerror=alert(1)>'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A ledger of its own for each test."""
    yield from filled(tmp_path / "news.db")


def _page(visit: Visit, store: Store, url: str) -> str:
    [article] = {version.article for version in store.versions(url)}
    return unescape(visit().get(f"/articles/{article}").text)


def test_figures_are_marked_in_the_text_and_lead_to_their_series(visit: Visit, store: Store) -> None:
    html = _page(visit, store, "https://post.example/1")
    assert re.search(r'<mark id="text\d+"><a href="/series/1" title="[^"]+">\$640 million</a></mark>', html)


def test_what_it_changed_is_told(visit: Visit, store: Store) -> None:
    assert "revised: " in _page(visit, store, "https://post.example/2")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "the same value as Harbour Post, 2 Mar 2026"), ("ko", "Harbour Post, 2026.3.2와 같은 값")],
)
def test_why_is_told_in_the_readers_language_with_its_day(
    visit: Visit, store: Store, lang: str, said: str
) -> None:
    html = unescape(visit().get("/articles/2", headers={"accept-language": lang}).text)
    assert said in html


def test_versions_stand_side_by_side_with_the_numbers_that_differ(visit: Visit, store: Store) -> None:
    text = "Westbay will spend $720 million on a new harbour, up from $640 million, the port authority said."
    take_in(store, "https://post.example/2", "Harbour Post", NOW, text)
    html = _page(visit, store, "https://post.example/2")
    assert re.search(r"<del>\$690 million</del>\s*→ <ins>\$720 million</ins>", html)


def test_copies_are_named(visit: Visit, store: Store) -> None:
    text = "Westbay will spend $690 million on a new harbour, up from $640 million, the port authority said."
    take_in(store, "https://echo.example/1", "Echo", NOW, text)
    assert "Echo" in _page(visit, store, "https://post.example/2")


def test_hostile_words_stay_words(visit: Visit, store: Store) -> None:
    take_in(
        store, "https://evil.example/1", EVIL, NOW, f"Westbay has 70 berths. {EVIL}", title=f"{EVIL} Westbay"
    )
    [article] = {version.article for version in store.versions("https://evil.example/1")}
    for path in (f"/articles/{article}", "/stories", "/topics/westbay", "/"):
        html = visit().get(path).text
        assert "<script>alert" not in html
        assert "<img" not in html
