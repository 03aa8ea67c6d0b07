"""Who reads has a number that rises when the same text is read otherwise: else an upgrade would be news (law 9).

A hash differs? Then raise VERSION beside the room that changed (it is named below), and write the new hash into
hashes.json under the new number, in one commit. The texts stay as they are: only their reading may change.
"""

from __future__ import annotations

import json
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from monitor import articles, figures, ledger
from monitor.articles.pages import read_page
from monitor.articles.texts import read_text
from monitor.model import Entry, Observation, Page, Sighting

HERE = Path(__file__).parent
HASHES = json.loads((HERE / "hashes.json").read_text())
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXTS = [
    read_text(
        f"https://{number}.example/1", row["title"], row["text"], row["lang"],
        published_at=NOON + timedelta(days=number), outlet=row["outlet"],
    )
    for number, row in enumerate(json.loads((HERE / "texts.json").read_text(encoding="utf-8")))
]  # fmt: skip


def hash_of(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:16]


def test_the_reader_has_another_number_when_it_reads_otherwise() -> None:
    """Of monitor/figures/__init__.py."""
    read = [astuple(figure) for article in TEXTS for figure in figures.read_figures(article)]
    assert len(read) > 40
    assert (str(figures.VERSION), hash_of(read)) == newest("reader")


def test_the_extractor_has_another_number_when_it_extracts_otherwise() -> None:
    """Of monitor/articles/__init__.py."""
    page = Page(
        asked="https://harbour.example/news/77", url="https://harbour.example/news/77", status=200,
        body=(HERE / "page.html").read_bytes(), content_type="text/html; charset=utf-8", fetched_at=NOON,
    )  # fmt: skip
    read = read_page(page)
    cuts = [astuple(cut) for article in TEXTS for cut in article.cuts]
    said = (read.title, read.text, read.outlet, read.author, read.published_at, cuts)
    assert (str(articles.VERSION), hash_of(said)) == newest("extractor")


def test_the_linker_has_another_number_when_it_ties_otherwise() -> None:
    """Of monitor/ledger/linker.py. The figures are today's: with another reader write both hashes."""
    assert (str(ledger.VERSION), hash_of(list(ledger_of_texts()))) == newest("linker")


def newest(of: str) -> tuple[str, str]:
    return max(HASHES[of].items(), key=lambda one: int(one[0]))


def ledger_of_texts():
    """Text by text the series of each figure and what became of it."""
    index = ledger.Index()
    for number, article in enumerate(TEXTS):
        at, read = article.published_at, figures.read_figures(article)
        seen = Sighting(
            article=number, url=article.url, outlet=article.outlet, published_at=at, learned_at=at,
            topics=frozenset({"sea"}),
        )  # fmt: skip
        known = index.near(read, seen.topics)
        for i, verdict in enumerate(ledger.judge(read, known, seen, title=article.title, lang=article.lang)):
            opened = None if verdict.opens is None else 100 * number + verdict.opens
            series = opened or verdict.series
            yield verdict.figure.text, verdict.kind, series, verdict.change and verdict.change.kind
            if series is not None:
                put(index, series, Observation(
                    id=100 * number + i, series=series, figure=verdict.figure, article=number, url=article.url,
                    outlet=article.outlet, published_at=at, learned_at=at, title=article.title,
                ))  # fmt: skip


def put(index: ledger.Index, series: int, seen: Observation) -> None:
    entry = index.get(series) or Entry(series=series, label="", topics=frozenset({"sea"}))
    index.put(Entry(
        series=series, label="", observations=(*entry.observations, seen), topics=entry.topics,
    ))  # fmt: skip
