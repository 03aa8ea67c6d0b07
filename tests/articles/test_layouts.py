"""Whole pages after the habits of real outlets, each beside what is to be read of it (`layouts/*.html`, `*.txt`).

Every page holds figures of others wherever real pages do: captions, lists, tickers, comments, adverts, rights lines.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.articles.pages import read_page
from monitor.model import Article, Page

LAYOUTS = Path(__file__).parent / "layouts"
NAMES = sorted(page.stem for page in LAYOUTS.glob("*.html"))
_NUMBER = re.compile(r"\d[\d,.]*")


def expected(name: str) -> tuple[dict[str, str], str]:
    """What the page's head lines say is right, and the article's text."""
    head, _, text = (LAYOUTS / f"{name}.txt").read_text(encoding="utf-8").partition("\n\n")
    lines = (line.partition(":") for line in head.splitlines())
    return {key: value.strip() for key, _, value in lines}, text


def read(name: str) -> Article:
    url = expected(name)[0]["url"]
    body = (LAYOUTS / f"{name}.html").read_bytes()
    return read_page(
        Page(
            asked=url, url=url, status=200, body=body, content_type="text/html", fetched_at=datetime.now(UTC)
        )
    )


def numbers(text: str) -> set[str]:
    return {number.rstrip(".,") for number in _NUMBER.findall(text)}


def moment(said: str) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


@pytest.mark.parametrize("name", NAMES)
def test_no_number_from_outside_the_article_is_read(name: str) -> None:
    assert numbers(read(name).body) - numbers(expected(name)[1]) == set()


@pytest.mark.parametrize("name", NAMES)
def test_no_number_of_the_article_is_lost(name: str) -> None:
    assert numbers(expected(name)[1]) - numbers(read(name).body) == set()


@pytest.mark.parametrize("name", NAMES)
def test_what_the_page_says_of_its_article_is_read(name: str) -> None:
    article, (right, _) = read(name), expected(name)
    said = {key: getattr(article, key) or "" for key in right if key not in ("url", "published", "edited")}
    assert said == {key: right[key] for key in said}


@pytest.mark.parametrize("name", NAMES)
def test_both_times_are_right_to_the_second(name: str) -> None:
    article, (right, _) = read(name), expected(name)
    times = [time and time.replace(microsecond=0) for time in (article.published_at, article.edited_at)]
    assert times == [moment(right["published"]), moment(right["edited"])]
    assert all(time is None or time.utcoffset() is not None for time in times)
