"""The ledger in memory: the newest observations of each series, so that an article reads only what is new.

Nothing here can go stale: observations are never changed, and writers take turns, so their ids ascend in the order
of commits. It is only touched by whoever's turn it is to write. After a person's decision all is read anew.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from monitor.ledger import Index
from monitor.model import Entry, Observation
from monitor.store import relinks, rulings
from monitor.store.tables import observation, series
from monitor.store.values import observation_in, topics_in, topics_seen_on
from monitor.store.view import AS_SAVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from sqlalchemy import Connection, RowMapping, Select

    from monitor.model import Figure
    from monitor.store.view import View

MOST_OBSERVATIONS = 24  # kept of a series
_MANY = 10_000  # observations
_BATCH = 1000  # rows read at a time: the first call reads the whole ledger


class Known:
    """Every series up to an observation, as a person's decisions have it."""

    def __init__(self) -> None:
        self._stamp: tuple[int | None, int] = (None, 0)  # of the decisions that are obeyed
        self._upto = self._relinks = 0  # the newest observation and the newest link made anew that were read
        self._read_by(AS_SAVED)

    def forget(self) -> None:
        """All is read anew: what was read last was never saved."""
        self._read_by(self._view)

    def near(self, figures: Sequence[Figure], topics: Set[str]) -> list[Entry]:
        """The series that the figures of an article on these topics may be values of, by id."""
        return self._index.near(figures, topics)

    def refresh(self, connection: Connection) -> None:
        """Read the observations that were saved since; all anew if a person has decided something since."""
        stamp, newest_link = rulings.stamp(connection)
        if stamp != self._stamp:
            self._read_by(rulings.view(connection))
            self._stamp = stamp
        relinked = self._relinked(connection, newest_link)
        with _uncollected():
            count = self._read(connection)
        self._read_again(connection, relinked)
        if count > _MANY:
            gc.collect()  # once; from here on it is old, and the collector seldom comes back to what is old

    def _relinked(self, connection: Connection, newest: int) -> set[int]:
        """The series whose observations late articles have moved since."""
        before, self._relinks = self._relinks, newest
        return relinks.series_since(connection, before) if newest > before and self._upto else set()

    def _read_again(self, connection: Connection, numbers: Iterable[int]) -> None:
        """These series as they are now."""
        for number in numbers:
            rows = connection.execute(self._newest, self._view.bound([number])).mappings().all()
            self._index.drop(number)
            for row in reversed(rows):
                self._index.put(self._with(self._index.get(row["series_unit"], number), row))

    def _read(self, connection: Connection) -> int:
        count = 0
        at_once = {} if self._upto else {"yield_per": _BATCH}  # what is new since the last article is little
        rows = connection.execute(self._since, {"upto": self._upto}, execution_options=at_once)
        for row in rows.mappings():
            entry = self._index.get(row["series_unit"], row["series_id"])
            self._index.put(self._with(entry, row))
            self._upto = row["id"]
            count += 1
        return count

    def _read_by(self, view: View) -> None:
        self._view = view
        self._since, self._newest = _since(view), _newest(view)
        self._index = Index()
        self._upto = self._relinks = 0

    def _with(self, entry: Entry | None, row: RowMapping) -> Entry:
        new = observation_in(row)
        if entry is None:
            return self._opened(new, row)
        observations = _in_order((*entry.observations, new))[-MOST_OBSERVATIONS:]
        return replace(entry, observations=observations, topics=_both(entry.topics, _topics(row)))

    def _opened(self, first: Observation, row: RowMapping) -> Entry:
        return Entry(
            series=first.series,
            label=row["label"],
            named=row["named"],
            observations=(first,),
            renamed=first.series in self._view.force.labels,
            apart=self._view.force.apart(first.series),
            topics=_topics(row),
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """While a whole ledger is read the garbage collector would look at all of it again and again, and find nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _since(view: View) -> Select[Any]:
    """The observations after `upto`."""
    return _entries(view).where(observation.c.id > bindparam("upto")).order_by(observation.c.id)


def _newest(view: View) -> Select[Any]:
    """The newest observations of the series that `View.bound` names, the newest first."""
    newest_first = (
        c.desc() for c in (observation.c.published_at, observation.c.learned_at, observation.c.id)
    )
    return _entries(view).where(view.inside()).order_by(*newest_first).limit(MOST_OBSERVATIONS)


def _entries(view: View) -> Select[Any]:
    columns = (
        *view.observed(),
        view.label().label("label"),
        series.c.named,
        series.c.unit.label("series_unit"),
        series.c.topic_id.label("series_topic"),
        topics_seen_on().label("topics"),
    )
    return select(*columns).join_from(observation, series, series.c.id == view.series())


def _topics(row: RowMapping) -> frozenset[str]:
    return _both(topics_in(row["topics"]), topics_in(row["series_topic"]))


@lru_cache(maxsize=1024)
def _both(some: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """One set for all that are equal: most series have the topics of many others."""
    return some | more


def _in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.published_at, o.learned_at, o.id)))
