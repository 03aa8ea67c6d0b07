"""The ledger as an article asks for it: where series are found is held in memory, they themselves are in the database.

Nothing here can go stale: observations are never changed, and writers take turns, so their ids ascend in the order
of commits. It is only touched by whoever's turn it is to write. After a person's decision all is read anew, and so it is
where what was read was never saved. Who is cut off while reading has read nothing: what is held changes when all is read.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from monitor.ledger import Lookup, keys_of
from monitor.model import Entry
from monitor.store import relinks, rulings
from monitor.store.shelf import Shelf
from monitor.store.tables import article_topic, observation, series
from monitor.store.values import observation_in, topics_in, topics_seen_on
from monitor.store.view import AS_SAVED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence, Set

    from sqlalchemy import Connection, RowMapping, Select

    from monitor.model import Figure, Observation
    from monitor.store.view import View

MOST_OBSERVATIONS = 24  # of a series
MOST_OPENED = 8_000  # observations of series that were near lately: 12 MB
_BATCH = 1000  # rows read at a time: the first call reads the whole ledger
_BY_TIME = (observation.c.published_at, observation.c.learned_at, observation.c.id)


class Known:
    """Every series up to an observation, as a person's decisions have it."""

    def __init__(self, most_opened: int = MOST_OPENED) -> None:
        self._most_opened = most_opened
        self._stamp: tuple[int | None, int] = (None, 0)  # of the decisions that are obeyed
        self._unsaved: object | None = None  # who read its own rows and is not known to be saved
        self._read_by(AS_SAVED)

    def near(self, connection: Connection, figures: Sequence[Figure], topics: Set[str]) -> list[Entry]:
        """The series that the figures of an article on these topics may be values of, by id."""
        return self._lookup.near(figures, topics, partial(self._open, connection))

    def refresh(self, connection: Connection, own: object | None = None) -> None:
        """Read the observations that were saved since; all anew if a person has decided something since.

        `own` is the transaction, where it has written what is read here. Until it is `saved` nobody else believes that: it
        may be rolled back, or its commit fail.
        """
        if self._unsaved not in (None, own):
            self._read_by(self._view)
        self._unsaved = own
        stamp, newest_link = rulings.stamp(connection)
        if stamp != self._stamp:
            self._read_by(rulings.view(connection))
            self._stamp = stamp
        if self._upto:
            self._read_new(connection, newest_link)
        else:
            self._read_all(connection, newest_link)

    def saved(self, own: object) -> None:
        """The transaction is committed. (Another may have had its turn meanwhile.)"""
        if self._unsaved is own:
            self._unsaved = None

    def _read_by(self, view: View) -> None:
        self._view, self._asks = view, Asks(view)
        self._lookup, self._shelf = Lookup(), Shelf(self._most_opened)
        self._upto = self._links = 0  # the newest observation and the newest link made anew that were read

    def _read_all(self, connection: Connection, newest_link: int) -> None:
        """By what each series is known, one after the other: nothing else of them is kept."""
        lookup, upto = Lookup(), 0
        rows = connection.execute(self._asks.every, execution_options={"yield_per": _BATCH})
        with _uncollected():
            for number, group in groupby(rows, key=attrgetter("series_id")):
                seen = list(group)
                topics = frozenset[str]().union(
                    *map(_topics, {(one.topics, one.series_topic) for one in seen})
                )
                lookup.add(number, seen[-1].unit, topics, keys_of(seen[-1].label, seen))
                upto = max(upto, *(one.id for one in seen))
        self._lookup, self._upto, self._links = lookup, upto, newest_link

    def _read_new(self, connection: Connection, newest_link: int) -> None:
        """What was said since, and the series whose observations late articles have moved since."""
        rows = connection.execute(self._asks.since, {"upto": self._upto}).mappings().all()
        moved = relinks.series_since(connection, self._links) if newest_link > self._links else set[int]()
        before = self._open(connection, {row["series_id"] for row in rows} | moved)
        now = {number: self._read_again(connection, number) for number in moved}
        for row in rows:
            if (number := row["series_id"]) not in moved:
                now[number] = self._with(now.get(number) or before.get(number), row)
        for number, entry in now.items():
            self._put(number, before.get(number), entry)
        self._upto, self._links = max((row["id"] for row in rows), default=self._upto), newest_link

    def _put(self, number: int, before: Entry | None, now: Entry | None) -> None:
        if now:
            self._lookup.put(now, before)
            self._shelf.put(now)
        elif before:
            self._lookup.drop(before)
            self._shelf.drop(number)

    def _open(self, connection: Connection, numbers: Collection[int]) -> dict[int, Entry]:
        """These series as they were when the ledger was read last."""
        found = {number: entry for number in numbers if (entry := self._shelf.get(number))}
        closed = (number for number in numbers if number not in found)
        topics = {number: on for number in closed if (on := self._lookup.topics_of(number)) is not None}
        if topics:
            values = {**self._view.bound(topics), "upto": self._upto, "links": self._links}
            rows = connection.execute(self._asks.opening, values).mappings().all()
            for number, group in groupby(rows, key=lambda row: row["series_id"]):
                seen = list(group)
                found[number] = self._entry(seen[-1], tuple(map(observation_in, seen)), topics[number])
                self._shelf.put(found[number])
        return found

    def _read_again(self, connection: Connection, number: int) -> Entry | None:
        """A series as it is now."""
        entry, bound = None, self._view.bound([number])
        for row in reversed(connection.execute(self._asks.newest, bound).mappings().all()):
            entry = self._with(entry, row)
        if entry is None or len(entry.observations) < MOST_OBSERVATIONS:
            return entry
        older_ones_too = frozenset(connection.scalars(self._asks.topics, bound))
        return replace(entry, topics=_both(entry.topics, older_ones_too))

    def _with(self, entry: Entry | None, row: RowMapping) -> Entry:
        new, topics = observation_in(row), _topics((row["topics"], row["series_topic"]))
        if entry is None:
            return self._entry(row, (new,), topics)
        observations = _in_order((*entry.observations, new))[-MOST_OBSERVATIONS:]
        return replace(entry, observations=observations, topics=_both(entry.topics, topics))

    def _entry(self, row: RowMapping, seen: tuple[Observation, ...], topics: frozenset[str]) -> Entry:
        number = row["series_id"]
        return Entry(
            series=number,
            label=row["label"],
            named=row["named"],
            observations=seen,
            renamed=number in self._view.force.labels,
            apart=self._view.force.apart(number),
            topics=topics,
        )


