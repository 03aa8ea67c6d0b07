"""What is linked anew because an article came late is kept beside the first link."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, UtcTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "relink",
        sa.Column("id", Int64, nullable=False),
        sa.Column("observation_id", Int64, nullable=False),
        sa.Column("was_id", Int64),
        sa.Column("series_id", Int64),
        sa.Column("article_id", Int64, nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name="fk_relink_observation_id"),
        sa.ForeignKeyConstraint(["was_id"], ["series.id"], name="fk_relink_was_id"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_relink_series_id"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_relink_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_relink"),
    )
    op.create_index("ix_relink_observation_id", "relink", ["observation_id"])
    op.create_index("ix_relink_series_id", "relink", ["series_id"])


def downgrade() -> None:
    op.drop_index("ix_relink_series_id", "relink")
    op.drop_index("ix_relink_observation_id", "relink")
    op.drop_table("relink")
