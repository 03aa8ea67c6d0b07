"""What is wrong with the house itself (the disk, the backups) is told once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime, Words

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "trouble",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("since", UtcTime()),
        sa.Column("told_at", UtcTime()),
        sa.Column("detail", Words(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_trouble"),
    )


def downgrade() -> None:
    op.drop_table("trouble")
