"""The ledger in memory: the newest observations of each series, so that an article reads only what is new.

Nothing here can go stale: observations are never changed, and writers take turns, so their ids ascend in the order
of commits. Only what a committed transaction has read is kept for the next. After a person's decision all is read anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from monitor.model import Entry, Observation
from monitor.store import rulings
from monitor.store.tables import observation, series
from monitor.store.values import observation_in
from monitor.store.view import View

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
    stamp: tuple[int | None, int] = (None, 0)  # of the decisions that are obeyed
    view: View = field(default_factory=View)

    def entries(self, units: Collection[Unit]) -> list[Entry]:
        """By series id."""
        found = [entry for unit in units for entry in self.by_unit.get(unit, {}).values()]
        return sorted(found, key=lambda entry: entry.series)

    def refreshed(self, connection: Connection) -> Known:
        """With the observations that were saved since; all anew if a person has decided something since."""
        stamp = rulings.stamp(connection)
        if stamp != self.stamp:
            view = rulings.view(connection)
            return Known(limit=self.limit, stamp=stamp, view=view).refreshed(connection)
        return self._read(connection)

    def _read(self, connection: Connection) -> Known:
        columns = (*self.view.observed(), self.view.label().label("label"), series.c.named)
        statement = (
            select(*columns, series.c.unit.label("series_unit"))
            .join(series, series.c.id == self.view.series())
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
            return self._opened(new, row)
        return replace(entry, observations=_in_order((*entry.observations, new))[-self.limit :])

    def _opened(self, first: Observation, row: RowMapping) -> Entry:
        return Entry(
            series=first.series,
            label=row["label"],
            named=row["named"],
            observations=(first,),
            renamed=first.series in self.view.force.labels,
            apart=self.view.force.apart(first.series),
        )


def _in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.published_at, o.learned_at, o.id)))
