from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from monitor.errors import SourceError, SourceRefused
from monitor.sources import Keys, requests_for
from tests.sources.build import read, source


def articles(*found: dict[str, str]) -> str:
    return json.dumps({"articles": list(found)})


def article(**fields: str) -> dict[str, str]:
    whole = {
        "url": "https://www.daily.example/7",
        "title": "City Opens 1 . 2 Thousand Rooms",
        "seendate": "20261122T013000Z",
    }
    return {**whole, **fields}


def test_the_last_days_articles_are_asked_for_newest_first() -> None:
    [request] = requests_for(source("gdelt", 'libraries sourcelang:korean "city hall"'), Keys())
    asked = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    assert asked["query"] == 'libraries sourcelang:korean "city hall"'
    assert (asked["mode"], asked["format"], asked["sort"]) == ("artlist", "json", "datedesc")


def test_a_title_that_was_spaced_anew_is_not_handed_on() -> None:
    [link] = read("gdelt", articles(article()))
    assert (link.url, link.title) == ("https://www.daily.example/7", "")


@pytest.mark.parametrize("printed", ["20261122T013000Z", "20261122013000"])
def test_both_forms_of_its_time_are_read(printed: str) -> None:
    [link] = read("gdelt", articles(article(seendate=printed)))
    assert link.published_at == datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("body", ["{}", '{"articles": []}', '{"status": "ok"}', " \n{}\n"])
def test_no_match_is_no_link(body: str) -> None:
    assert read("gdelt", body) == []


@pytest.mark.parametrize("flaw", [r"\'", r"\x", r"\u12", "\x01", "\t", "\\"])
def test_illegal_escapes_do_no_harm(flaw: str) -> None:
    body = '{"articles": [{"title": "a' + flaw + ' b", "url": "https://www.daily.example/7"}]}'
    assert [link.url for link in read("gdelt", body)] == ["https://www.daily.example/7"]


def test_escapes_that_are_right_stay_right() -> None:
    assert read("gdelt", r'{"articles": [{"title": "a \\", "url": "https:\/\/www.daily.example\/\u0037"}]}')[
        0
    ].url.endswith("/7")


@pytest.mark.parametrize(
    "words",
    [
        "Queries containing OR'd terms must be surrounded by ().",
        "The specified phrase is too short.",
        "Your query was too short or too long.",
        "Invalid query start date.",
    ],
)
def test_a_query_it_cannot_read_is_refused_for_good(words: str) -> None:
    with pytest.raises(SourceRefused, match="cannot read the query"):
        read("gdelt", words, content_type="text/html")


@pytest.mark.parametrize(
    "words", ["Please limit requests to one every 5 seconds or contact us.", "", "<html>busy</html>", "[]"]
)
def test_a_plea_for_patience_passes(words: str) -> None:
    with pytest.raises(SourceError) as raised:
        read("gdelt", words, content_type="text/html")
    assert not isinstance(raised.value, SourceRefused)
