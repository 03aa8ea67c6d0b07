"""Words of outlets are words in every page, never markup."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.web.addresses import pages
from tests.web.conftest import NOW, filled, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.store import Store
    from tests.web.conftest import Browser

MARKUP = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One article more, whose headline, outlet and sentences hold markup."""
    for opened in filled(tmp_path_factory.mktemp("hostile") / "news.db"):
        text = f"Westbay will spend $700 million on a new harbour, {MARKUP} the port authority said."
        at = NOW - timedelta(hours=1)
        take_in(opened, "https://evil.example/1", f"Evil {MARKUP}", at, text, f"Westbay {MARKUP} builds")
        yield opened


@pytest.mark.parametrize("path", [*pages(), "/articles/4", "/stories/4"])
def test_markup_of_an_outlet_is_never_ours(visit: Callable[..., Browser], path: str) -> None:
    assert "<img" not in visit().get(path).text


LONG = "한글제목 " * 2_000


@pytest.fixture(scope="module")
def heavy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """25 articles with a headline of 10,000 characters and an outlet of 600."""
    for opened in filled(tmp_path_factory.mktemp("heavy") / "news.db"):
        for n in range(25):
            text = f"Westbay will spend $700 million on a new harbour, the mayor said. Note {n}."
            at = NOW - timedelta(hours=25 - n)
            take_in(opened, f"https://heavy.example/{n}", LONG[:600], at, text, f"Westbay {n} {LONG}")
        yield opened


@pytest.mark.parametrize("path", [*pages(), "/stories/4", "/search?q=westbay"])
def test_no_page_grows_with_the_length_of_headlines(
    visit: Callable[..., Browser], heavy: Store, path: str
) -> None:
    assert len(visit(store=heavy).get(path).content) < 150_000
