"""A value may be found to be another change than at first: the first one is kept, with the time since when it is none."""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("change") as change:
        change.drop_constraint("uq_change_after_id", type_="unique")
    op.create_index("ix_change_after_id", "change", ["after_id"])


def downgrade() -> None:
    op.drop_index("ix_change_after_id", "change")
    with op.batch_alter_table("change") as change:
        change.create_unique_constraint("uq_change_after_id", ["after_id"])
