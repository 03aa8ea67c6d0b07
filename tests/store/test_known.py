"""What an article is told of the ledger does not depend on what is held in memory of it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from monitor.store.database import open_store
from monitor.store.engine import Database
from monitor.store.known import MOST_OBSERVATIONS, Known
from tests.builders import HOUR, NOON, make_figure, make_sighting, make_topic, opening, same, save_article

if TYPE_CHECKING:
    from monitor.model import Entry, Verdict
    from monitor.store.sql import SqlStore

HELD = {"no series": 0, "one series": 3, "all series": 1000}


def said(store: SqlStore, number: int, *verdicts: Verdict) -> list[int]:
    """The series of what an article says, one hour after the other."""
    with store.writing() as tx:
        stored = save_article(tx, f"https://harbour.example/{number}", published_at=NOON + number * HOUR)
        series, _ = tx.record(stored.version, make_sighting(stored), verdicts, topics=["harbour"], title="")
    return [one for one in series if one is not None]


def found(store: SqlStore, topic: str) -> list[Entry]:
    with store.writing() as tx:
        return tx.entries([make_figure()], {topic})


def linked_anew(store: SqlStore, was: int, into: int | None) -> None:
    """A late article moves the newest observation of a series into another one, or into one of its own."""
    with store.writing() as tx:
        late = save_article(tx, "https://late.example/", published_at=NOON)
        [entry] = [one for one in tx.entries([make_figure()], {"harbour"}) if one.series == was]
        verdict = opening(opens=1) if into is None else same(into)
        tx.link_anew(make_sighting(late), {entry.observations[-1].id: (was, verdict)}, {}, ["harbour"])


@pytest.mark.parametrize("into", ["another series", "one of its own"])
@pytest.mark.parametrize("held", HELD)
def test_what_is_read_bit_by_bit_is_what_is_read_at_once(
    harbour: SqlStore, database_url: str, held: str, into: str
) -> None:
    known = Known(HELD[held])
    with closing(Database(database_url)) as database:

        def now() -> list[Entry]:
            with database.writing() as connection:
                known.refresh(connection)
                fresh = Known()
                fresh.refresh(connection)
                found = known.near(connection, [make_figure()], {"harbour"})
                assert found == fresh.near(connection, [make_figure()], {"harbour"})
            return found

        quay, pier = said(harbour, 1, opening(label="quay"), opening(label="pier", opens=1))
        assert [one.label for one in now()] == ["quay", "pier"]
        said(harbour, 2, same(quay), same(pier, make_figure("410")))
        said(harbour, 3, same(pier, make_figure("420", about="berths")))
        assert [len(one.observations) for one in now()] == [2, 3]
        linked_anew(harbour, pier, quay if into == "another series" else None)
        assert [len(one.observations) for one in now()] == ([3, 2] if into == "another series" else [2, 2, 1])
        said(harbour, 4, same(pier, make_figure("430")))
        assert next(one for one in now() if one.series == pier).observations[-1].figure.low == 430


def test_a_series_of_many_reports_is_found_by_a_topic_of_long_ago_after_a_late_article_too(
    harbour: SqlStore, database_url: str
) -> None:
    harbour.know([make_topic("inland")], NOON)
    [quay] = said(harbour, 0, opening(label="quay"))
    with harbour.writing() as tx:
        if first := tx.article_at("https://harbour.example/0"):
            tx.on_topics(first.id, ["inland"])
    for number in range(1, MOST_OBSERVATIONS + 2):
        said(harbour, number, same(quay))
    linked_anew(harbour, quay, None)
    with closing(open_store(database_url)) as anew:
        assert found(harbour, "inland") == found(anew, "inland") != []
