from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from monitor.errors import SourceError, SourceRefused
from monitor.fetch import Limits
from monitor.model import Request
from monitor.sources import Keys, requests_for
from tests.sources.build import NOW, listing, read, source


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


# --- windows back in time ----------------------------------------------------------------------------------


def older(*found: dict[str, str], since: datetime | None, url: str | None = None) -> dict[str, str] | None:
    """The window that is asked for next."""
    request = Request(url=url) if url else None
    read_listing = listing("gdelt", articles(*found), since=since, request=request)
    if read_listing.older is None:
        return None
    asked = parse_qs(urlsplit(read_listing.older.url).query)
    return {name: asked[name][0] for name in ("startdatetime", "enddatetime")}


def full(stamp: str) -> list[dict[str, str]]:
    return [article(url=f"https://www.daily.example/{n}", seendate=stamp) for n in range(250)]


WEEK = NOW - timedelta(days=7)
BEFORE = "https://api.gdeltproject.org/api/v2/doc/doc?query=q&enddatetime=20261120000000"


def test_nothing_older_is_asked_for_without_need() -> None:
    assert older(article(), since=None) is None
    assert older(article(), since=NOW - timedelta(hours=1)) is None


def test_a_day_that_came_whole_is_followed_by_the_days_before_it() -> None:
    assert older(article(), since=WEEK) == {
        "startdatetime": "20261115120000",
        "enddatetime": "20261121120000",
    }


def test_a_full_answer_is_followed_by_what_is_older_than_its_oldest() -> None:
    window = older(*full("20261122T013000Z"), since=WEEK)
    assert window == {"startdatetime": "20261115120000", "enddatetime": "20261122013000"}


def test_a_window_that_came_whole_is_the_last() -> None:
    assert older(article(), since=WEEK, url=BEFORE) is None


def test_a_window_that_gets_no_further_is_the_last() -> None:
    assert older(*full("20261120T000000Z"), since=WEEK, url=BEFORE) is None


def test_no_more_than_three_months_are_asked_for() -> None:
    window = older(article(), since=datetime(2020, 1, 1, tzinfo=UTC))
    assert window is not None
    assert window["startdatetime"] == "20260825120000"


def test_it_is_given_the_patience_that_it_needs() -> None:
    """Its good answers take up to 22 s, and it asks for more than five seconds between two."""
    limits = Limits()
    assert limits.deadline_s >= 30
    assert limits.pause_s("api.gdeltproject.org") >= 8


def test_a_control_character_before_an_address_is_no_part_of_it() -> None:
    [link] = read("gdelt", articles(article(url="\x00https://www.daily.example/7\x1b")))
    assert link.url == "https://www.daily.example/7"
