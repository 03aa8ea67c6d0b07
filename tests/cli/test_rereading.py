"""`monitor reread`: a dry run first, a backup before anything is written."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from monitor.cli.exits import Exit
from monitor.store.database import open_store
from tests.cli.test_reading import row


@pytest.fixture
def misread(filled_with, tmp_path):
    """A ledger of which the first figure was read as another value, as an older reader might have."""
    monitor = filled_with(row())
    with sqlite3.connect(tmp_path / "news.db") as opened:
        opened.execute("UPDATE observation SET low = '7', high = '7' WHERE id = 1")
    return monitor


def test_a_dry_run_says_what_is_otherwise_and_changes_nothing(misread):
    shown = misread("reread", "--db", "sqlite:///news.db", "--json")
    first, *_, totals = shown.lines
    assert (first["type"], first["what"], first["was"]["low"]) == ("figure", "otherwise", 7)
    assert (totals["applied"], totals["figures_gone"], totals["figures_new"]) == (False, 1, 1)
    assert misread("reread", "--db", "sqlite:///news.db", "--json").lines == shown.lines


def test_what_is_written_is_no_longer_otherwise_and_a_backup_lies_beside(misread, tmp_path):
    assert misread("reread", "--apply", "--db", "sqlite:///news.db").code == Exit.OK
    assert "nothing is otherwise" in misread("reread", "--db", "sqlite:///news.db").err
    [backup] = (tmp_path / "backups").glob("*reread*.db")
    with sqlite3.connect(backup) as opened:
        assert opened.execute("SELECT low FROM observation WHERE id = 1").fetchone() == ("7",)


def test_the_backup_lies_where_the_settings_want_backups(misread, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSFIGURES_BACKUP__FOLDER", str(tmp_path / "safe"))
    assert misread("reread", "--apply", "--db", "sqlite:///news.db").code == Exit.OK
    assert len([*(tmp_path / "safe").glob("*reread*.db")]) == 1


def test_a_topic_on_which_there_is_nothing_is_said(misread):
    shown = misread("reread", "--db", "sqlite:///news.db", "--topic", "ships")
    assert "no stored text is on the topic ships" in shown.err


def test_only_a_topic_or_a_time_is_read_again(misread):
    for asked in (("--topic", "ships"), ("--since", "2035-01-01")):
        [totals] = misread("reread", "--db", "sqlite:///news.db", "--json", *asked).lines
        assert totals["texts"] == 0


def test_a_text_that_was_let_go_of_is_not_read_again(misread):
    """Of an empty text every figure would be gone."""
    opened = open_store("sqlite:///news.db")
    now = datetime.now(UTC)
    assert opened.keeping.forget_texts(now, now, 10) == 1
    opened.close()
    [totals] = misread("reread", "--db", "sqlite:///news.db", "--json").lines
    assert (totals["texts"], totals["figures_gone"]) == (0, 0)
