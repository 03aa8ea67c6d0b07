"""Topics and sources: what the watchlists name is asked, the rest rests."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.model import Validators
from tests.builders import HOUR, NOON, make_link, make_source, make_topic

if TYPE_CHECKING:
    from monitor.store.rows import SourceState
    from monitor.store.sql import SqlStore

QUAY, PIER = make_source("https://quay.example/rss"), make_source("https://pier.example/rss")


def due(store: SqlStore, hours: int = 0) -> list[str]:
    return [state.source.address for state in store.due_sources(NOON + hours * HOUR)]


def first_source(store: SqlStore) -> SourceState:
    return store.due_sources(NOON + 1000 * HOUR)[0]


def poll(store: SqlStore, due_in_hours: int = 1, **fields: object) -> None:
    values = {
        "links": [],
        "validators": Validators(),
        "now": NOON,
        "due_at": NOON + due_in_hours * HOUR,
        **fields,
    }
    given = [values.pop(name) for name in ("links", "validators", "now")]
    store.save_listing(first_source(store).id, *given, **values)


def test_a_new_source_is_due_at_once(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    assert due(store) == [QUAY.address]
    assert due(store, -1) == []


def test_a_source_of_two_topics_is_one_source_asked_as_often_as_the_most_eager_wants(store: SqlStore) -> None:
    hourly, often = (make_source(every=timedelta(minutes=minutes)) for minutes in (60, 5))
    store.plan([make_topic("a", sources=(hourly,)), make_topic("b", sources=(often,))], NOON)
    [state] = store.sources()
    assert (state.source, state.topics) == (often, ("a", "b"))


def test_a_source_that_is_urgent_to_one_topic_is_urgent(store: SqlStore) -> None:
    usual, urgent = make_source(), make_source(slowest=timedelta(minutes=10))
    store.plan([make_topic("a", sources=(usual,)), make_topic("b", sources=(urgent,))], NOON)
    assert [state.source for state in store.sources()] == [urgent]


def test_a_source_no_longer_named_rests(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY, PIER))], NOON)
    store.plan([make_topic(sources=(PIER,))], NOON)
    assert due(store) == [PIER.address]
    assert [state.source for state in store.sources()] == [PIER]


def test_a_source_named_again_is_the_same_source(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    before = first_source(store).id
    store.plan([], NOON)
    store.plan([make_topic(sources=(QUAY,))], NOON)
    assert first_source(store).id == before


def test_planning_again_changes_only_what_changed(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    poll(store, due_in_hours=2)
    store.plan([make_topic(title="Another title", sources=(QUAY,))], NOON + HOUR)
    assert due(store, 1) == []
    assert store.topics() == {"harbour": NOON}


def test_to_know_a_topic_changes_no_source(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    store.know([make_topic("replayed", sources=(PIER,))], NOON + HOUR)
    assert [state.source for state in store.sources()] == [QUAY]
    assert store.topics() == {"harbour": NOON, "replayed": NOON + HOUR}


def test_the_longest_overdue_are_asked_first(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY, PIER))], NOON)
    poll(store, due_in_hours=1)
    assert due(store, 2) == [PIER.address, QUAY.address]


def test_a_fault_is_counted_until_a_listing_is_read(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    source = first_source(store).id
    store.source_failed(source, "timed out", NOON, due_at=NOON + HOUR)
    state = store.source_failed(source, "not a feed", NOON + HOUR, due_at=NOON + 3 * HOUR)
    assert (state.failures, state.failing_since, state.detail) == (2, NOON, "not a feed")
    assert (state.due_at, state.last_success_at) == (NOON + 3 * HOUR, None)
    poll(store)
    well = first_source(store)
    assert (well.failures, well.failing_since, well.detail, well.last_success_at) == (0, None, "", NOON)


def test_validators_and_links_are_remembered(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    validators = Validators(etag='"7"', last_modified="Mon, 02 Mar 2026 12:00:00 GMT")
    poll(store, links=[make_link(), make_link("https://quay.example/2")], validators=validators)
    [state] = store.sources()
    assert (state.validators, state.links) == (validators, 2)


def test_nothing_is_ever_due_in_an_empty_store(store: SqlStore) -> None:
    assert store.next_due() is None


@pytest.mark.parametrize("what", ["source", "candidate", "notice", "notice that is being sent"])
def test_next_due_is_the_nearest_of_all(what: str, store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    poll(store, due_in_hours=9, links=[make_link()], now=NOON + (3 if what == "candidate" else 30) * HOUR)
    if what.startswith("notice"):
        with store.writing() as tx:
            tx.owe("harbour", "mail", [], NOON + 2 * HOUR)
    if what.endswith("sent"):
        store.take_owed(NOON + 4 * HOUR, limit=1)
    expected = {"source": 9 * HOUR, "candidate": 3 * HOUR, "notice": 2 * HOUR}
    assert store.next_due() == NOON + expected.get(what, 4 * HOUR + timedelta(minutes=10))


def test_articles_are_looked_at_whenever_one_of_the_topics_of_their_source_wants_it(store: SqlStore) -> None:
    eager = make_source(revisits=(HOUR / 60, HOUR))
    patient = make_source(revisits=(HOUR, 24 * HOUR))
    store.plan([make_topic("a", sources=(eager,)), make_topic("b", sources=(patient,))], NOON)
    [source] = store.sources()
    store.save_listing(source.id, [make_link()], Validators(), NOON, due_at=NOON)
    [candidate] = store.due_candidates(NOON, limit=9)
    assert candidate.revisits == (HOUR / 60, HOUR, 24 * HOUR)


# --- when a source is asked again ----------------------------------------------------------------------------


def test_a_listing_with_nothing_new_may_be_asked_later_than_one_with_news(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    times = {"due_in_hours": 1, "quiet_due_at": NOON + 3 * HOUR}
    poll(store, links=[make_link()], **times)
    assert first_source(store).due_at == NOON + HOUR
    poll(store, links=[make_link()], **times)
    assert first_source(store).due_at == NOON + 3 * HOUR


def test_it_is_kept_when_a_source_first_answered_and_when_it_last_brought_something(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    for hours in (0, 1, 2):
        poll(store, links=[make_link(f"https://quay.example/{min(hours, 1)}")], now=NOON + hours * HOUR)
    state = first_source(store)
    assert (state.first_success_at, state.last_new_at, state.last_success_at) == (
        NOON, NOON + HOUR, NOON + 2 * HOUR,
    )  # fmt: skip


def test_the_pause_that_a_source_asks_for_is_kept(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    poll(store, rest=timedelta(minutes=90))
    assert first_source(store).rest == timedelta(minutes=90)


def test_sources_that_say_nothing_changed_are_saved_together(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY, PIER))], NOON)
    quay, pier = store.sources()
    store.source_failed(pier.id, "timed out", NOON, due_at=NOON)
    store.unchanged({quay.id: NOON + HOUR, pier.id: NOON + 2 * HOUR}, NOON)
    assert [(s.due_at, s.last_success_at, s.failures, s.detail) for s in store.sources()] == [
        (NOON + HOUR, NOON, 0, ""), (NOON + 2 * HOUR, NOON, 0, ""),
    ]  # fmt: skip


def test_a_source_that_is_put_off_has_not_failed(store: SqlStore) -> None:
    store.plan([make_topic(sources=(QUAY,))], NOON)
    store.put_off_source(first_source(store).id, NOON + HOUR)
    assert (first_source(store).failures, first_source(store).due_at) == (0, NOON + HOUR)
