"""How Alembic reaches the database: by the connection handed in by `monitor db upgrade`, else by `-x db=URL`."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from alembic import context
from alembic.util import CommandError

from monitor.store.engine import Database, wait_for_turn
from monitor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection


def connection() -> AbstractContextManager[Connection]:
    handed_in = context.config.attributes.get("connection")
    if handed_in is not None:
        return nullcontext(handed_in)
    url = context.get_x_argument(as_dictionary=True).get("db")
    if not url:
        raise CommandError(
            "which database? Say it like: alembic -x db=sqlite:////path/to/newsfigures.db current"
        )
    return Database(url).migrating()


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Tables of others in the same database are none of our business."""
    return kind != "table" or name in metadata.tables


with connection() as used:
    context.configure(
        connection=used,
        target_metadata=metadata,
        include_name=ours,
        user_module_prefix="types.",  # as the template imports them
        render_as_batch=used.dialect.name == "sqlite",
        transactional_ddl=True,  # on SQLite too: `Database.migrating` begins a true transaction
    )
    with context.begin_transaction():
        wait_for_turn(used)  # two that start at once: the second finds nothing left to do
        context.run_migrations()
