"""Sources know when their articles are looked at again; links what a look at them came to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("source") as batch:
        batch.add_column(sa.Column("revisits_s", sa.JSON()))
    with op.batch_alter_table("link") as batch:
        batch.add_column(sa.Column("alerted_at", UtcTime()))
        batch.add_column(sa.Column("churn", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("link") as batch:
        batch.alter_column("churn", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("link") as batch:
        batch.drop_column("churn")
        batch.drop_column("alerted_at")
    with op.batch_alter_table("source") as batch:
        batch.drop_column("revisits_s")
