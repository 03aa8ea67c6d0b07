"""A timeline through `monitor replay`, and what a careful editor says of it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from monitor.cli.playback import play, read_line
from monitor.model import Match, Topic
from monitor.store.database import open_store
from tests.ledgers import new_ledger
from tests.timelines import score_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


def replayed(case: dict, folder: Path) -> list[dict]:
    """The lines of `monitor replay` for a case."""
    store = open_store(new_ledger(folder / f"{case['id']}.db"))
    words = case["topic"]
    match = Match(any=tuple(words["any"]), all=tuple(words["all"]), none=tuple(words["none"]))
    topic = Topic(id=case["id"], title=words["title"], match=match, lang=case["articles"][0]["lang"])
    store.know([topic], read_line(_line(case["articles"][0])).clock)
    lines = [line for article in case["articles"] for line in play(read_line(_line(article)), store, [topic])]
    store.close()
    return json.loads(json.dumps(lines))


def _line(article: dict) -> str:
    return json.dumps({**article, "text": article["body"], "fetched": article["published"]})


def scored(paths: Iterable[Path], new_folder: Callable[[], Path]) -> tuple[dict, Counter]:
    """Tallies and counts over all of them, each replayed in a folder of its own."""
    tallies, counts, misses = defaultdict(score_cases.Tally), Counter(), []
    for path in paths:
        case = json.loads(path.read_text(encoding="utf-8"))
        score_cases.score(case, replayed(case, new_folder()), tallies, counts, misses)
    return tallies, counts
