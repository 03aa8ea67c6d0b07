"""Of several daemons on one database one is in force."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, UtcTime, Words

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("holder", sa.String(32), nullable=False),
        sa.Column("host", Words(), nullable=False),
        sa.Column("pid", Int64, nullable=False),
        sa.Column("place", Words(), nullable=False),
        sa.Column("since", UtcTime(), nullable=False),
        sa.Column("renewed_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_lease"),
    )


def downgrade() -> None:
    op.drop_table("lease")
