"""Migrations end in the schema that the tables declare, and keep the rows that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from monitor.store.database import upgrade
from monitor.store.engine import Database
from monitor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection


def differences(connection: Connection) -> list[object]:
    options = {"compare_type": True, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)


def test_migrations_end_in_the_schema_the_tables_declare(empty_url: str) -> None:
    upgrade(empty_url)
    database = Database(empty_url)
    with database.reading() as connection:
        assert differences(connection) == []
    database.close()
