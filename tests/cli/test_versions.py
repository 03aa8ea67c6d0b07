"""`monitor versions`, and what `monitor why` says of edits."""

from __future__ import annotations

from monitor.cli.exits import Exit
from tests.cli.test_reading import TEXT, row

URL = row()["url"]


def edited(monitor, articles, *changes, **fields):
    later = TEXT
    for old, new in changes:
        later = later.replace(old, new)
    rows = row(), row(text=later, hour=11, **fields)
    assert monitor(*articles(*rows), "--db", "sqlite:///news.db").code == Exit.OK
    return monitor


def test_every_version_is_printed_with_what_it_says_now(monitor, articles):
    shown = edited(monitor, articles, ("24 sleeper", "42 sleeper"))("versions", URL).out.splitlines()
    assert "new, 3 figures" in shown[0]
    assert "revision, 1 figure edited" in shown[1]
    assert "now says 42" in shown[2]
    assert "(was 24" in shown[2]
    assert "[-24-]{+42+} sleeper" in shown[3]


def test_as_json_the_words_and_figures_of_both_sides_are_there(monitor, articles):
    first, second = edited(monitor, articles, ("24 sleeper", "42 sleeper"))("versions", URL, "--json").lines
    assert (first["type"], first["version"], first["edit"]) == ("version", 1, None)
    [figure] = second["edit"]["figures"]
    assert (figure["from"]["low"], figure["to"]["low"]) == (24, 42)
    assert figure["from"]["series"] == figure["to"]["series"]
    kept = [p["text"] for p in second["edit"]["text"] if p["kind"] != "added"]
    assert "".join(kept) == first["text"]


def test_a_new_headline_is_shown(monitor, articles):
    shown = edited(monitor, articles, ("24", "42"), title="Trains for the night, at last")(
        "versions", URL
    ).out
    assert "{+Trains for the night, at last+}" in shown


def test_why_says_what_an_edit_changed(monitor, articles):
    shown = edited(monitor, articles, ("24 sleeper", "42 sleeper"))("why", URL).out
    assert "edited: now says 42" in shown
    assert "corrected" in shown


def test_of_an_address_never_seen_the_next_step_is_named(monitor, articles):
    ran = edited(monitor, articles)("versions", "https://nowhere.example/1")
    assert ran.code == Exit.USAGE
    assert "monitor why" in ran.err
