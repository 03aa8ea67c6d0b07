"""Jobs are committed with the rows they are about."""

from __future__ import annotations

import pytest

from monitor.errors import StoreError
from monitor.model import Validators, Wait
from monitor.store.database import open_store, upgrade
from monitor.workers import JobQueue
from tests.builders import HOUR, NOON, make_link, make_source, make_topic

LINKS = [make_link("https://harbour.example/1"), make_link("https://quay.example/2")]
BOTH = [("visit", "host harbour.example", "todo"), ("visit", "host quay.example", "todo")]


@pytest.fixture
def source(store) -> int:
    store.plan([make_topic(sources=(make_source(),))], NOON)
    [state] = store.sources()
    return state.id


def listed(store, source, links=LINKS):
    return store.save_listing(source, links, Validators(), NOON, due_at=NOON + HOUR)


def test_a_listing_that_brings_something_enqueues_a_job_for_each_host(store, source, jobs):
    assert listed(store, source) == 2
    assert jobs() == BOTH


def test_a_listing_that_brings_nothing_enqueues_none(store, source, jobs, queue_url):
    listed(store, source)
    listed(store, source)
    assert jobs() == BOTH


def test_a_host_that_waits_in_the_queue_is_not_enqueued_again(store, source, jobs):
    listed(store, source)
    assert listed(store, source, [*LINKS, make_link("https://quay.example/3")]) == 1
    assert jobs() == BOTH


def test_a_transaction_that_comes_to_nothing_leaves_no_job(store, source, jobs):
    def owe_and_fail() -> None:
        with store.writing() as tx:
            tx.owe("harbour", "desk", [], NOON)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        owe_and_fail()
    assert jobs() == []


def test_what_is_owed_now_enqueues_a_job_for_its_channel(store, source, jobs):
    with store.writing() as tx:
        tx.owe("harbour", "desk", [], NOON)
        tx.owe("harbour", "mail", [], NOON, wait=Wait(cause="slip", why="may be a slip"))
    assert jobs() == [("deliver", "channel desk", "todo")]


def test_without_the_queues_tables_the_store_says_so(make_postgres):
    url = make_postgres()
    upgrade(url)
    store = open_store(url, queue=JobQueue())
    store.plan([make_topic(sources=(make_source(),))], NOON)
    with pytest.raises(StoreError, match="the queue of the workers says: "):
        listed(store, store.sources()[0].id)
    store.close()
