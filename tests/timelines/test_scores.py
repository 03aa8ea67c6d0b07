"""What a careful editor would say of 32 timelines and 400 sentences, and how near we come: floors that only rise.

The scoring is that of score_cases.py and score_sentences.py beside this file; a score that rises raises its floor in
floors.json in the same commit. FORMAT.md says what a figure and a change are.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from monitor.cli import contract
from monitor.cli.playback import play, read_line
from monitor.figures import read
from monitor.model import Match, Topic
from monitor.store.database import open_store, upgrade
from tests.timelines import score_cases, score_sentences

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text())
CASES = sorted((HERE / "cases").glob("*.json"))


def replayed(case: dict, folder: Path) -> list[dict]:
    """The lines of `monitor replay` for a case."""
    url = f"sqlite:///{folder}/{case['id']}.db"
    upgrade(url)
    store = open_store(url)
    words = case["topic"]
    match = Match(any=tuple(words["any"]), all=tuple(words["all"]), none=tuple(words["none"]))
    topic = Topic(id=case["id"], title=words["title"], match=match, lang=case["articles"][0]["lang"])
    store.know([topic], read_line(_line(case["articles"][0])).clock)
    lines = [line for article in case["articles"] for line in play(read_line(_line(article)), store, [topic])]
    store.close()
    return json.loads(json.dumps(lines))


def _line(article: dict) -> str:
    return json.dumps({**article, "text": article["body"], "fetched": article["published"]})


@pytest.fixture(scope="module")
def timelines(tmp_path_factory):
    """Tallies and counts over all cases."""
    tallies, counts, misses = defaultdict(score_cases.Tally), Counter(), []
    for path in CASES:
        case = json.loads(path.read_text(encoding="utf-8"))
        score_cases.score(case, replayed(case, tmp_path_factory.mktemp("case")), tallies, counts, misses)
    return tallies, counts


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


def test_quiet_cases_are_kept_quiet(timelines):
    assert timelines[1]["quiet cases kept quiet"] >= FLOORS["quiet"]


@pytest.mark.parametrize(
    ("lang", "name"), [(lang, name) for lang in FLOORS["sentences"] for name in FLOORS["sentences"][lang]]
)
def test_reading_single_sentences_keeps_its_floor(sentences, lang, name):
    assert at_least(sentences[lang][name], FLOORS["sentences"][lang][name]), (
        f"{name}: {sentences[lang][name]}"
    )
