"""A user's units, from the settings to what each command says."""

from __future__ import annotations

import json

import pytest

from monitor.cli.exits import Exit

TEXT = "The warehouse holds 300 koku of rice."


@pytest.fixture
def own(monitor, tmp_path):
    """Runs a command where the settings name a file of units."""
    (tmp_path / "newsfigures.yaml").write_text("units: units.yaml\n")
    (tmp_path / "units.yaml").write_text("en:\n  - {words: [koku], unit: kg, factor: 150}\n")
    return monitor


def measured(figures):
    return [(f["text"], f["low"], f["unit"]) for f in figures]


def test_figures_reads_a_unit_of_the_users(own):
    [answer] = own("figures", "--json", stdin=TEXT).lines
    assert measured(answer["figures"]) == [("300 koku", 45000, "kg")]


def test_figures_jsonl_reads_a_unit_of_the_users(own):
    [answer] = own("figures", "--jsonl", stdin=json.dumps({"id": 1, "text": TEXT})).lines
    assert measured(answer["figures"]) == [("300 koku", 45000, "kg")]


def test_a_variable_names_the_file_too(monitor, tmp_path, monkeypatch):
    (tmp_path / "rice.yaml").write_text("en: [{words: koku, unit: t, factor: 0.15}]\n")
    monkeypatch.setenv("NEWSFIGURES_UNITS", "rice.yaml")
    [answer] = monitor("figures", "--json", stdin=TEXT).lines
    assert measured(answer["figures"]) == [("300 koku", 45, "t")]


def test_replay_keeps_a_ledger_of_the_users_units(own, articles):
    at = "2026-03-0{}T09:00:00+09:00"
    rows = [
        {"url": f"https://daily.example/{day}", "source": "Daily", "lang": "en", "published": at.format(day),
         "title": "Rice", "text": f"The warehouse holds {stock} koku of rice."}
        for day, stock in ((1, 300), (5, 480))
    ]  # fmt: skip
    lines = own(*articles(*rows), "--json").lines
    [change] = [line for line in lines if line["type"] == "change"]
    assert (change["from"]["low"], change["to"]["low"], change["to"]["unit"]) == (45000, 72000, "kg")


@pytest.mark.parametrize("command", ["figures", "replay", "check", "run"])
def test_a_bad_file_of_units_ends_every_command_that_reads(own, articles, tmp_path, command):
    (tmp_path / "units.yaml").write_text(
        "en:\n  - {words: [koku], unit: sack}\n  - {words: [''], unit: kg}\n"
    )
    replay = articles()
    done = own(*(replay if command == "replay" else [command]), stdin=TEXT)
    assert done.code == Exit.CONFIG
    assert "units.yaml:2: en.0.unit" in done.err
    assert "units.yaml:3: en.1.words.0" in done.err
