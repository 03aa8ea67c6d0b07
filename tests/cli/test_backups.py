"""monitor backup, monitor restore: what they print, and how they end."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from monitor.cli.exits import Exit
from tests.cli.test_reading import TEXT, row
from tests.store.test_upgrading import make_older

DB = ("--db", "sqlite:///news.db")


def test_a_ledger_is_saved_lost_and_restored(monitor, articles, tmp_path):
    monitor(*articles(row()), *DB)
    before = monitor("series", "--json", *DB).out
    [saved] = monitor("backup", "--json", *DB).lines
    monitor(*articles(row(text=TEXT.replace("24 sleeper", "42 sleeper"), hour=11)), *DB)
    assert monitor("series", "--json", *DB).out != before
    done = monitor("restore", saved["file"], *DB)
    assert (done.code, monitor("series", "--json", *DB).out) == (Exit.OK, before)
    assert saved["file"].startswith("backups/news-")


def test_backups_in_a_folder_are_thinned_out_only_when_asked(monitor, tmp_path):
    monitor("db", "upgrade", *DB)
    for name in ("news-20260301T000000Z.db", "news-20260302T000000Z.db"):
        monitor("backup", "--to", f"safe/{name}", *DB)
    assert monitor("backup", "--to", "safe/", "--json", *DB).lines[0]["removed"] == []
    assert len(monitor("backup", "--to", "safe/", "--keep", "1", "--json", *DB).lines[0]["removed"]) >= 2


def test_keep_is_about_a_folder(monitor):
    monitor("db", "upgrade", *DB)
    assert monitor("backup", "--to", "one.db", "--keep", "3", *DB).code == Exit.USAGE


def test_a_backup_of_no_database_is_told(monitor):
    done = monitor("backup", *DB)
    assert (done.code, "there is no database" in done.err) == (Exit.STORE, True)


def test_a_database_of_postgresql_is_none_of_ours_to_save(monitor):
    done = monitor("backup", "--db", "postgresql://me@127.0.0.1:9/news")
    assert (done.code, "pg_dump" in done.err) == (Exit.STORE, True)
    assert "postgresql://me@127.0.0.1:9/news" in done.err  # a command to copy


def test_a_file_that_is_not_there_cannot_be_restored(monitor):
    assert monitor("restore", "nowhere.db", *DB).code == Exit.USAGE


def test_an_older_database_is_saved_and_upgraded_by_whoever_makes_one(monitor, tmp_path):
    make_older(f"sqlite:///{tmp_path}/news.db")
    done = monitor("check", *DB)
    assert "the database went from 0012 to" in done.err
    [backup] = (tmp_path / "backups").iterdir()
    assert f"it is kept in backups/{backup.name}" in done.err


def test_an_upgrade_without_a_way_back_has_to_be_asked_for(monitor, tmp_path):
    make_older(f"sqlite:///{tmp_path}/news.db")
    [done] = monitor("db", "upgrade", "--no-backup", "--json", *DB).lines
    assert (done["from"], done["backup"]) == ("0012", None)
    assert not (tmp_path / "backups").exists()


def test_a_newer_database_ends_the_command_with_what_to_install(monitor, tmp_path):
    monitor("db", "upgrade", *DB)
    with closing(sqlite3.connect(tmp_path / "news.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9001'")
        connection.execute("INSERT INTO release VALUES ('9001', '7.5.0', '2026-03-02 12:00:00.000000')")
    for command in ("run", "check"):
        done = monitor(command, *DB)
        assert (done.code, "install newsfigures 7.5.0" in done.err) == (Exit.STORE, True)


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("unplugged/backups/", "there is no folder unplugged: see whether its disk is mounted, or make it"),
        ("/proc/backup.db", "cannot write a backup to /proc/backup.db: "),
    ],
)
def test_a_place_for_backups_that_is_not_there_is_neither_made_nor_called_full(monitor, tmp_path, to, why):
    monitor("db", "upgrade")
    done = monitor("backup", "--to", to)
    assert (done.code, why in done.err, "no room" in done.err) == (4, True, False)
    assert not (tmp_path / "unplugged").exists()
