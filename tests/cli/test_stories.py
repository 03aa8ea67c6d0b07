"""`monitor stories` and `monitor story`: events, who told them in order, and where they differ."""

from __future__ import annotations

import pytest

from monitor.cli.exits import Exit

FIRST = {
    "url": "https://daily.example/1",
    "source": "Daily",
    "published": "2026-03-02T09:00:00+00:00",
    "title": "Sleeper trains get 48 cars",
    "text": "The railway will buy 48 sleeper cars for $640 million, it said. The first train leaves Lindau in May.",
}
SECOND = {
    "url": "https://weekly.example/7",
    "source": "Weekly",
    "published": "2026-03-02T11:00:00+00:00",
    "title": "Night travel returns to Lindau",
    "text": "Lindau will see sleeper trains again. The railway orders 48 sleeper cars for $690 million.",
}


@pytest.fixture
def told(filled_with):
    """Two outlets have told one event."""
    return filled_with(FIRST, SECOND)


def test_stories_are_listed_with_the_outlets_that_told_them(told):
    out = told("stories", "--since", "2026-03-01").out
    assert "Sleeper trains get 48 cars" in out
    assert "Daily, Weekly" in out


def test_stories_as_data(told):
    [story] = told("stories", "--topic", "trains", "--since", "2026-03-01", "--json").lines
    assert (story["type"], story["outlets"], story["articles"], story["copies"]) == (
        "story",
        ["Daily", "Weekly"],
        2,
        0,
    )


@pytest.mark.parametrize("command", ["stories", "series"])
def test_a_topic_that_was_never_watched_is_a_mistake(told, command):
    shown = told(command, "--topic", "trams")
    assert (shown.code, shown.out) == (Exit.USAGE, "")
    assert "no topic trams; it has: trains" in shown.err


def test_what_was_not_read_lately_is_not_listed(told):
    assert "monitor stories --since" in told("stories").out


def test_a_story_tells_who_told_it_and_on_what_they_agree(told):
    [row] = told("stories", "--since", "2026-03-01", "--json").lines
    out = told("story", str(row["story"])).out
    assert "2 outlets, 0 copies" in out
    assert "tells what https://daily.example/1 tells" in out
    assert "agree" in out


def test_a_story_as_data_has_its_tellings_in_order_and_its_figures(told):
    lines = told("story", "1", "--json").lines
    assert [line["type"] for line in lines[:3]] == ["story", "telling", "telling"]
    assert [line["outlet"] for line in lines[1:3]] == ["Daily", "Weekly"]
    assert {line["state"] for line in lines[3:]} <= {"agree", "differ", "alone"}


def test_a_story_nobody_told_says_where_they_are(told):
    ran = told("story", "99")
    assert (ran.code, ran.err) == (
        2,
        "monitor: no story has the number 99; see them all with: monitor stories\n",
    )


def test_why_names_the_story(told):
    [own, *_] = told("why", "https://weekly.example/7", "--json").lines
    assert own["story"] == 1
    assert "story 1: tells what https://daily.example/1 tells" in own["reason"]
