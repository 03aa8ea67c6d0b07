"""`Again` in SQL: the part of `Writing` about stored versions that are read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.store import again, rulings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.store.rows import KeptFigure


class SqlAgain:
    """Over one connection that is in a transaction."""

    _connection: Connection

    def kept(self, version: int) -> list[KeptFigure]:
        return again.kept(self._connection, version, rulings.view(self._connection))

    def take_back(self, article: int, figures: Sequence[KeptFigure], now: datetime) -> None:
        again.take_back(self._connection, article, figures, now)

    def move(self, article: int, links: Mapping[KeptFigure, int | None], now: datetime) -> None:
        again.move(self._connection, article, links, now)
