"""What a person sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.store import Store
    from tests.web.conftest import Browser


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


PAGES = [
    "/",
    "/topics/westbay",
    "/series/1",
    "/login",
    "/stories",
    "/stories/1",
    "/outbox",
    "/sources",
    "/articles/1",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_page_is_drawn_in_both_languages(visit: Callable[..., Browser], path: str, lang: str) -> None:
    answer = visit().get(path, headers={"accept-language": lang})
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text
    assert len(answer.content) < 150_000


def test_today_tells_a_change_with_both_sentences(visit: Callable[..., Browser]) -> None:
    said = _words(visit().get("/").text)
    assert "$640 million → $690 million" in said
    assert "up from $640 million, the port authority said.” (Harbour Post" in said


def test_topic_lists_its_figures_with_the_value_that_stands(visit: Callable[..., Browser]) -> None:
    assert "new harbour spending $690 million" in _words(visit().get("/topics/westbay").text)


def test_story_tells_who_told_it(visit: Callable[..., Browser]) -> None:
    said = _words(visit().get("/stories/1").text)
    assert "Westbay builds" in said
    assert "Harbour Post" in said


@pytest.mark.parametrize(("query", "none"), [("state=failed", True), ("state=nonsense", False), ("", False)])
def test_outbox_is_read_by_state(visit: Callable[..., Browser], query: str, none: bool) -> None:
    assert ("No notice in this state." in visit().get(f"/outbox?{query}").text) == none


def test_figure_draws_a_dot_for_each_report_that_is_not_past(visit: Callable[..., Browser]) -> None:
    html = visit().get("/series/1").text
    dots = re.findall(r'href="#o(\d+)"', html)
    rows = re.findall(r'<tr id="o(\d+)"', html)
    assert set(dots) < set(rows)
    assert len(re.findall(r'<circle cx="[^>]*moved', html)) == 1


def test_figure_as_of_a_day_knows_nothing_of_later_ones(visit: Callable[..., Browser]) -> None:
    said = _words(visit().get("/series/1?as_of=2026-03-05").text)
    assert "$640 million" in said
    assert "$690 million" not in said


@pytest.mark.parametrize(
    "path",
    [
        "/topics/nowhere",
        "/series/999",
        f"/series/{2**70}",
        "/series/1?as_of=1900-01-01",
        "/stories/999",
        "/nothing",
    ],
)
def test_what_there_is_not_is_said_so(visit: Callable[..., Browser], path: str) -> None:
    answer = visit().get(path)
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_chosen_language_is_remembered(visit: Callable[..., Browser]) -> None:
    browser = visit()
    browser.get("/language?to=ko&next=/topics/westbay")
    assert '<html lang="ko">' in browser.get("/").text


@pytest.mark.parametrize(
    "goal", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_no_link_of_ours_leads_away(visit: Callable[..., Browser], goal: str) -> None:
    answer = visit().get("/language", params={"to": "ko", "next": goal}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_today_tells_what_is_wrong_with_the_house(visit: Callable[..., Browser], store: Store) -> None:
    store.keeping.trouble("disk", "12 MB < 200 MB", NOW)
    try:
        assert "the disk is nearly full, nothing new is read 12 MB" in _words(visit().get("/").text)
    finally:
        store.keeping.no_trouble("disk")
    assert "nearly full" not in visit().get("/").text
