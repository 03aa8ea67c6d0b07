"""What a replay found off topic is kept with its reason."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime, Words

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "passed_over",
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("url", Words(), nullable=False),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("seen_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_passed_over"),
    )


def downgrade() -> None:
    op.drop_table("passed_over")
