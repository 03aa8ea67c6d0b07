"""A figure says where what it measures and whose it is were found. Null: its reader did not tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("observation") as batch:
        batch.add_column(sa.Column("about_from", sa.String(8)))
        batch.add_column(sa.Column("owner_from", sa.String(8)))


def downgrade() -> None:
    with op.batch_alter_table("observation") as batch:
        batch.drop_column("owner_from")
        batch.drop_column("about_from")
