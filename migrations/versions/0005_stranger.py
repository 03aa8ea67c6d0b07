"""Articles refused as strangers to a topic are remembered, and its newest articles are found at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, Words

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stranger",
        sa.Column("topic_id", Words(), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("after_article", Int64, nullable=False),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_stranger_topic_id"),
        sa.PrimaryKeyConstraint("topic_id", "key", name="pk_stranger"),
    )
    op.create_index("ix_article_topic_newest", "article_topic", ["topic_id", "article_id"])


def downgrade() -> None:
    op.drop_index("ix_article_topic_newest", "article_topic")
    op.drop_table("stranger")
