"""What the database refuses becomes an error of ours that says what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text

from monitor.errors import StoreDamaged, StoreError
from monitor.store.engine import Database
from monitor.store.faults import as_ours


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "n.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.executemany("INSERT INTO t VALUES (?)", [("x" * 900,)] * 200)
        connection.commit()
    return path


def write(file, *statements: str) -> None:
    database = Database(f"sqlite:///{file}", busy_timeout_s=0.05)
    try:
        with database.writing() as connection:
            for statement in statements:
                connection.execute(text(statement))
    finally:
        database.close()


def test_without_room_nothing_is_saved_and_it_is_said_what_to_make(file):
    fill = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99) INSERT INTO t SELECT hex(zeroblob(900)) FROM n"
    with pytest.raises(StoreError, match="disk is full; make room on its disk"):
        write(file, "PRAGMA max_page_count=1", fill)


def test_a_lock_that_is_held_for_too_long_is_called_one(file):
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="locked; another program keeps it locked"):
            write(file, "DELETE FROM t")


def test_a_database_that_may_only_be_read_says_what_to_look_at(file):
    with pytest.raises(StoreError, match="readonly database; it cannot be written: see to the owner"):
        write(file, "PRAGMA query_only=1", "DELETE FROM t")


def test_a_file_that_is_no_database_is_damaged(file):
    file.write_bytes(b"not a database at all" * 100)
    with pytest.raises(
        StoreDamaged, match=r"is damaged \(file is not a database\).* monitor doctor; .* monitor restore"
    ):
        write(file, "DELETE FROM t")


def test_garbage_in_the_middle_is_damage(file):
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * 8192)
    with pytest.raises(StoreDamaged, match=r"is damaged \(database disk image is malformed\)"):
        write(file, "DELETE FROM t")


@pytest.mark.parametrize(
    ("state", "advice"),
    [
        ("53100", "make room on its disk"),
        ("55P03", "another program keeps it locked"),
        ("25006", "it cannot be written"),
        ("57P03", "see that the server runs"),
        ("08006", "see that the server runs"),
    ],
)
def test_postgresql_has_states_for_the_same(state, advice):
    said = type("Said", (Exception,), {"sqlstate": state})("it did not work")
    assert f"the database news says: it did not work; {advice}" in str(as_ours("news", said))


def test_a_fault_that_we_do_not_know_is_told_in_its_own_words():
    assert str(as_ours("news", ValueError("who knows\nmore"))) == "the database news says: who knows"