class Asks:
    """What is asked, as a person's decisions have it."""

    def __init__(self, view: View) -> None:
        self.every = _every(view)
        self.since = _entries(view).where(observation.c.id > bindparam("upto")).order_by(observation.c.id)
        newest_first = (column.desc() for column in _BY_TIME)
        self.newest = _entries(view).where(view.inside()).order_by(*newest_first).limit(MOST_OBSERVATIONS)
        self.topics = (
            select(article_topic.c.topic_id)
            .distinct()
            .join(observation, observation.c.article_id == article_topic.c.article_id)
            .where(view.inside())
        )
        self.opening = _opening(replace(view, links=bindparam("links")))


def _every(view: View) -> Select[Any]:
    """What all series are known by, one after the other, each in order of time."""
    known_by = (observation.c[name] for name in ("id", "unit", "about", "owner", "low"))
    return (
        select(view.series().label("series_id"), view.label().label("label"), *known_by, *_on_topics())
        .join_from(observation, series, series.c.id == view.series())
        .order_by("series_id", *_BY_TIME)
    )


def _opening(view: View) -> Select[Any]:
    """The newest observations of series, one series after the other, each in order of time."""
    newest_first = [column.desc() for column in _BY_TIME]
    newness = func.row_number().over(partition_by=view.series(), order_by=newest_first)
    ranked = (  # by what the index holds: a series may have been told of thousands of times
        select(observation.c.id, newness.label("newness"))
        .where(view.inside(), observation.c.id <= bindparam("upto"))
        .subquery()
    )
    return (
        select(*view.observed(), view.label().label("label"), series.c.named)
        .join_from(ranked, observation, observation.c.id == ranked.c.id)
        .join(series, series.c.id == view.series())
        .where(ranked.c.newness <= MOST_OBSERVATIONS)
        .order_by("series_id", ranked.c.newness.desc())
    )


def _entries(view: View) -> Select[Any]:
    """Observations with all that their series want."""
    columns = (*view.observed(), view.label().label("label"), series.c.named, *_on_topics())
    return select(*columns).join_from(observation, series, series.c.id == view.series())


def _on_topics() -> tuple[Any, Any]:
    return topics_seen_on().label("topics"), series.c.topic_id.label("series_topic")


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


def _topics(columns: tuple[str | None, str | None]) -> frozenset[str]:
    """Of an observation's article and of its series."""
    seen_on, of_series = columns
    return _both(topics_in(seen_on), topics_in(of_series))


@lru_cache(maxsize=1024)
def _both(some: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """One set for all that are equal: most series have the topics of many others."""
    return some | more


def _in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(sorted(observations, key=lambda o: (o.published_at, o.learned_at, o.id)))
