"""One ledger serves all topics: timelines of 66 topics in one database are told as if each had a database of its own."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.timelines import score_cases
from tests.timelines.joined import replayed_together, series_of_several

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text())["joined"]
FOLDERS = ("cases", "own")


@pytest.fixture(scope="module")
def cases():
    return {
        folder: [
            json.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / folder).glob("*.json"))
        ]
        for folder in FOLDERS
    }


@pytest.fixture(scope="module")
def lines(cases, tmp_path_factory):
    """The lines of each case."""
    return replayed_together(
        [c for of_folder in cases.values() for c in of_folder], tmp_path_factory.mktemp("all")
    )


@pytest.fixture(scope="module", params=FOLDERS)
def tallies(request, cases, lines):
    """The folder, and tallies over its cases."""
    found, counts, misses = defaultdict(score_cases.Tally), Counter(), []
    for case in cases[request.param]:
        score_cases.score(case, lines[case["id"]], found, counts, misses)
    return request.param, found


def test_precision_and_recall_keep_their_floor_in_one_ledger(tallies):
    folder, found = tallies
    for name, (floor_precision, floor_recall) in FLOORS[folder].items():
        precision, recall, _ = found[name].prf()
        assert precision >= floor_precision, f"{folder}, {name}: precision {precision:.4f}"
        assert recall >= floor_recall, f"{folder}, {name}: recall {recall:.4f}"


def test_few_figures_stand_in_a_series_of_another_topic(lines):
    figures, astray = series_of_several(lines)
    assert astray <= FLOORS["astray"] * figures, f"{astray} of {figures}"
