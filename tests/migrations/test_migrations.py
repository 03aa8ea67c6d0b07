"""Migrations end in the schema that the tables declare, and keep the rows that are there."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Column, Integer, func, inspect, select

from monitor.phrases import phrase
from monitor.resources import folder
from monitor.store import words
from monitor.store.database import open_store, upgrade
from monitor.store.engine import Database
from monitor.store.schema import migrations, revisions
from monitor.store.tables import article, fingerprint, metadata, observation, version
from tests.builders import NOON, make_prints, make_sighting, make_topic, opening, save_article
from tests.migrations.rows import contents, fill, tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection


def our_migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder("migrations")))
    return config


@contextmanager
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


def _is_declared(name: str | None, kind: str, _parents: object) -> bool:
    """The words of articles are another thing on each database."""
    return kind != "table" or not (name or "").startswith(words.TABLE)


def differences(connection: Connection) -> list[object]:
    options = {"compare_type": True, "compare_server_default": True, "include_name": _is_declared}
    return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)


def test_migrations_end_in_the_schema_the_tables_declare(empty_url: str) -> None:
    upgrade(empty_url)
    with database(empty_url) as opened, opened.reading() as connection:
        assert differences(connection) == []


def test_the_comparison_sees_a_difference(empty_url: str) -> None:
    upgrade(empty_url)
    with database(empty_url) as opened, opened.writing() as connection:
        Operations(MigrationContext.configure(connection)).add_column("series", Column("surprise", Integer))
        assert len(differences(connection)) == 1


def test_there_is_one_line_of_migrations() -> None:
    scripts = ScriptDirectory.from_config(our_migrations())
    assert scripts.get_heads() == [revisions()[-1]]
    assert [script.revision for script in scripts.walk_revisions()] == revisions()[::-1]


def test_every_constraint_has_a_name(empty_url: str) -> None:
    """Batch mode could not drop it otherwise."""
    upgrade(empty_url)
    with database(empty_url) as opened, opened.reading() as connection:
        seen = inspect(connection)
        for table in metadata.tables:
            kept = [
                *seen.get_foreign_keys(table),
                *seen.get_unique_constraints(table),
                seen.get_pk_constraint(table),
            ]
            assert all(constraint["name"] for constraint in kept), table


def test_hashes_are_the_rows_own_numbers_on_sqlite(empty_url: str) -> None:
    """Else every fingerprint would stand in two trees."""
    upgrade(empty_url)
    with database(empty_url) as opened, opened.reading() as connection:
        if opened.is_sqlite:
            plan = connection.exec_driver_sql(
                "EXPLAIN QUERY PLAN SELECT * FROM fingerprint WHERE hash = 1"
            ).all()
            assert "INTEGER PRIMARY KEY" in str(plan)


def with_rows(url: str) -> None:
    upgrade(url)
    store = open_store(url)
    store.plan([make_topic()], NOON)
    with store.writing() as tx:
        stored = save_article(tx)
        tx.alike(stored.id, make_prints(7, (1, 2, 3)))
        tx.record(stored.version, make_sighting(stored), [opening()], topics=["harbour"], title="")
    store.close()


def test_a_migration_of_a_parent_keeps_its_children(empty_url: str) -> None:
    """On SQLite a batch change makes the table anew; with foreign keys on its children would go with the old one."""
    with_rows(empty_url)
    with database(empty_url) as opened, opened.migrating() as connection, connection.begin():
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table(
            "article", recreate="auto" if not opened.is_sqlite else "always"
        ) as batch:
            batch.add_column(Column("words", Integer))
        counts = [
            connection.scalar(select(func.count()).select_from(t))
            for t in (article, version, fingerprint, observation)
        ]
    assert counts == [1, 1, 3, 1]


def test_foreign_keys_hold_again_after_a_migration(empty_url: str) -> None:
    with_rows(empty_url)
    with database(empty_url) as opened:
        if opened.is_sqlite:
            with opened.migrating() as connection:
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 0
            with opened.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_way_back_leaves_nothing(empty_url: str) -> None:
    with_rows(empty_url)
    config = our_migrations()
    with database(empty_url) as opened:
        with opened.migrating() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "base")
        with opened.reading() as connection:
            assert inspect(connection).get_table_names() == ["alembic_version"]


def test_a_database_of_the_first_release_keeps_its_rows(empty_url: str) -> None:
    with_rows(empty_url)
    config = our_migrations()
    with database(empty_url) as opened:
        with opened.migrating() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "0001")
            command.upgrade(config, "head")
        with opened.reading() as connection:
            row = connection.execute(select(observation)).mappings().one()
    assert (row["text"], row["owner_from"]) == (opening().figure.text, None)


def test_reasons_go_back_as_plain_texts(empty_url: str) -> None:
    """Versions before 0024 knew no others; what is no reason with facts stays as it is."""
    upgrade(empty_url)
    said = phrase("lacks {word}", word="'AI'")
    reasons = (said, "wide close +3.2", '{"say": no more')
    store = open_store(empty_url)
    store.plan([make_topic()], NOON)
    with store.writing() as tx:
        stored = save_article(tx)
        verdict = opening(reasons=reasons)
        tx.record(stored.version, make_sighting(stored), [verdict], topics=["harbour"], title="")
        tx.pass_over("https://harbour.example/2", said, NOON)
        tx.pass_over("https://harbour.example/3", "not quite", NOON)
    store.close()
    config = migrations()
    with database(empty_url) as opened:
        with opened.migrating() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "0023")
        with opened.reading() as connection:
            by_name = {table.name: table for table in tables_of(connection)}
            kept = contents(connection, [by_name["observation"], by_name["passed_over"]])
    assert [row["reasons"] for row in kept["observation"]] == [list(reasons)]
    assert {row["reason"] for row in kept["passed_over"]} == {"lacks 'AI'", "not quite"}


def migrate(opened: Database, revision: str) -> None:
    config = migrations()
    with opened.migrating() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def only(rows: list[dict[str, object]], names: Iterable[str]) -> list[dict[str, object]]:
    """These columns of the rows."""
    return sorted(({name: row[name] for name in names} for row in rows), key=str)


def test_every_migration_keeps_every_row_of_the_tables_of_its_time(empty_url: str) -> None:
    """Each step finds rows in all tables that there are by then, those of the first release among them."""
    scripts = ScriptDirectory.from_config(migrations()).walk_revisions()
    before: dict[str, list[dict[str, object]]] = {}
    with database(empty_url) as opened:
        for revision in reversed([script.revision for script in scripts]):
            migrate(opened, revision)
            with opened.writing() as connection:
                tables = tables_of(connection)
                after = contents(connection, tables)
                for table, rows in before.items():
                    assert only(after[table], rows[0]) == rows, (revision, table)
                fill(connection, tables)
                before = contents(connection, tables)
            assert all(before.values()), revision
        assert orphans(opened) == []


def orphans(opened: Database) -> list[object]:
    """On SQLite the rows whose parents are gone; PostgreSQL would not have let them go."""
    with opened.reading() as connection:
        return list(connection.exec_driver_sql("PRAGMA foreign_key_check")) if opened.is_sqlite else []


def test_a_migration_that_fails_leaves_the_database_as_it_was(empty_url: str) -> None:
    with_rows(empty_url)
    with database(empty_url) as opened:
        with suppress(RuntimeError), opened.migrating() as connection, connection.begin():
            Operations(MigrationContext.configure(connection)).drop_table("notice_change")
            raise RuntimeError
        with opened.reading() as connection:
            assert inspect(connection).has_table("notice_change")


def test_a_developer_who_names_no_database_is_told_how() -> None:
    with pytest.raises(CommandError, match="alembic -x db="):
        command.current(our_migrations())
