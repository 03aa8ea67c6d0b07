"""A backup is one moment of the ledger, whole and for its owner alone, and a restored one is the same ledger."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.errors import InputError, SchemaError, StoreError
from monitor.store.backups import back_up, backup_folder, backup_name, backups_in, thin_out
from monitor.store.database import open_store, schema_state
from monitor.store.engine import Database
from monitor.store.restoring import restore
from tests.builders import HOUR, NOON, make_topic, save_article
from tests.ledgers import new_ledger
from tests.migrations.rows import contents, fill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A ledger with rows in every table."""
    url = new_ledger(tmp_path / "ledger.db")
    database = Database(url)
    with database.writing() as connection:
        fill(connection)
    database.close()
    return url


def rows(url: str) -> dict[str, list[dict[str, object]]]:
    database = Database(url)
    with database.reading() as connection:
        found = contents(connection)
    database.close()
    return found


def execute(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def damage(file: Path, *, at: int = 3 * 4096) -> None:
    """Garbage in the middle of a database; from byte 100 on it is in the list of tables, too."""
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(b"\xa5" * 8 * 4096)


def test_a_restored_backup_is_the_same_ledger_table_by_table(url, tmp_path):
    before = rows(url)
    assert all(before.values())
    back_up(url, tmp_path / "kept.db")
    execute(tmp_path / "ledger.db", "UPDATE observation SET text = 'another'")
    restore(url, tmp_path / "kept.db", NOON)
    assert rows(url) == before
    assert schema_state(url).state == "current"


def test_the_database_that_was_there_is_kept_beside_it(url, tmp_path):
    back_up(url, tmp_path / "kept.db")
    execute(tmp_path / "ledger.db", "UPDATE observation SET text = 'another'")
    done = restore(url, tmp_path / "kept.db", NOON)
    assert done.kept == tmp_path / "ledger-before-restore-20260302T120000Z.db"
    assert {row["text"] for row in rows(f"sqlite:///{done.kept}")["observation"]} == {"another"}


def test_a_backup_taken_while_others_write_is_one_moment(url, tmp_path):
    """Each transaction writes two articles: a backup of two moments could hold an odd number."""
    # copied in many steps
    execute(tmp_path / "ledger.db", "UPDATE version SET text = hex(zeroblob(9000000))")
    store, counts = open_store(url), [len(rows(url)["article"])]
    store.plan([make_topic()], NOON)

    def written_on() -> bool:
        with store.writing() as tx:
            for half in "ab":
                save_article(tx, f"https://harbour.example/{len(counts)}/{half}")
        counts.append(counts[-1] + 2)
        return False

    back_up(url, tmp_path / "kept.db", stopping=written_on)
    store.close()
    assert len(counts) > 3
    assert len(rows(f"sqlite:///{tmp_path / 'kept.db'}")["article"]) == counts[0]


def test_a_backup_is_one_file_for_its_owner_alone(url, tmp_path):
    back_up(url, tmp_path / "safe" / "kept.db")
    assert [file.name for file in (tmp_path / "safe").iterdir()] == ["kept.db"]
    assert stat.S_IMODE((tmp_path / "safe/kept.db").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "safe").stat().st_mode) == 0o700


def test_a_backup_that_is_called_off_leaves_the_old_one(url, tmp_path):
    back_up(url, tmp_path / "safe" / "kept.db")
    old = (tmp_path / "safe/kept.db").read_bytes()
    with pytest.raises(StoreError, match="called off"):
        back_up(url, tmp_path / "safe" / "kept.db", stopping=lambda: True)
    assert [file.read_bytes() for file in (tmp_path / "safe").iterdir()] == [old]


@pytest.mark.parametrize("at", [3 * 4096, 100], ids=["rows", "the list of tables"])
def test_a_damaged_ledger_is_not_kept_as_a_backup(url, tmp_path, at):
    damage(tmp_path / "ledger.db", at=at)
    with pytest.raises(StoreError, match=r"ledger\.db is damaged .* run: monitor doctor"):
        back_up(url, tmp_path / "safe" / "kept.db")
    assert list((tmp_path / "safe").iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"my notes, not a database", None], ids=["empty", "words", "a stranger's"]
)
def test_what_is_no_backup_is_neither_replaced_nor_restored(url, tmp_path, content):
    other = tmp_path / "other.db"
    execute(other, "CREATE TABLE recipe (name)") if content is None else other.write_bytes(content)
    with pytest.raises(InputError, match=r"other\.db"):
        back_up(url, other)
    with pytest.raises(InputError, match=r"other\.db"):
        restore(url, other, NOON)
    assert all(rows(url).values())


