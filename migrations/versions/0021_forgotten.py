"""The text of an old version may be forgotten; its figures and their sentences stay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("version", sa.Column("forgotten_at", UtcTime()))


def downgrade() -> None:
    with op.batch_alter_table("version") as version:
        version.drop_column("forgotten_at")
