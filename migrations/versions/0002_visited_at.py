"""A link knows when it was last visited."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("link") as batch:
        batch.add_column(sa.Column("visited_at", UtcTime()))


def downgrade() -> None:
    with op.batch_alter_table("link") as batch:
        batch.drop_column("visited_at")
