"""Variants of an article, and who was refused since an article, are found by an index: not by a look at all of them."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_article_variant_of", "article", ["variant_of"])
    op.create_index("ix_stranger_newest", "stranger", ["topic_id", "after_article"])


def downgrade() -> None:
    op.drop_index("ix_stranger_newest", "stranger")
    op.drop_index("ix_article_variant_of", "article")
