"""Channels that fail: since when, how long they are left alone, and when the others were told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime, Words

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "channel",
        sa.Column("name", Words(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", UtcTime()),
        sa.Column("rests_until", UtcTime()),
        sa.Column("told_at", UtcTime()),
        sa.Column("detail", Words(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_channel"),
    )


def downgrade() -> None:
    op.drop_table("channel")
