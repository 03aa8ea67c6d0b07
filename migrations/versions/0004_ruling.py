"""A person's decisions about the ledger are kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, UtcTime, Words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ruling",
        sa.Column("id", Int64, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("undone_at", UtcTime()),
        sa.Column("series_id", Int64, nullable=False),
        sa.Column("other_id", Int64),
        sa.Column("observations", sa.JSON(), nullable=False),
        sa.Column("label", Words()),
        sa.Column("because", Words(), nullable=False),
        sa.ForeignKeyConstraint(["other_id"], ["series.id"], name="fk_ruling_other_id"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_ruling_series_id"),
        sa.PrimaryKeyConstraint("id", name="pk_ruling"),
    )


def downgrade() -> None:
    op.drop_table("ruling")
