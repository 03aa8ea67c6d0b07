"""Pages that went after they were read, and that came back; notices of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, UtcTime, Words

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "presence",
        sa.Column("id", Int64, nullable=False),
        sa.Column("article_id", Int64, nullable=False),
        sa.Column("there", sa.Boolean(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_presence_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_presence"),
    )
    op.create_index("ix_presence_article_id", "presence", ["article_id"])
    op.create_index("ix_presence_at", "presence", ["at"])
    with op.batch_alter_table("notice") as batch:
        batch.add_column(sa.Column("article_id", Int64))
        batch.create_foreign_key("fk_notice_article_id", "article", ["article_id"], ["id"])
        batch.create_index("ix_notice_article_id", ["article_id"])


def downgrade() -> None:
    with op.batch_alter_table("notice") as batch:
        batch.drop_index("ix_notice_article_id")
        batch.drop_constraint("fk_notice_article_id", type_="foreignkey")
        batch.drop_column("article_id")
    op.drop_table("presence")
