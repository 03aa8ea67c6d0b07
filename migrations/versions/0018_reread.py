"""What read a text is kept with it, and what a text that is read again says otherwise is kept beside what it said."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_MADE_BY = ("extractor", "reader", "linker")  # null for what is kept already: not known, so it is read again
_READ_AGAIN = ("reread_at", "gone_at")


def upgrade() -> None:
    op.add_column("version", sa.Column("day", sa.String(10)))
    for name in _MADE_BY:
        op.add_column("version", sa.Column(name, sa.Integer))
    for table in ("observation", "change"):
        for name in _READ_AGAIN:
            op.add_column(table, sa.Column(name, UtcTime()))
    op.add_column("relink", sa.Column("reread", sa.Boolean))


def downgrade() -> None:
    with op.batch_alter_table("relink") as relink:
        relink.drop_column("reread")
    for table in ("change", "observation"):
        with op.batch_alter_table(table) as changed:
            for name in _READ_AGAIN:
                changed.drop_column(name)
    with op.batch_alter_table("version") as version:
        for name in ("day", *_MADE_BY):
            version.drop_column(name)
