"""Each job looks before it acts: done twice, it does what it does once."""

from __future__ import annotations

from datetime import UTC, datetime

from monitor.model import Message
from monitor.store.rows import SourceNotice
from tests.passes.conftest import FEED
from tests.passes.news import TEXT
from tests.workers.conftest import sql


def test_a_source_is_asked_once_by_two_jobs(hands, web, do):
    web.feed(web.article("1", TEXT))
    [state] = hands.store.sources()
    do("poll", source=state.id)
    do("poll", source=state.id)
    assert web.asked == [FEED]


def test_a_hosts_pages_are_taken_in_once_by_two_jobs(hands, web, do, store):
    url = web.article("1", TEXT)
    web.feed(url)
    do("poll", source=store.sources()[0].id)
    do("visit", host="daily.example")
    do("visit", host="daily.example")
    assert web.asked == [FEED, url]
    assert len(store.versions(url)) == 1


def test_another_hosts_pages_are_left_to_others(hands, web, do, store):
    web.feed(web.article("1", TEXT))
    do("poll", source=store.sources()[0].id)
    do("visit", host="other.example")
    assert web.asked == [FEED]


def test_the_tick_enqueues_what_is_due_once(hands, do, jobs, store):
    [state] = store.sources()
    do("tick", timestamp=0)
    do("tick", timestamp=2)
    assert jobs() == [("poll", f"source {state.id}", "todo")]


def test_the_tick_enqueues_nothing_that_is_in_somebodys_hands(hands, do, jobs, store, queue_url):
    [state] = store.sources()
    do("tick", timestamp=0)
    sql(queue_url, "UPDATE procrastinate_jobs SET status = 'doing'")
    do("tick", timestamp=2)
    assert jobs() == [("poll", f"source {state.id}", "doing")]


def test_the_tick_finds_pages_and_notices_too(hands, web, do, jobs, store, queue_url, clock):
    web.feed(web.article("1", TEXT))
    do("poll", source=store.sources()[0].id)
    with store.writing() as tx:
        tx.owe("harbour", "desk", [], clock())
    sql(queue_url, "DELETE FROM procrastinate_jobs")
    do("tick", timestamp=0)
    assert [(task, lock) for task, lock, _ in jobs()] == [
        ("deliver", "channel desk"),
        ("visit", "host daily.example"),
    ]


def test_what_a_silent_worker_held_is_free_for_others(hands, do, jobs, store, queue_url):
    do("tick", timestamp=0)
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    sql(queue_url, f"INSERT INTO procrastinate_workers (last_heartbeat) VALUES ('{long_ago}'), (now())")
    silent = "SELECT min(id) FROM procrastinate_workers"
    sql(queue_url, f"UPDATE procrastinate_jobs SET status = 'doing', worker_id = ({silent})")
    do("tick", timestamp=2)
    do("rescue", timestamp=5)
    assert jobs() == []
    do("tick", timestamp=6)
    assert [status for _, _, status in jobs()] == ["todo"]


def test_what_a_worker_that_is_heard_of_holds_stays_its_own(hands, do, jobs, queue_url):
    do("tick", timestamp=0)
    sql(queue_url, "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now())")
    newest = "SELECT max(id) FROM procrastinate_workers"
    sql(queue_url, f"UPDATE procrastinate_jobs SET status = 'doing', worker_id = ({newest})")
    do("rescue", timestamp=5)
    assert [status for _, _, status in jobs()] == ["doing"]


def owe_a_word(store, clock) -> None:
    message = Message(subject="a source fails", text="a source fails", html="")
    store.tell_of_sources({}, [SourceNotice(topic="harbour", channel="desk", message=message)], clock())


def test_notices_of_a_channel_are_sent_once_by_two_jobs(hands, do, store, said, clock):
    owe_a_word(store, clock)
    do("deliver", channel="desk")
    do("deliver", channel="desk")
    assert len(said) == 1


def test_what_a_silent_worker_was_sending_is_sent_by_another(hands, do, jobs, store, queue_url, clock, said):
    owe_a_word(store, clock)
    [taken] = store.take_owed(clock(), limit=1, channel="desk")
    do("tick", timestamp=0)
    sql(queue_url, "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, args, status)"
        """ VALUES ('newsfigures', 'deliver', 'channel desk', '{"channel": "desk"}', 'doing')""")  # fmt: skip
    do("rescue", timestamp=5)
    do("deliver", channel="desk")
    assert len(said) == 1
    assert taken.mark in said[0]


def test_where_nothing_is_to_be_done_nothing_is_told_twice(hands, do, store):
    for task in ("digest", "care", "keep") * 2:
        do(task, timestamp=0)
    assert store.outbox() == []
