"""A copy is whole or not there: what is compared, and what an interruption leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from monitor.errors import StoreError
from monitor.store.database import open_store, upgrade
from monitor.store.engine import Database
from monitor.store.moving import copy_database
from tests.builders import NOON, make_topic
from tests.ledgers import new_ledger
from tests.store.filled import NOT_COPIED, counts, fill_rest

if TYPE_CHECKING:
    from pathlib import Path


class Accident(Exception):
    """Stands for a process that dies in the middle."""


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A database that has rows in every table."""
    url = new_ledger(tmp_path / "source.db")
    fill_rest(url)
    return url


def execute(url: str, *statements: str) -> None:
    database = Database(url)
    with database.writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
    database.close()


def silent(done: str, table: str, rows: int) -> None:
    """Say nothing."""


def has_rows(url: str) -> bool:
    return any(rows for table, rows in counts(url).items() if table not in NOT_COPIED)


@pytest.mark.parametrize("moment", ["copied version", "indexed article_words", "compared change"])
def test_an_interrupted_copy_leaves_no_rows_and_can_be_begun_again(
    source: str, empty_url: str, moment: str
) -> None:
    def stop(done: str, table: str, rows: int) -> None:
        if f"{done} {table}" == moment:
            raise Accident

    with pytest.raises(Accident):
        copy_database(source, empty_url, stop)
    assert not has_rows(empty_url)
    copy_database(source, empty_url, silent)
    assert counts(empty_url) == counts(source)


@pytest.mark.parametrize(
    ("meddling", "told"),
    [
        ("UPDATE host SET not_before = '2001-01-01 00:00:00'", "the copy of host differs .* name made up"),
        ("DELETE FROM host", "the copy of host differs .* name made up"),
        ("INSERT OR IGNORE INTO host VALUES ('zoo', '2001-01-01 00:00:00')", "name zoo"),
    ],
)
def test_a_copy_that_differs_is_not_kept(source: str, tmp_path: Path, meddling: str, told: str) -> None:
    target = new_ledger(tmp_path / "target.db")
    execute(target, f"CREATE TRIGGER meddle AFTER INSERT ON topic BEGIN {meddling}; END")
    with pytest.raises(StoreError, match=told):
        copy_database(source, target, silent)
    assert not has_rows(target)


def test_keys_are_compared_whatever_their_writing(tmp_path: Path, empty_url: str) -> None:
    """Each language orders them in its own way, a database perhaps in the way of its server."""
    source = new_ledger(tmp_path / "source.db")
    store = open_store(source)
    store.know([make_topic(name) for name in ("b", "A", "_", "가", "ä", "Z", "a-b", "aa", "a b")], NOON)
    store.close()
    assert copy_database(source, empty_url, silent)["topic"] == 9


def test_rows_may_refer_to_later_rows_of_their_table(source: str, empty_url: str) -> None:
    columns = "canonical, url, outlet, lang, trust, published_at"
    values = "canonical, url, outlet, lang, trust, published_at"
    later = f"INSERT INTO article (id, key, url_key, {columns}) SELECT 99, 'k', 'k', {values} FROM article"
    execute(source, later, "UPDATE article SET story = 99, copy_of = 99 WHERE id < 99")
    copy_database(source, empty_url, silent)
    assert counts(empty_url)["article"] == 2


def test_a_database_is_not_copied_to_itself(source: str) -> None:
    with pytest.raises(StoreError, match="cannot be copied to itself"):
        copy_database(source, source, silent)


def test_an_old_database_is_somebodys(source: str, empty_url: str) -> None:
    upgrade(empty_url)
    execute(empty_url, "UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(StoreError, match=r"in use \(revision 0001\)"):
        copy_database(source, empty_url, silent)
