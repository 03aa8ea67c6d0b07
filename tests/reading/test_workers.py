"""A page cannot take more time or memory than it is given, and costs nobody else anything."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing import Pipe
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from monitor.errors import PageError
from monitor.model import Article, Page
from monitor.reading import PageWorkers, read_here
from monitor.reading.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

READER = "page_readers:hangs_on_traps"
TIGHT = Limits(seconds=0.5, megabytes=200)
GOOD = Page(
    asked="https://daily.example/1", url="https://daily.example/1", status=200, content_type="text/html; charset=utf-8",
    body=b"<h1>Harbor buys six ferries</h1><p>The council voted to buy six ferries for $45 million on Tuesday.</p>",
    fetched_at=datetime(2026, 3, 2, tzinfo=UTC),
)  # fmt: skip


def trap(word: str) -> Page:
    return replace(GOOD, asked=f"https://daily.example/{word}", body=word.encode())


@pytest.fixture(autouse=True)
def _readers_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, folders)))


def answers(
    pages: Sequence[Page], *, limits: Limits = TIGHT, reader: str = READER
) -> list[Article | BaseException]:
    async def ask() -> list[Article | BaseException]:
        async with PageWorkers(limits=limits, reader=reader) as read:
            return await asyncio.gather(*map(read, pages), return_exceptions=True)

    return asyncio.run(ask())


def test_a_worker_reads_what_this_process_would_read() -> None:
    roomy = Limits(seconds=60)
    assert answers([GOOD], limits=roomy, reader="monitor.reading.extracting:read_page") == [
        asyncio.run(read_here(GOOD))
    ]


@pytest.mark.parametrize(
    ("word", "why"),
    [("hang", "takes more than 0.5 s"), ("eat", "takes more than 200 MB"), ("die", "ended with 9")],
)
def test_a_page_that_takes_too_much_is_refused_and_the_next_is_read_by_a_new_worker(
    word: str, why: str
) -> None:
    refused, read = answers([trap(word), GOOD])
    assert isinstance(refused, PageError)
    assert why in str(refused)
    assert str(refused).startswith(f"https://daily.example/{word}: ")
    assert isinstance(read, Article)


def test_a_page_without_an_article_is_refused_as_in_this_process() -> None:
    (refused,) = answers([trap("refuse")])
    assert isinstance(refused, PageError)
    assert str(refused) == "https://daily.example/refuse: no article"


def test_a_fault_of_ours_is_told_with_the_place_where_it_happened() -> None:
    broken, read = answers([trap("break"), GOOD])
    assert isinstance(broken, RuntimeError)
    assert "hangs_on_traps" in broken.__notes__[0]
    assert isinstance(read, Article)


def test_a_worker_is_replaced_before_it_has_grown() -> None:
    read = answers([GOOD, GOOD, GOOD], limits=replace(TIGHT, pages=1))
    assert all(isinstance(article, Article) for article in read)


def test_a_worker_that_does_not_start_is_no_fault_of_the_page() -> None:
    (fault,) = answers([GOOD], reader="monitor.articles:no_such_reader")
    assert isinstance(fault, RuntimeError)
    assert "does not start" in str(fault)


def test_who_no_longer_waits_for_a_page_does_not_keep_the_worker() -> None:
    async def ask() -> Article:
        async with PageWorkers(limits=Limits(seconds=3600), reader=READER) as read:
            waiting = asyncio.create_task(read(trap("hang")))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            return await read(GOOD)

    assert asyncio.run(ask()).title == "Read"


def test_a_worker_ends_with_the_process_it_reads_for() -> None:
    daemon, theirs = Pipe()
    command = [sys.executable, "-m", "monitor.reading.worker", str(theirs.fileno()), READER, "1", "200"]
    with subprocess.Popen(command, pass_fds=[theirs.fileno()]) as worker:
        theirs.close()
        assert daemon.recv() == "ready"
        daemon.close()
        assert worker.wait(60) == 0


def test_a_worker_says_nothing_when_its_process_is_gone_before_it_has_begun() -> None:
    ours, theirs = Pipe()
    command = [sys.executable, "-m", "monitor.reading.worker", str(theirs.fileno()), READER, "1", "200"]
    ours.close()
    with subprocess.Popen(command, pass_fds=[theirs.fileno()], stderr=subprocess.PIPE) as worker:
        theirs.close()
        assert worker.communicate(timeout=60) == (None, b"")
        assert worker.returncode == 0
