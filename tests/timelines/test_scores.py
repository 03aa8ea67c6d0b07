"""What a careful editor would say of 103 timelines and 400 sentences, and how near we come: floors that only rise.

`cases` and `own` are what the ledger's weights were fitted to (benchmarks/fit_ledger.py), `unseen` is what they were not: keep it
so, or write others. How figures are read, and what is on a topic, was mended by some of `unseen`, too. The scoring is that of
score_cases.py and score_sentences.py beside this file; a score that rises raises its floor in floors.json in the same commit. FORMAT.md says what a figure and a change are.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from monitor import contract
from monitor.figures import read
from tests.timelines import score_sentences
from tests.timelines.replaying import scored

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text())
CASES = sorted((HERE / "cases").glob("*.json"))
MORE = {folder: sorted((HERE / folder).glob("*.json")) for folder in ("own", "unseen")}


@pytest.fixture(scope="module")
def timelines(tmp_path_factory):
    """Tallies and counts over the 32 cases."""
    return scored(CASES, lambda: tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module", params=MORE)
def more(request, tmp_path_factory):
    """The folder and what is scored in it."""
    return request.param, *scored(MORE[request.param], lambda: tmp_path_factory.mktemp("case"))


@pytest.fixture(scope="module")
def sentences():
    """Counts for each language over all sentences."""
    counts: dict[str, Counter] = defaultdict(Counter)
    for text in (HERE / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(text)
        said = [contract.figure(f) for f in read("", row["text"], row["lang"])]
        score_sentences.score(row, said, counts[row["lang"]], [])
    return {lang: score_sentences.result(n) for lang, n in counts.items()}


def at_least(value: float, floor: float) -> bool:
    return value >= floor or math.isclose(value, floor, abs_tol=5e-5)


def test_all_cases_are_there():
    assert len(CASES) == 32


@pytest.mark.parametrize("name", FLOORS["timelines"])
def test_precision_and_recall_on_the_timelines_keep_their_floor(timelines, name):
    precision, recall, _ = timelines[0][name].prf()
    floor_precision, floor_recall = FLOORS["timelines"][name]
    assert at_least(precision, floor_precision), f"{name}: precision {precision:.4f}"
    assert at_least(recall, floor_recall), f"{name}: recall {recall:.4f}"


@pytest.mark.parametrize("name", FLOORS["fields"])
def test_what_is_said_around_a_figure_keeps_its_floor(timelines, name):
    right = timelines[1][f"{name} right"] / timelines[1][f"{name} of"]
    assert at_least(right, FLOORS["fields"][name]), f"{name}: {right:.4f}"


def test_precision_and_recall_on_more_timelines_keep_their_floor(more):
    folder, tallies, counts = more
    for name, (floor_precision, floor_recall) in FLOORS[folder]["timelines"].items():
        precision, recall, _ = tallies[name].prf()
        assert at_least(precision, floor_precision), f"{folder}, {name}: precision {precision:.4f}"
        assert at_least(recall, floor_recall), f"{folder}, {name}: recall {recall:.4f}"
    assert counts["quiet cases kept quiet"] >= FLOORS[folder]["quiet"]


def test_every_timeline_is_a_case_of_the_format():
    paths = [*CASES, *(path for paths in MORE.values() for path in paths)]
    checked = subprocess.run(
        [sys.executable, HERE / "check_cases.py", *paths], capture_output=True, check=False
    )
    assert (checked.returncode, checked.stdout.decode().splitlines()[:-1]) == (0, [])


def test_quiet_cases_are_kept_quiet(timelines):
    assert timelines[1]["quiet cases kept quiet"] >= FLOORS["quiet"]


@pytest.mark.parametrize(
    ("lang", "name"), [(lang, name) for lang in FLOORS["sentences"] for name in FLOORS["sentences"][lang]]
)
def test_reading_single_sentences_keeps_its_floor(sentences, lang, name):
    assert at_least(sentences[lang][name], FLOORS["sentences"][lang][name]), (
        f"{name}: {sentences[lang][name]}"
    )
