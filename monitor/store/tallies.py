"""Counts that are asked for again and again: what came since the last time is added, nothing is counted twice."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Column, Connection


class Tally:
    """How many rows of a table there are by the value of a column. Rows come with higher ids and stay as they are."""

    def __init__(self, column: Column[Any]) -> None:
        self._column = column
        self._id = column.table.c.id
        self._counted_to = 0
        self._counts: dict[str, int] = {}
        self._lock = Lock()

    def counts(self, connection: Connection) -> Mapping[str, int]:
        """By value; its cost is that of the new rows."""
        with self._lock:
            newest = connection.scalar(select(func.max(self._id))) or 0
            if newest < self._counted_to:  # another ledger was put in its place
                self._counts, self._counted_to = {}, 0
            new = (self._id > self._counted_to) & (self._id <= newest)
            for value, count in connection.execute(
                select(self._column, func.count()).where(new).group_by(self._column)
            ):
                self._counts[value or "undecided"] = self._counts.get(value or "undecided", 0) + count
            self._counted_to = newest
            return dict(self._counts)
