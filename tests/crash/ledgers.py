"""What a database holds, by content: no ids, and times only as the scene in which they were. Equal runs are equal in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from monitor.store import tables as t
from monitor.store.engine import Database
from tests.crash.script import scene_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping, Table

Rows = Counter[tuple[Any, ...]]  # of one kind, each with how often it is there


def ledger_in(url: str) -> dict[str, Rows]:
    """By kind, every row that an article or a digest caused."""
    database = Database(url)
    try:
        with database.reading() as connection:
            return {kind: Counter(rows) for kind, rows in _Reading(connection).kinds().items()}
    finally:
        database.close()


def differences(found: Mapping[str, Rows], wanted: Mapping[str, Rows]) -> list[str]:
    """In words, what is missing, and what is there that should not be (or is there twice)."""
    return [
        f"{word} {kind}: {row}"
        for kind in wanted
        for word, rows in (
            ("lost", wanted[kind] - found[kind]),
            ("surplus", found[kind] - wanted[kind]),
        )
        for row in rows.elements()
    ]


class _Reading:
    """One snapshot; ids are told by what they stand for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._article = {row["id"]: row["canonical"] for row in self._all(t.article)}
        self._seen = {row["id"]: _where(self._article, row) for row in self._all(t.observation)}
        self._series = self._by_first_observation()

    def _all(self, table: Table) -> Iterable[RowMapping]:
        return self._connection.execute(select(table)).mappings().all()

    def _by_first_observation(self) -> dict[int | None, tuple[Any, ...] | None]:
        """A series is told by the least of its observations, the order of learning being of no account."""
        members: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for row in self._all(t.observation):
            if row["series_id"] is not None:
                members[row["series_id"]].append(self._seen[row["id"]])
        named = {row["id"]: (row["label"], row["named"], row["unit"]) for row in self._all(t.series)}
        firsts: dict[int | None, tuple[Any, ...] | None] = {
            one: (*named[one], *min(seen, key=repr)) for one, seen in members.items()
        }
        return firsts | {None: None}

    def kinds(self) -> dict[str, Iterable[tuple[Any, ...]]]:
        return {
            "article": [self._article_row(row) for row in self._all(t.article)],
            "topic of an article": [
                (self._article[row["article_id"]], row["topic_id"]) for row in self._all(t.article_topic)
            ],
            "version": [self._version_row(row) for row in self._all(t.version)],
            "observation": [self._observation_row(row) for row in self._all(t.observation)],
            "series": [
                (row["label"], row["named"], row["unit"], row["topic_id"]) for row in self._all(t.series)
            ],
            "change": [self._change_row(row) for row in self._all(t.change)],
            "correction of a link": [self._relink_row(row) for row in self._all(t.relink)],
            "notice": [self._notice_row(row) for row in self._all(t.notice)],
            "digest": [(row["topic_id"], row["until"]) for row in self._all(t.digest)],
            "candidate": [
                (row["url"], row["decision"], row["reason"], self._article.get(row["article_id"]))
                for row in self._all(t.link)
            ],
        }

    def _article_row(self, row: RowMapping) -> tuple[Any, ...]:
        ties = [self._article.get(row[name]) for name in ("copy_of", "variant_of", "story")]
        return (*_values(row, "canonical", "url", "outlet", "lang", "author", "trust", "published_at"), *ties)

    def _version_row(self, row: RowMapping) -> tuple[Any, ...]:
        said = _values(row, "title", "text", "decision", "published_at", "edited_at")
        return (self._article[row["article_id"]], *said, _scene(row["fetched_at"]))

    def _observation_row(self, row: RowMapping) -> tuple[Any, ...]:
        said = _values(row, "verdict", "unit", "low", "high", "approx", "per", "status", "about", "owner")
        return (*self._seen[row["id"]], self._series[row["series_id"]], *said)

    def _change_row(self, row: RowMapping) -> tuple[Any, ...]:
        sides = self._seen.get(row["before_id"]), self._seen[row["after_id"]]
        said = _values(row, "kind", "reason", "suspect")
        return (*sides, self._series[row["series_id"]], *said, _scene(row["learned_at"]))

    def _relink_row(self, row: RowMapping) -> tuple[Any, ...]:
        return (
            self._seen[row["observation_id"]],
            self._series[row["was_id"]],
            self._series[row["series_id"]],
        )

    def _notice_row(self, row: RowMapping) -> tuple[Any, ...]:
        pairs = self._connection.execute(
            select(t.change.c.after_id)
            .join(t.notice_change, t.notice_change.c.change_id == t.change.c.id)
            .where(t.notice_change.c.notice_id == row["id"])
            .order_by(t.notice_change.c.rank)
        )
        told = tuple(self._seen[one] for one in pairs.scalars())
        said = _values(row, "topic_id", "channel", "kind", "state", "cause", "subject")
        return (*said, _scene(row["created_at"]), told)


def _where(article: Mapping[int, str], row: RowMapping) -> tuple[Any, ...]:
    """An observation, by where and when it was read."""
    return (article[row["article_id"]], *_values(row, "place", "start", "text"), _scene(row["learned_at"]))


def _values(row: RowMapping, *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


def _scene(at: datetime) -> int:
    return scene_of(at)
