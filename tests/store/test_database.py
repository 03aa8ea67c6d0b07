"""Opening a database: what is refused, and what the message says to do."""

from __future__ import annotations

import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from monitor.errors import SchemaError, StoreError
from monitor.store.database import open_store, schema_state, upgrade
from monitor.store.engine import Database
from monitor.store.tables_own import release
from tests.builders import NOON

if TYPE_CHECKING:
    from pathlib import Path

WANTED = "0024"


def execute(url: str, statement: str) -> None:
    database = Database(url)
    with database.writing() as connection:
        connection.execute(text(statement))
    database.close()


def test_a_new_database_is_upgraded_and_opens(empty_url: str) -> None:
    assert upgrade(empty_url) == (None, WANTED)
    opened = open_store(empty_url)
    assert opened.topics() == {}
    opened.close()


def test_an_upgrade_twice_does_nothing(empty_url: str) -> None:
    upgrade(empty_url)
    assert upgrade(empty_url) == (WANTED, WANTED)


def test_two_processes_may_upgrade_at_once(empty_url: str) -> None:
    program = "import sys; from monitor.store.database import upgrade; upgrade(sys.argv[1])"
    both = [subprocess.Popen([sys.executable, "-c", program, empty_url]) for _ in range(2)]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    assert schema_state(empty_url).state == "current"


def test_a_database_without_tables_is_refused_with_the_next_step(empty_url: str) -> None:
    with pytest.raises(SchemaError, match="run: monitor db upgrade"):
        open_store(empty_url)
    assert schema_state(empty_url).state == "empty"


def test_a_newer_database_is_refused_by_the_name_of_what_to_install(empty_url: str) -> None:
    upgrade(empty_url)
    execute(empty_url, "UPDATE alembic_version SET version_num = '9001'")
    execute(empty_url, f"INSERT INTO {release.name} VALUES ('9001', '7.5.0', '{NOON:%Y-%m-%d %H:%M:%S.%f}')")
    for refused in (open_store, upgrade):
        with pytest.raises(
            SchemaError, match=rf"revision 9001.*knows up to {WANTED}.*install newsfigures 7\.5\.0"
        ):
            refused(empty_url)
    assert schema_state(empty_url).state == "newer"


def test_looking_at_a_missing_file_does_not_make_it(tmp_path: Path) -> None:
    file = tmp_path / "newsfigures.db"
    assert schema_state(f"sqlite:///{file}").state == "empty"
    assert not file.exists()


def test_the_folder_of_the_database_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "newsfigures"
    upgrade(f"sqlite:///{folder / 'newsfigures.db'}")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_sqlite_keeps_a_write_ahead_log_and_foreign_keys(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'newsfigures.db'}")
    with database.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    database.close()
    assert found == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "busy_timeout": 30_000}


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("not a url", "cannot be read"),
        ("sqlite://", "in memory is lost"),
        ("sqlite:///:memory:", "in memory is lost"),
        ("mysql://localhost/news", "no database of kind 'mysql'"),
        ("postgresql+nodriver://localhost/news", None),
        ("sqlite+nodriver:///news.db", "cannot be used"),
        ("sqlite:////proc/nowhere/newsfigures.db", "/proc/nowhere"),
        ("postgresql://reader:secret@127.0.0.1:9/news", "127.0.0.1:9/news"),
    ],
)
def test_a_database_that_cannot_be_had_is_told(url: str, said: str | None) -> None:
    with pytest.raises(StoreError, match=said) as fault:
        upgrade(url)
    assert "secret" not in str(fault.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "newsfigures.db"
    file.write_text("These are my notes, not a database. " * 100)
    with pytest.raises(StoreError, match="not a database"):
        open_store(f"sqlite:///{file}")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="unable to open"):
        open_store(f"sqlite:///{tmp_path}")


def test_opening_a_database_loads_neither_the_migrations_nor_a_reader() -> None:
    """They would be half of what a command costs that only looks."""
    program = "import sys, monitor.store.database; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    heavy = {
        "alembic",
        "sqlalchemy.dialects.postgresql",
        "monitor.figures.korean.reading",
        "monitor.figures.english.reading",
    }
    assert heavy & set(loaded.stdout.split()) == set()
