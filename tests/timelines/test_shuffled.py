"""Timelines that arrive in another order than they were published in: how near the ledger comes to the one in order."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from monitor.cli.playback import play, read_line
from monitor.model import Match, Topic
from monitor.store.database import open_store
from tests.ledgers import new_ledger

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text())["shuffled"]
EVERY = 12  # of the timelines in `cases` and `own` one in so many: each is replayed twice
CASES = sorted((*(HERE / "cases").glob("*.json"), *(HERE / "own").glob("*.json")))[::EVERY]


def ledger(case: dict, articles: list[dict], folder: Path, *, late: bool) -> list[list]:
    """Each series of the ledger as its observations: which figure of which text, its value, when it was published."""
    store = open_store(new_ledger(folder / f"{'late' if late else 'in-order'}.db"))
    words = {key: tuple(case["topic"][key]) for key in ("any", "all", "none")}
    topic = Topic(id=case["id"], title=case["id"], match=Match(**words), lang=articles[0]["lang"])
    last = max(published(a) for a in articles)
    store.know([topic], last)
    for number, article in enumerate(articles):
        fetched = last + timedelta(hours=number) if late else published(article)
        line = {**article, "text": article["body"], "fetched": fetched.isoformat()}
        list(play(read_line(json.dumps(line)), store, [topic]))
    texts = {(a["url"], published(a)): original(a, case) for a in articles}
    found = [
        [(key(o, texts), o.figure, o.published_at) for o in store.history(row.series).observations]
        for row in store.series()
    ]
    store.close()
    return found


def published(article: dict) -> datetime:
    return datetime.fromisoformat(article["published"]).astimezone(UTC)


def original(article: dict, case: dict) -> str:
    """The text that it is a copy of: its figures may be kept of either."""
    by_id = {a["id"]: a for a in case["articles"]}
    return original(by_id[article["copy_of"]], case) if article["copy_of"] else article["id"]


def key(seen, texts: dict) -> tuple:
    figure = seen.figure
    at = figure.start - figure.quote_start
    return texts[seen.url, seen.published_at], figure.place, figure.quote, at


def standing(found: list[list]) -> dict:
    """Figure -> the value that stands in its series."""
    values = {}
    for series in found:
        stood = [f for _, f, _ in series if f.status != "past"] or [f for _, f, _ in series]
        values |= dict.fromkeys((key for key, *_ in series), (stood[-1].low, stood[-1].high))
    return values


def groups(found: list[list], common: set) -> Counter:
    return Counter(frozenset(key for key, *_ in series if key in common) for series in found) - Counter(
        [frozenset()]
    )


@pytest.fixture(scope="module")
def likeness(tmp_path_factory):
    """Of all timelines together: figures whose standing value is the same, and series that are."""
    count = Counter()
    for path in CASES:
        case = json.loads(path.read_text(encoding="utf-8"))
        in_order = sorted(case["articles"], key=published)
        shuffled = Random(case["id"]).sample(in_order, len(in_order))
        folder = tmp_path_factory.mktemp("case")
        one, other = ledger(case, in_order, folder, late=False), ledger(case, shuffled, folder, late=True)
        stood, stands = standing(one), standing(other)
        common = stood.keys() & stands.keys()
        count["figures"] += len(stood)
        count["standing"] += sum(stood[figure] == stands[figure] for figure in common)
        count["series"] += len(groups(one, common))
        count["grouped"] += (groups(one, common) & groups(other, common)).total()
    return count


@pytest.mark.parametrize(("share", "of"), [("standing", "figures"), ("grouped", "series")])
def test_a_shuffled_timeline_ends_nearly_in_the_ledger_of_one_in_order(likeness, share, of):
    assert likeness[share] / likeness[of] >= FLOORS[share], likeness
