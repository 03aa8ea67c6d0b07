"""An article may live at several addresses, and keeps its outlet's number."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Int64, Words

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "address",
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("article_id", Int64, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_address_article_id"),
        sa.PrimaryKeyConstraint("key", name="pk_address"),
    )
    op.create_index("ix_address_article_id", "address", ["article_id"])
    with op.batch_alter_table("article") as batch:
        batch.add_column(sa.Column("outlet_key", sa.String(length=32)))
        batch.create_index("ix_article_outlet_key", ["outlet_key"])
    with op.batch_alter_table("version") as batch:
        batch.add_column(sa.Column("canonical", Words()))


def downgrade() -> None:
    with op.batch_alter_table("version") as batch:
        batch.drop_column("canonical")
    with op.batch_alter_table("article") as batch:
        batch.drop_index("ix_article_outlet_key")
        batch.drop_column("outlet_key")
    op.drop_table("address")
