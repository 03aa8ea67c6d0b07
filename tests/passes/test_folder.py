"""A folder as a source: what is dropped there is read like any article."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.fetch import WithFolders
from monitor.model import Source
from monitor.passes import sweep
from tests.passes.conftest import HARBOUR
from tests.passes.news import OTHER, TEXT


@pytest.fixture
def inbox(hands, web, clock, tmp_path):
    """A function that drops a file; a folder that is asked, its baseline read."""
    topic = replace(
        HARBOUR, sources=(Source(kind="folder", address=str(tmp_path), every=timedelta(minutes=1)),)
    )
    hands.store.plan([topic], clock())
    hands = replace(hands, topics=(topic,), door=WithFolders(web, [str(tmp_path)], clock))

    def drop(name: str, text: str):
        (tmp_path / name).write_text(text, encoding="utf-8")
        os.utime(tmp_path / name, (clock().timestamp(), clock().timestamp()))
        clock.forward(minutes=10)
        return asyncio.run(sweep(hands))

    drop("1.txt", f"News from Westbay\n\n{TEXT}")
    return drop


def test_a_text_that_is_dropped_is_read_and_told(inbox, said):
    done = inbox("2.txt", f"News from Westbay\n{OTHER}")
    assert (done.decisions["new"], done.changes) == (1, 1)
    assert "$640 million → $700 million" in said[0]


def test_a_saved_page_is_read_as_its_outlet_printed_it(inbox, web, said):
    page = web.pages[web.article("2", OTHER)]
    done = inbox("2.html", page)
    assert (done.decisions["new"], done.changes) == (1, 1)


def test_a_text_without_words_is_a_failure_of_its_own(inbox):
    assert inbox("2.txt", "only a headline").decisions["failed"] == 1
