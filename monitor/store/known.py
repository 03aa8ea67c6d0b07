"""The ledger in memory: the newest observations of each series, so that an article reads only what is new.

Nothing here can go stale: observations are never changed, and writers take turns, so their ids ascend in the order
of commits. Only what a committed transaction has read is kept for the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from monitor.model import Entry, Observation
from monitor.store.tables import observation, series
from monitor.store.values import OBSERVED, observation_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Connection, RowMapping

    from monitor.model import Unit

_BATCH = 1000  # rows read at a time: the first call reads the whole ledger


@dataclass(frozen=True, kw_only=True)
class Known:
    """Every series up to an observation."""

    limit: int  # observations kept of each
    upto: int = 0  # the id of the newest observation read
    by_unit: Mapping[str, Mapping[int, Entry]] = field(default_factory=dict)

    def entries(self, units: Collection[Unit]) -> list[Entry]:
        """By series id."""
        found = [entry for unit in units for entry in self.by_unit.get(unit, {}).values()]
        return sorted(found, key=lambda entry: entry.series)

    def refreshed(self, connection: Connection) -> Known:
        """With the observations that were saved since."""
        statement = (
            select(*OBSERVED, series.c.unit.label("series_unit"), series.c.label, series.c.named)
            .join(series, series.c.id == observation.c.series_id)
            .where(observation.c.id > self.upto)
            .order_by(observation.c.id)
            .execution_options(yield_per=_BATCH)
        )
        by_unit = {unit: dict(entries) for unit, entries in self.by_unit.items()}
        upto = self.upto
        for row in connection.execute(statement).mappings():
            entries = by_unit.setdefault(row["series_unit"], {})
            entries[row["series_id"]] = self._with(entries.get(row["series_id"]), row)
            upto = row["id"]
        return replace(self, upto=upto, by_unit=by_unit)

    def _with(self, entry: Entry | None, row: RowMapping) -> Entry:
        new = observation_in(row)
        if entry is None:
            return Entry(series=new.series, label=row["label"], named=row["named"], observations=(new,))
        return replace(entry, observations=_in_order((*entry.observations, new))[-self.limit :])


def _in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.published_at, o.learned_at, o.id)))
