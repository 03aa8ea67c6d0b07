"""The tables of the workers' queue: made once, brought up to the library, and none of Alembic's business."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import inspect

from monitor.resources import folder
from monitor.store.database import upgrade
from monitor.store.engine import Database
from monitor.store.queue_schema import upgrade_queue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def url(make_postgres) -> str:
    made = make_postgres()
    upgrade(made)
    return made


def tables(url: str) -> set[str]:
    database = Database(url)
    with database.reading() as connection:
        names = set(inspect(connection).get_table_names())
    database.close()
    return names


def test_the_tables_are_made_once(url):
    assert upgrade_queue(url) == ["schema.sql"]
    assert upgrade_queue(url) == []
    assert {"procrastinate_jobs", "procrastinate_workers"} <= tables(url)


def test_what_a_newer_library_brings_is_applied_to_tables_that_are_there(url, tmp_path: Path):
    (tmp_path / "migrations").mkdir()
    (tmp_path / "schema.sql").write_text("CREATE TABLE job (id int); CREATE TABLE worker (id int);")
    (tmp_path / "migrations/01_first.sql").write_text("this is in the schema already")
    assert upgrade_queue(url, tmp_path) == ["schema.sql"]
    (tmp_path / "migrations/02_pulse.sql").write_text("CREATE TABLE pulse (id int);")
    (tmp_path / "migrations/03_end.sql").write_text("DROP TABLE worker;")
    assert upgrade_queue(url, tmp_path) == ["02_pulse.sql", "03_end.sql"]
    assert {"job", "pulse"} <= tables(url)
    assert "worker" not in tables(url)


def test_on_sqlite_there_is_no_queue(tmp_path: Path):
    assert upgrade_queue(f"sqlite:///{tmp_path / 'newsfigures.db'}") == []


def test_a_migration_made_by_comparison_would_leave_them_alone(url):
    upgrade_queue(url)
    config = Config()
    config.set_main_option("script_location", str(folder("migrations")))
    database = Database(url)
    with database.migrating() as connection:
        config.attributes["connection"] = connection
        operations = _operations(config)
    database.close()
    assert not [one for one in operations if "procrastinate" in one]


def _operations(config: Config) -> list[str]:
    try:
        command.check(config)
    except Exception as found:
        return str(found).split("),")
    return []
