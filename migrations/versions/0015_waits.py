"""A held notice says what it waits for, and until when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import UtcTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("notice", sa.Column("cause", sa.String(length=10)))
    op.add_column("notice", sa.Column("held_until", UtcTime()))
    op.add_column("notice", sa.Column("held_outlets", sa.Integer()))
    op.execute("UPDATE notice SET cause = 'slip' WHERE state = 'held'")


def downgrade() -> None:
    with op.batch_alter_table("notice") as notice:
        notice.drop_column("held_outlets")
        notice.drop_column("held_until")
        notice.drop_column("cause")
