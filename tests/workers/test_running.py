"""A worker does what it is told by the queue, ends what it has begun, and outlives its database."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from structlog.testing import capture_logs

from monitor.errors import StoreError
from monitor.workers import Tempo, work
from monitor.workers.jobs import told_in_our_words
from monitor.workers.queue import poll_job
from tests.passes.conftest import FEED
from tests.passes.news import TEXT

QUICK = Tempo(poll_s=0.05, last_call_s=5, again_s=0.05)


def work_until(hands, url, reached, *, at_stop=lambda: None, failed=lambda _: None) -> None:
    async def run() -> None:
        stop = asyncio.Event()
        ended = asyncio.create_task(work(hands, url, concurrency=2, stop=stop, tempo=QUICK, failed=failed))
        async with asyncio.timeout(120):
            while not reached():  # noqa: ASYNC110 - a worker has no event for a test
                await asyncio.sleep(0.02)
            stop.set()
            at_stop()
            await ended

    asyncio.run(run())


def enqueue(store, job) -> None:
    with store._database.writing() as connection:
        store._queue._manager.defer_job(job, connection=connection.connection.driver_connection)


def test_one_job_leads_to_the_next_until_the_article_is_kept(hands, web, store, queue_url, jobs):
    url = web.article("1", TEXT)
    web.feed(url)
    enqueue(store, poll_job(store.sources()[0].id))
    work_until(hands, queue_url, lambda: store.figures_of(url))
    assert web.asked == [FEED, url]


def test_what_is_under_way_when_it_is_told_to_stop_is_finished(hands, web, store, queue_url, jobs):
    web.feed(web.article("1", TEXT))
    answers = []
    web.slow[FEED] = lambda: bool(answers)
    enqueue(store, poll_job(store.sources()[0].id))
    work_until(hands, queue_url, lambda: web.asked, at_stop=lambda: answers.append(True))
    assert [state.links for state in store.sources()] == [1]
    assert ("poll", f"source {store.sources()[0].id}", "doing") not in jobs()


def test_a_database_that_does_not_answer_is_waited_for(hands):
    nowhere = "postgresql://me@127.0.0.1:1/news"
    failures = []
    with capture_logs() as logs:
        work_until(hands, nowhere, lambda: len(logs) > 1, failed=failures.append)
    assert {line["event"] for line in logs} == {"database_lost"}
    assert set(failures) == {"database"}


def test_a_job_that_fails_is_heard_of_by_whoever_tells_the_watcher_outside():
    failures = []
    context = SimpleNamespace(
        job=SimpleNamespace(task_name="poll", lock="source 1"),
        additional_context={"tools": SimpleNamespace(failed=failures.append)},
    )

    async def do() -> None:
        raise StoreError("busy")

    with pytest.raises(StoreError):
        asyncio.run(told_in_our_words(do, context, None))
    assert failures == ["poll"]
