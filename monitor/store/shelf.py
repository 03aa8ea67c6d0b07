"""The series that were near lately: as many as their observations allow."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model import Entry


class Shelf:
    """Entries by series. Those that were not asked for the longest give way when all have more than `most` observations."""

    def __init__(self, most: int) -> None:
        self._entries: OrderedDict[int, Entry] = OrderedDict()  # asked for last stands last
        self._most, self._observations = most, 0

    def get(self, series: int) -> Entry | None:
        entry = self._entries.get(series)
        if entry:
            self._entries.move_to_end(series)
        return entry

    def put(self, entry: Entry) -> None:
        self.drop(entry.series)
        self._entries[entry.series] = entry
        self._observations += len(entry.observations)
        while self._observations > self._most:
            _, oldest = self._entries.popitem(last=False)
            self._observations -= len(oldest.observations)

    def drop(self, series: int) -> None:
        if entry := self._entries.pop(series, None):
            self._observations -= len(entry.observations)
