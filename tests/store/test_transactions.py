"""All that one article causes is saved whole or not at all; writers wait for each other."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Barrier
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Pool, event, make_url, update

from monitor.errors import StoreError
from monitor.store.database import open_store
from monitor.store.engine import Database
from monitor.store.tables import topic
from tests.builders import (
    NOON,
    make_article,
    make_figure,
    make_link,
    make_prints,
    make_sighting,
    make_topic,
    opening,
    save_article,
)
from tests.ledgers import new_ledger

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from monitor.copies import Original
    from monitor.store import Writing
    from monitor.store.sql import SqlStore


class Accident(Exception):
    """Stands for a process that dies in the middle."""


def write_everything(tx: Writing) -> None:
    article = save_article(tx)
    tx.alike(article.id, make_prints(7, (1, 2)))
    tx.record(article.version, make_sighting(article), [opening()], topics=["harbour"], title="")
    tx.owe("harbour", "mail", [], NOON)


def test_an_exception_leaves_nothing_behind(harbour: SqlStore) -> None:
    with suppress(Accident), harbour.writing() as tx:
        write_everything(tx)
        raise Accident
    with harbour.writing() as tx:
        assert tx.article_at(make_article().canonical) is None
        assert tx.entries([make_figure()]) == []
    assert harbour.outbox() == []


KILLED_IN_THE_MIDDLE = """
import os, signal, sys
from monitor.store.database import open_store
from tests.builders import NOON, save_article

with open_store(sys.argv[1]).writing() as tx:
    save_article(tx)
    tx.owe("harbour", "mail", [], NOON)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_killed_in_the_middle_leaves_nothing_behind(harbour: SqlStore, database_url: str) -> None:
    top = Path(__file__).parents[2]
    killed = subprocess.run([sys.executable, "-c", KILLED_IN_THE_MIDDLE, database_url], cwd=top, check=False)
    assert killed.returncode == -signal.SIGKILL
    with harbour.writing() as tx:
        assert tx.article_at(make_article().canonical) is None
    assert harbour.outbox() == []


def test_what_was_rolled_back_is_not_remembered(harbour: SqlStore) -> None:
    """Ids may be given out again: a series must not get the observation of a transaction that never was."""
    with suppress(Accident), harbour.writing() as tx:
        write_everything(tx)
        assert tx.entries([make_figure()])[0].observations[0].outlet == "Harbour Post"
        raise Accident
    with harbour.writing() as tx:
        article = save_article(tx, outlet="Another Post")
        tx.record(article.version, make_sighting(article), [opening()], topics=["harbour"], title="")
        assert tx.entries([make_figure()])[0].observations[0].outlet == "Another Post"


def test_what_was_committed_survives_a_reopen(harbour: SqlStore, database_url: str) -> None:
    with harbour.writing() as tx:
        write_everything(tx)
    again = open_store(database_url)
    assert [row.label for row in again.series()] == ["quay length"]
    again.close()


def test_writers_at_once_wait_for_each_other(harbour: SqlStore) -> None:
    """Each reads and then writes; with a plain BEGIN three of four would fail at once."""
    start = Barrier(4)

    def write(writer: int) -> None:
        start.wait()
        for n in range(10):
            with harbour.writing() as tx:
                url = f"https://harbour.example/{writer}/{n}"
                assert tx.article_at(url) is None
                save_article(tx, url)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert harbour.tally("harbour", NOON, NOON.replace(hour=13)).articles == 40


def test_threads_of_one_process_wait_for_each_other_and_not_for_luck(tmp_path: Path) -> None:
    """SQLite itself waits for nobody here: any two that met in it would be told that it is locked."""
    database, start = Database(new_ledger(tmp_path / "news.db")), Barrier(4)

    def write(_thread: int) -> None:
        start.wait()
        for way in [database.writing, database.brief, database.migrating] * 5:
            with way() as connection:
                connection.execute(update(topic).values(title="Quay"))

    with closing(database), no_patience(), ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))


@contextmanager
def no_patience() -> Iterator[None]:
    def set_it(driver: sqlite3.Connection, _record: object) -> None:
        driver.execute("PRAGMA busy_timeout=0")

    event.listen(Pool, "connect", set_it)
    try:
        yield
    finally:
        event.remove(Pool, "connect", set_it)


def test_two_articles_racing_for_a_text_leave_one_holder(harbour: SqlStore, database_url: str) -> None:
    """Two stores stand for two processes."""
    start = Barrier(2)
    prints = make_prints(99, tuple(range(50)))

    def take_in(number: int) -> list[Original]:
        store = open_store(database_url)
        start.wait()
        with store.writing() as tx:
            found = tx.alike(save_article(tx, f"https://{number}.example/").id, prints)
        store.close()
        return found

    with ThreadPoolExecutor(2) as pool:
        found = sorted(pool.map(take_in, range(2)), key=len)
    assert [len(originals) for originals in found] == [0, 1]


def test_a_reader_is_not_kept_waiting_by_a_writer(harbour: SqlStore, database_url: str) -> None:
    with harbour.writing() as tx:
        save_article(tx)
        assert harbour.series() == []
        assert list(harbour.topics()) == ["harbour"]


def test_nobody_waits_for_ever(harbour: SqlStore, database_url: str) -> None:
    impatient = Database(database_url, busy_timeout_s=0.05)
    with harbour.writing(), pytest.raises(StoreError, match="lock"), impatient.writing():
        pass
    impatient.close()


def test_every_method_may_be_called_from_any_thread(harbour: SqlStore) -> None:
    with ThreadPoolExecutor(3) as pool:
        [source] = pool.submit(harbour.due_sources, NOON).result()
        saving = pool.submit(
            harbour.save_listing, source.id, [make_link()], source.validators, NOON, due_at=NOON
        )
        assert saving.result() == 1
        assert pool.submit(harbour.plan, [make_topic()], NOON).result() is None


def test_who_waited_for_its_turn_sees_what_was_saved_meanwhile_whatever_the_servers_default(make_postgres):
    url = make_postgres()
    name = make_url(url).database
    make_postgres.run(f"ALTER DATABASE \"{name}\" SET default_transaction_isolation TO 'repeatable read'")
    database = Database(url)
    with database.writing() as connection:
        assert connection.exec_driver_sql("SHOW transaction_isolation").scalar() == "read committed"
    database.close()


def test_a_machine_that_is_cut_off_in_a_transaction_keeps_its_turn_for_a_minute_at_most(make_postgres):
    with closing(Database(make_postgres())) as database, database.writing() as connection:
        assert connection.exec_driver_sql("SHOW idle_in_transaction_session_timeout").scalar() == "1min"
