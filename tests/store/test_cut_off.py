"""A worker that loses its database in the middle knows afterwards what one knows that has just begun."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from itertools import count
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from monitor.store.database import open_store
from tests.builders import HOUR, NOON, make_figure, make_sighting, opening, same, save_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from monitor.model import Entry, Verdict
    from monitor.store import Writing
    from monitor.store.sql import SqlStore


class CutOffError(Exception):
    """No answer came any more."""


@contextmanager
def cut_off_at(moment: str, number: int = 0) -> Iterator[None]:
    """At the statement (`before_cursor_execute`) or `commit` of that number, counted from now."""
    left = iter(range(number, -1, -1))

    def cut(*_: object) -> None:
        if next(left, 1) == 0:
            raise CutOffError

    event.listen(Engine, moment, cut)
    try:
        yield
    finally:
        event.remove(Engine, moment, cut)


def known(store: SqlStore) -> list[Entry]:
    with store.writing() as tx:
        return tx.entries([make_figure()], {"harbour"})


def known_anew(url: str) -> list[Entry]:
    with closing(open_store(url)) as store:
        return known(store)


def say(tx: Writing, number: int, verdict: Verdict) -> None:
    stored = save_article(tx, f"https://harbour.example/{number}", published_at=NOON + number * HOUR)
    tx.record(stored.version, make_sighting(stored), [verdict], topics=["harbour"], title="")


def told_by_another(url: str, number: int) -> None:
    """Another worker tells of the first series, and moves what it said before into the second one: a late article did."""
    with closing(open_store(url)) as other, other.writing() as tx:
        quay, pier = tx.entries([make_figure()], {"harbour"})
        say(tx, number, same(quay.series))
        late = save_article(tx, f"https://late.example/{number}", published_at=NOON)
        moved = {quay.observations[-1].id: (quay.series, same(pier.series))}
        tx.link_anew(make_sighting(late), moved, {}, ["harbour"])


@pytest.fixture
def told(harbour: SqlStore) -> SqlStore:
    """Two series are known."""
    with harbour.writing() as tx:
        say(tx, 0, opening(label="quay"))
        say(tx, 1, opening(label="pier"))
    known(harbour)
    return harbour


def test_who_is_cut_off_at_any_statement_misses_nothing_afterwards(told: SqlStore, database_url: str) -> None:
    for number in count():
        told_by_another(database_url, number + 2)
        was_cut = True
        with suppress(CutOffError), cut_off_at("before_cursor_execute", number):
            known(told)
            was_cut = False
        assert known(told) == known_anew(database_url)
        if not was_cut:
            break
    assert number > 3


def rolled_back(store: SqlStore, write: Callable[[Writing], None]) -> None:
    with store.writing() as tx:
        write(tx)
        raise CutOffError


def not_committed(store: SqlStore, write: Callable[[Writing], None]) -> None:
    with cut_off_at("commit"), store.writing() as tx:
        write(tx)


@pytest.mark.parametrize("ended", [rolled_back, not_committed])
def test_what_was_read_and_never_saved_is_not_known(told: SqlStore, database_url: str, ended) -> None:
    def write(tx: Writing) -> None:
        say(tx, 2, opening(label="jetty"))
        assert [one.label for one in tx.entries([make_figure()], {"harbour"})][2:] == ["jetty"]

    with pytest.raises(CutOffError):
        ended(told, write)
    assert [one.label for one in known(told)] == ["quay", "pier"]
    told_by_another(database_url, 3)
    assert known(told) == known_anew(database_url)
