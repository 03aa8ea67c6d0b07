"""Two outlets that contradict each other: who says what is told at a glance, and drawn as two lines."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import NOW, filled, take_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.store import Store
    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two articles more on the day of the last one: another outlet says otherwise, and says so again."""
    for opened in filled(tmp_path_factory.mktemp("conflict") / "news.db"):
        for hours, words in ((2, "the mayor said"), (3, "the mayor said in the evening")):
            text = f"Westbay will spend $720 million on a new harbour, {words}."
            at = NOW - timedelta(days=1) + timedelta(hours=hours)
            take_in(opened, f"https://gazette.example/{hours}", "Gazette", at, text)
        yield opened


def test_today_tells_what_waits_with_both_sides_and_leads_there_from_the_top(visit: Visit) -> None:
    html = unescape(visit().get("/").text)
    waits = html[html.index('<h2 id="waits">') : html.index('<h2 id="topics">')]
    assert "$690 million" in waits
    assert "$720 million" in waits
    assert '<a href="#waits"><b>1</b> waits</a>' in html


def test_figure_draws_a_second_line_and_says_who_contradicts_whom(visit: Visit) -> None:
    html = unescape(visit().get("/series/1").text)
    assert html.count('<path class="line other" d="M') == 2  # and once in the key
    assert len(re.findall(r'data-article="[^"]+" class="contested"', html)) == 2
    assert "still in conflict:" in html


@pytest.mark.parametrize("path", ["/topics/westbay", "/search?q=harbour"])
def test_small_curve_has_both_lines(visit: Visit, path: str) -> None:
    assert visit().get(path).text.count("stroke-dasharray") == 1
