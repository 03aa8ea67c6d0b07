"""`Hearing` and `Unheard` in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.store import hearing, rulings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.model import Article, Verdict
    from monitor.store.engine import Database
    from monitor.store.rows import Candidate, StoredArticle


class SqlUnheard:
    """A part of `SqlStore`."""

    _database: Database

    def unheard(self, source: int, seen_at: datetime) -> list[Candidate]:
        with self._database.reading() as connection:
            return hearing.unheard(connection, source, seen_at)


class SqlHearing:
    """Over one connection that is in a transaction."""

    _connection: Connection
    _has_recorded: bool  # what is known may be read ahead of what is saved

    def hear(self, candidate: int, article: Article, verdicts: Sequence[Verdict], now: datetime) -> None:
        hearing.hear(self._connection, candidate, article, verdicts, now)

    def headline_over(self, candidate: int, because: str, now: datetime) -> None:
        hearing.over(self._connection, candidate, because, now)

    def give_way(self, headline: StoredArticle, now: datetime) -> None:
        self._has_recorded = True
        hearing.give_way(self._connection, headline, now, rulings.view(self._connection))
