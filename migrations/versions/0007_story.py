"""Articles that tell one event are linked, and found by the values and words that they share.

What was read before tells a story of its own, with its copies.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, Words

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("article") as article:
        article.add_column(sa.Column("story", Int64))
        article.add_column(sa.Column("story_why", Words()))
        article.create_foreign_key("fk_article_story", "article", ["story"], ["id"])
        article.create_index("ix_article_story", ["story"])
    op.execute("UPDATE article SET story = COALESCE(copy_of, id)")
    op.create_table(
        "story_clue",
        sa.Column("clue", Int64, autoincrement=False, nullable=False),
        sa.Column("minute", Int64, autoincrement=False, nullable=False),
        sa.Column("article_id", Int64, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_story_clue_article_id"),
        sa.PrimaryKeyConstraint("clue", "minute", "article_id", name="pk_story_clue"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("story_clue")
    with op.batch_alter_table("article") as article:
        article.drop_index("ix_article_story")
        article.drop_constraint("fk_article_story", type_="foreignkey")
        article.drop_column("story_why")
        article.drop_column("story")
