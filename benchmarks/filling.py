"""A ledger full of made-up series, by bulk insert: one observation each, as the readers read it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from benchmarks.news import article as written_article
from monitor import figures, ledger
from monitor.model import Sighting
from monitor.store import tables
from monitor.store.database import open_store
from monitor.store.engine import Database
from monitor.store.values import figure_values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.model import Topic, Verdict

TOPIC_IDS = {"ko": "made-up-ko", "en": "made-up-en"}
_OUTLETS = 40
_BATCH = 20_000  # rows of each insert


def outlet_of(number: int) -> str:
    return f"Daily {number % _OUTLETS}"


def fill(url: str, topic: Topic, size: int, at: datetime) -> int:
    """Put `size` series into an upgraded, empty database. Returns how many stories they come from."""
    store = open_store(url)
    store.know([topic], at)
    store.close()
    database = Database(url)
    stories = -1
    batch = Batch(topic, at)
    for story, verdict in _first_sights(topic, at):
        if batch.series == size:
            break
        stories = story
        batch.add(story, verdict)
        if len(batch.observations) == _BATCH:
            batch.save(database)
    batch.save(database)
    database.close()
    return stories + 1


def _first_sights(topic: Topic, at: datetime) -> Iterator[tuple[int, Verdict]]:
    """Story after story, the verdict on each figure that opens a series in an empty ledger."""
    for story in count():
        written = written_article(topic.lang, story)
        read = figures.read(written.title, written.text, topic.lang, at.date())
        opened: set[int] = set()
        for verdict in ledger.judge(read, (), _sighting(story, at), title=written.title, lang=topic.lang):
            if verdict.opens is not None and verdict.opens not in opened:
                opened.add(verdict.opens)
                yield story, verdict


def _sighting(story: int, at: datetime) -> Sighting:
    return Sighting(
        article=story + 1,
        url=f"https://archive.example/{story}",
        outlet=outlet_of(story),
        published_at=at,
        learned_at=at,
    )


class Batch:
    """Rows that wait for the next bulk insert."""

    def __init__(self, topic: Topic, at: datetime) -> None:
        self.series = 0  # so far, saved or not
        self.observations: list[dict[str, Any]] = []
        self._topic, self._at = topic, at
        self._articles: dict[int, Sighting] = {}
        self._opened: list[dict[str, Any]] = []
        self._saved_articles = 0

    def add(self, story: int, verdict: Verdict) -> None:
        """A series, and the one observation that opens it."""
        self.series += 1
        sighting = _sighting(story, self._at)
        if sighting.article > self._saved_articles:
            self._articles[sighting.article] = sighting
        self._opened.append(self._series_row(verdict))
        self.observations.append(self._observation_row(sighting, verdict))

    def save(self, database: Database) -> None:
        """Insert what waits, parents first."""
        if not self.observations:
            return
        with database.writing() as connection:
            if self._articles:
                seen = self._articles.values()
                connection.execute(insert(tables.article), [self._article_row(s) for s in seen])
                connection.execute(insert(tables.version), [self._version_row(s) for s in seen])
            connection.execute(insert(tables.series), self._opened)
            connection.execute(insert(tables.observation), self.observations)
        self._saved_articles = max(self._articles, default=self._saved_articles)
        self._articles, self._opened, self.observations = {}, [], []

    def _article_row(self, sighting: Sighting) -> dict[str, Any]:
        return {
            "id": sighting.article,
            "key": f"filled-{sighting.article}",
            "canonical": sighting.url,
            "url_key": f"filled-{sighting.article}",
            "url": sighting.url,
            "outlet": sighting.outlet,
            "lang": self._topic.lang,
            "trust": "full",
            "published_at": self._at,
        }

    def _version_row(self, sighting: Sighting) -> dict[str, Any]:
        return {
            "id": sighting.article,
            "article_id": sighting.article,
            "title": "",
            "text": "",
            "cuts": [],
            "body_hash": sighting.article,
            "published_at": self._at,
            "fetched_at": self._at,
        }

    def _series_row(self, verdict: Verdict) -> dict[str, Any]:
        return {
            "id": self.series,
            "label": verdict.label or verdict.figure.text,
            "unit": verdict.figure.unit,
            "topic_id": self._topic.id,
            "opened_at": self._at,
        }

    def _observation_row(self, sighting: Sighting, verdict: Verdict) -> dict[str, Any]:
        return {
            "version_id": sighting.article,
            "article_id": sighting.article,
            "series_id": self.series,
            "url": sighting.url,
            "outlet": sighting.outlet,
            "title": "",
            "published_at": self._at,
            "learned_at": self._at,
            "verdict": "new",
            "reasons": [],
            "reader": figures.VERSION,
            "linker": ledger.VERSION,
            **figure_values(verdict.figure),
        }
