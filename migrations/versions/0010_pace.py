"""Sources know their bounds, what they last brought and what was told of them; links their host; hosts when they may be asked."""

from __future__ import annotations

from urllib.parse import urlsplit

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime, Words

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_LINKS = sa.table("link", sa.column("id"), sa.column("url", Words()), sa.column("host", Words()))


def upgrade() -> None:
    op.create_table(
        "host",
        sa.Column("name", Words(), nullable=False),
        sa.Column("not_before", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_host"),
    )
    with op.batch_alter_table("source") as batch:
        batch.add_column(sa.Column("slowest_s", sa.Integer()))
        batch.add_column(sa.Column("rest_s", sa.Integer()))
        for name in ("first_success_at", "last_new_at", "held_at", "told_at"):
            batch.add_column(sa.Column(name, UtcTime()))
        batch.add_column(sa.Column("held_why", Words()))
        batch.add_column(sa.Column("told", sa.String(length=8)))
    op.execute(
        "UPDATE source SET first_success_at = (SELECT min(seen_at) FROM link WHERE source_id = source.id), "
        "last_new_at = (SELECT max(seen_at) FROM link WHERE source_id = source.id)"
    )
    with op.batch_alter_table("link") as batch:
        batch.add_column(sa.Column("host", Words()))
    _name_hosts()


def _name_hosts() -> None:
    """A few thousand at a time: an old database may hold a million."""
    connection, last = op.get_bind(), 0
    some = sa.select(_LINKS.c.id, _LINKS.c.url).order_by(_LINKS.c.id).limit(5_000)
    named = sa.update(_LINKS).where(_LINKS.c.id == sa.bindparam("link")).values(host=sa.bindparam("name"))
    while rows := connection.execute(some.where(_LINKS.c.id > last)).all():
        connection.execute(named, [{"link": row.id, "name": _host(row.url)} for row in rows])
        last = rows[-1].id


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def downgrade() -> None:
    with op.batch_alter_table("link") as batch:
        batch.drop_column("host")
    with op.batch_alter_table("source") as batch:
        for name in (
            "slowest_s",
            "rest_s",
            "first_success_at",
            "last_new_at",
            "held_at",
            "held_why",
            "told_at",
            "told",
        ):
            batch.drop_column(name)
    op.drop_table("host")
