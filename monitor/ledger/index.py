"""A ledger that is held in memory as a whole: for the few series near an article, or while one is built anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence, Set

    from monitor.model import Entry, Figure


class Index:
    """Entries, and the lookup by which those near an article are found."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[int, Entry] = {}
        self._lookup = Lookup()
        for entry in entries:
            self.put(entry)

    def get(self, series: int) -> Entry | None:
        return self._entries.get(series)

    def put(self, entry: Entry) -> None:
        """Add a series that has an observation, or put a newer state of it in its place."""
        self._lookup.put(entry, self._entries.get(entry.series))
        self._entries[entry.series] = entry

    def drop(self, series: int) -> None:
        """Forget a series, if it is known."""
        if entry := self._entries.pop(series, None):
            self._lookup.drop(entry)

    def near(self, figures: Sequence[Figure], topics: Set[str] = frozenset()) -> list[Entry]:
        """See `Lookup.near`."""
        return self._lookup.near(figures, topics, self._opened)

    def _opened(self, series: Collection[int]) -> dict[int, Entry]:
        return {one: self._entries[one] for one in series if one in self._entries}
