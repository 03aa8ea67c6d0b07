"""All timelines in one database, with the watchlists of all of them and one that takes everything."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from monitor.cli.playback import play, read_line
from monitor.model import Match, Topic
from monitor.store.database import open_store
from tests.ledgers import new_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVERYTHING = Topic(id="everything", title="all news", match=Match(), lang="en")


def replayed_together(cases: list[dict], folder: Path) -> dict[str, list[dict]]:
    """Case -> the lines of `monitor replay` for its articles, as a reader of its topic alone would see them."""
    store = open_store(new_ledger(folder / "joined.db"))
    topics = [*map(_topic, cases), EVERYTHING]
    articles = list(in_time_order(cases))
    store.know(topics, articles[0][0])
    lines: dict[str, list[dict]] = {case["id"]: [] for case in cases}
    for _, case, article in articles:
        line = {**article, "text": article["body"], "fetched": article["published"]}
        told = play(read_line(json.dumps(line)), store, topics)
        lines[case["id"]] += [_on_its_topic(one, case["id"]) for one in json.loads(json.dumps(list(told)))]
    store.close()
    return lines


def in_time_order(cases: list[dict]) -> Iterator[tuple[datetime, dict, dict]]:
    """When, which case, which article; the articles of a case stay in their order."""
    rows = []
    for case in cases:
        at = datetime.fromisoformat(case["articles"][0]["published"])
        for article in case["articles"]:
            at = max(at, datetime.fromisoformat(article["published"]))
            rows.append((at, case, article))
    yield from sorted(rows, key=lambda row: row[0])


def series_of_several(lines: dict[str, list[dict]]) -> tuple[int, int]:
    """How many figures have a series, and how many stand in one that mostly tells of another case."""
    counts: dict[int, dict[str, int]] = {}
    for case, told in lines.items():
        for line in told:
            if line["type"] == "figure" and line["series"] is not None:
                of_series = counts.setdefault(line["series"], {})
                of_series[case] = of_series.get(case, 0) + 1
    every = sum(sum(of_series.values()) for of_series in counts.values())
    return every, every - sum(max(of_series.values()) for of_series in counts.values())


def _topic(case: dict) -> Topic:
    words = {key: tuple(case["topic"][key]) for key in ("any", "all", "none")}
    return Topic(
        id=case["id"], title=case["topic"]["title"], match=Match(**words), lang=case["articles"][0]["lang"]
    )


def _on_its_topic(line: dict, topic: str) -> dict:
    off = line["type"] == "article" and topic not in line["topics"]
    return {**line, "decision": "off_topic"} if off else line