def test_the_database_itself_is_no_place_for_its_backup(url, tmp_path):
    with pytest.raises(InputError, match="the database itself"):
        back_up(url, tmp_path / "ledger.db")


def test_a_damaged_backup_is_refused_and_the_database_stays(url, tmp_path):
    back_up(url, tmp_path / "kept.db")
    damage(tmp_path / "kept.db")
    before = rows(url)
    with pytest.raises(InputError, match=r"kept\.db is damaged"):
        restore(url, tmp_path / "kept.db", NOON)
    assert rows(url) == before


def test_a_backup_of_a_newer_program_is_refused_by_the_name_of_what_to_install(url, tmp_path):
    back_up(url, tmp_path / "kept.db")
    execute(tmp_path / "kept.db", "UPDATE alembic_version SET version_num = '9001'")
    execute(
        tmp_path / "kept.db", "INSERT INTO release VALUES ('9001', '7.5.0', '2026-03-02 12:00:00.000000')"
    )
    with pytest.raises(SchemaError, match=r"revision 9001.*install newsfigures 7\.5\.0"):
        restore(url, tmp_path / "kept.db", NOON)


WORK = """
import sys
from monitor.store.database import open_store
store = open_store(sys.argv[1])
store.topics()
print("at work", flush=True)
sys.stdin.read()
"""


def test_nothing_is_restored_while_a_daemon_is_at_work(url, tmp_path):
    back_up(url, tmp_path / "kept.db")
    daemon = subprocess.Popen(
        [sys.executable, "-c", WORK, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with daemon:
        assert daemon.stdout.readline() == "at work\n"
        with pytest.raises(StoreError, match=r"in use: stop `monitor run`"):
            restore(url, tmp_path / "kept.db", NOON)
        daemon.stdin.close()
    assert sorted(file.name for file in tmp_path.glob("*restore*")) == []


@pytest.mark.parametrize("wreck", ["damaged", "no database at all", "missing"])
def test_a_database_that_is_lost_is_restored(url, tmp_path, wreck):
    before = rows(url)
    back_up(url, tmp_path / "kept.db")
    if wreck == "missing":
        (tmp_path / "ledger.db").unlink()
    elif wreck == "damaged":
        damage(tmp_path / "ledger.db")
    else:
        (tmp_path / "ledger.db").write_bytes(b"\x00" * 9000)
    restore(url, tmp_path / "kept.db", NOON)
    assert rows(url) == before


def test_the_newest_backups_are_kept(url, tmp_path):
    folder = backup_folder(url)
    for hour in range(4):
        back_up(url, folder / backup_name(url, NOON + hour * HOUR))
    back_up(url, folder / backup_name(url, NOON, "before-0017"))
    (folder / "ledger-notes.db").write_text("mine")
    assert len(thin_out(url, folder, 2, NOON)) == 2
    assert [one.taken_at for one in backups_in(url, folder)] == [NOON + 3 * HOUR, NOON + 2 * HOUR]
    assert len(list(folder.iterdir())) == 4


def test_what_a_killed_program_left_half_written_is_removed_a_day_later(url):
    folder = backup_folder(url)
    back_up(url, folder / backup_name(url, NOON))
    part = folder / ".ledger-20260302T120000Z-x.part"
    part.touch()
    at = NOON.fromtimestamp(part.stat().st_mtime, NOON.tzinfo)
    thin_out(url, folder, 7, at + HOUR)
    assert part.exists()
    thin_out(url, folder, 7, at + timedelta(days=2))
    assert not part.exists()


@pytest.mark.parametrize(
    "act", [back_up, lambda url, file: restore(url, file, NOON)], ids=["backup", "restore"]
)
def test_postgresql_has_tools_of_its_own_and_no_password_is_printed(act, tmp_path):
    with pytest.raises(StoreError, match=r"pg_dump .* postgresql://me@host/news\n") as fault:
        act("postgresql://me:hush@host/news?password=hush", tmp_path / "kept.db")
    assert "hush" not in str(fault.value)
