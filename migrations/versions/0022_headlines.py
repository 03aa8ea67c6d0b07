"""What a headline says is kept before its page is read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Exact, Int64, UtcTime, Words

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "headline",
        sa.Column("id", Int64, nullable=False),
        sa.Column("link_id", Int64, nullable=False),
        sa.Column("series_id", Int64, nullable=True),
        sa.Column("url", Words(), nullable=False),
        sa.Column("outlet", Words(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("published_at", UtcTime(), nullable=False),
        sa.Column("learned_at", UtcTime(), nullable=False),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("over_at", UtcTime(), nullable=True),
        sa.Column("over_because", Words(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("low", Exact(), nullable=False),
        sa.Column("high", Exact(), nullable=False),
        sa.Column("unit", sa.String(length=10), nullable=False),
        sa.Column("approx", sa.Boolean(), nullable=False),
        sa.Column("bound", sa.String(length=10), nullable=True),
        sa.Column("per", sa.String(length=10), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=True),
        sa.Column("counter", Words(), nullable=True),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], name=op.f("fk_headline_link_id")),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name=op.f("fk_headline_series_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_headline")),
    )
    op.create_index(op.f("ix_headline_link_id"), "headline", ["link_id"])
    op.create_index(op.f("ix_headline_series_id"), "headline", ["series_id"])


def downgrade() -> None:
    op.drop_table("headline")
