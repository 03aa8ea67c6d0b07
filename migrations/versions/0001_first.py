"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from monitor.store.types import Exact, Int64, UtcTime, Words

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "topic",
    "source",
    "source_topic",
    "article",
    "version",
    "article_topic",
    "fingerprint",
    "body",
    "link",
    "quiet_link",
    "series",
    "observation",
    "change",
    "change_topic",
    "notice",
    "notice_change",
    "digest",
    "release",
)  # parents before children


def upgrade() -> None:
    create_plans()
    create_articles()
    create_links()
    create_series()
    create_changes()
    create_outbox()
    create_release()


def downgrade() -> None:
    """The first revision has nothing before it: without its tables the database is empty."""
    for table in reversed(TABLES):
        op.drop_table(table)


def create_plans() -> None:
    """What is asked."""
    op.create_table(
        "topic",
        sa.Column("id", Words(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("since", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_topic"),
    )

    op.create_table(
        "source",
        sa.Column("id", Int64, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("address", Words(), nullable=False),
        sa.Column("every_s", sa.Integer(), nullable=False),
        sa.Column("due_at", UtcTime(), nullable=False),
        sa.Column("etag", Words()),
        sa.Column("last_modified", Words()),
        sa.Column("last_success_at", UtcTime()),
        sa.Column("failing_since", UtcTime()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sa.UniqueConstraint("kind", "address", name="uq_source_kind_address"),
    )
    op.create_index("ix_source_due_at", "source", ["due_at"])

    op.create_table(
        "source_topic",
        sa.Column("source_id", Int64, nullable=False),
        sa.Column("topic_id", Words(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("baselined_at", UtcTime()),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_source_topic_source_id"),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_source_topic_topic_id"),
        sa.PrimaryKeyConstraint("source_id", "topic_id", name="pk_source_topic"),
    )


def create_articles() -> None:
    """What was read."""
    op.create_table(
        "article",
        sa.Column("id", Int64, nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("canonical", Words(), nullable=False),
        sa.Column("url_key", sa.String(length=32), nullable=False),
        sa.Column("url", Words(), nullable=False),
        sa.Column("outlet", Words(), nullable=False),
        sa.Column("lang", sa.String(length=2), nullable=False),
        sa.Column("author", Words()),
        sa.Column("trust", sa.String(length=4), nullable=False),
        sa.Column("published_at", UtcTime(), nullable=False),
        sa.Column("copy_of", Int64),
        sa.Column("variant_of", Int64),
        sa.ForeignKeyConstraint(["copy_of"], ["article.id"], name="fk_article_copy_of"),
        sa.ForeignKeyConstraint(["variant_of"], ["article.id"], name="fk_article_variant_of"),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sa.UniqueConstraint("key", name="uq_article_key"),
    )
    op.create_index("ix_article_copy_of", "article", ["copy_of"])
    op.create_index("ix_article_url_key", "article", ["url_key"])

    op.create_table(
        "version",
        sa.Column("id", Int64, nullable=False),
        sa.Column("article_id", Int64, nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("cuts", sa.JSON(), nullable=False),
        sa.Column("body_hash", Int64, nullable=False),
        sa.Column("decision", sa.String(length=10)),
        sa.Column("published_at", UtcTime(), nullable=False),
        sa.Column("edited_at", UtcTime()),
        sa.Column("fetched_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_version_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
    )
    op.create_index("ix_version_article_id", "version", ["article_id"])
    op.create_index("ix_version_fetched_at", "version", ["fetched_at"])

    op.create_table(
        "article_topic",
        sa.Column("article_id", Int64, nullable=False),
        sa.Column("topic_id", Words(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_article_topic_article_id"),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_article_topic_topic_id"),
        sa.PrimaryKeyConstraint("article_id", "topic_id", name="pk_article_topic"),
    )
    op.create_index("ix_article_topic_topic_id", "article_topic", ["topic_id"])

    op.create_table(
        "fingerprint",
        sa.Column("hash", Int64, autoincrement=False, nullable=False),
        sa.Column("article_id", Int64, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_fingerprint_article_id"),
        sa.PrimaryKeyConstraint("hash", name="pk_fingerprint"),
    )

    op.create_table(
        "body",
        sa.Column("hash", Int64, autoincrement=False, nullable=False),
        sa.Column("article_id", Int64, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_body_article_id"),
        sa.PrimaryKeyConstraint("hash", name="pk_body"),
    )


def create_links() -> None:
    """What is to be read."""
    op.create_table(
        "link",
        sa.Column("id", Int64, nullable=False),
        sa.Column("source_id", Int64, nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("url", Words(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("published_at", UtcTime()),
        sa.Column("outlet", Words()),
        sa.Column("headline_only", sa.Boolean(), nullable=False),
        sa.Column("seen_at", UtcTime(), nullable=False),
        sa.Column("due_at", UtcTime()),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("etag", Words()),
        sa.Column("last_modified", Words()),
        sa.Column("decision", sa.String(length=10)),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("article_id", Int64),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_link_article_id"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name="fk_link_source_id"),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        sa.UniqueConstraint("key", name="uq_link_key"),
    )
    op.create_index("ix_link_article_id", "link", ["article_id"])
    op.create_index("ix_link_due_at", "link", ["due_at"])
    op.create_index("ix_link_source_id", "link", ["source_id"])

    op.create_table(
        "quiet_link",
        sa.Column("link_id", Int64, nullable=False),
        sa.Column("topic_id", Words(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"], name="fk_quiet_link_link_id"),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_quiet_link_topic_id"),
        sa.PrimaryKeyConstraint("link_id", "topic_id", name="pk_quiet_link"),
    )


def create_series() -> None:
    """The ledger: its rows."""
    op.create_table(
        "series",
        sa.Column("id", Int64, nullable=False),
        sa.Column("label", Words(), nullable=False),
        sa.Column("named", Words()),
        sa.Column("unit", sa.String(length=10), nullable=False),
        sa.Column("topic_id", Words(), nullable=False),
        sa.Column("opened_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_series_topic_id"),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
    )
    op.create_index("ix_series_unit", "series", ["unit"])

    op.create_table(
        "observation",
        sa.Column("id", Int64, nullable=False),
        sa.Column("version_id", Int64, nullable=False),
        sa.Column("article_id", Int64, nullable=False),
        sa.Column("series_id", Int64),
        sa.Column("url", Words(), nullable=False),
        sa.Column("outlet", Words(), nullable=False),
        sa.Column("title", Words(), nullable=False),
        sa.Column("published_at", UtcTime(), nullable=False),
        sa.Column("learned_at", UtcTime(), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("reader", sa.Integer(), nullable=False),
        sa.Column("linker", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=5), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("low", Exact(), nullable=False),
        sa.Column("high", Exact(), nullable=False),
        sa.Column("unit", sa.String(length=10), nullable=False),
        sa.Column("approx", sa.Boolean(), nullable=False),
        sa.Column("bound", sa.String(length=10)),
        sa.Column("per", sa.String(length=10)),
        sa.Column("status", sa.String(length=10)),
        sa.Column("counter", Words()),
        sa.Column("about", Words()),
        sa.Column("owner", Words()),
        sa.Column("speaker", Words()),
        sa.Column("as_of", Words()),
        sa.Column("due", Words()),
        sa.Column("direction", sa.String(length=4)),
        sa.Column("from_low", Exact()),
        sa.Column("from_high", Exact()),
        sa.Column("converts", sa.Integer()),
        sa.Column("quote", Words(), nullable=False),
        sa.Column("quote_start", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_observation_article_id"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_observation_series_id"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_observation_version_id"),
        sa.PrimaryKeyConstraint("id", name="pk_observation"),
    )
    op.create_index("ix_observation_article_id", "observation", ["article_id"])
    op.create_index("ix_observation_learned_at", "observation", ["learned_at"])
    op.create_index(
        "ix_observation_series_id_published_at_learned_at_id",
        "observation",
        ["series_id", "published_at", "learned_at", "id"],
    )
    op.create_index("ix_observation_version_id", "observation", ["version_id"])


def create_changes() -> None:
    """The ledger: its findings."""
    op.create_table(
        "change",
        sa.Column("id", Int64, nullable=False),
        sa.Column("series_id", Int64, nullable=False),
        sa.Column("before_id", Int64),
        sa.Column("after_id", Int64, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("suspect", Words()),
        sa.Column("learned_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["after_id"], ["observation.id"], name="fk_change_after_id"),
        sa.ForeignKeyConstraint(["before_id"], ["observation.id"], name="fk_change_before_id"),
        sa.ForeignKeyConstraint(["series_id"], ["series.id"], name="fk_change_series_id"),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sa.UniqueConstraint("after_id", name="uq_change_after_id"),
    )
    op.create_index("ix_change_learned_at", "change", ["learned_at"])
    op.create_index("ix_change_series_id", "change", ["series_id"])

    op.create_table(
        "change_topic",
        sa.Column("change_id", Int64, nullable=False),
        sa.Column("topic_id", Words(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_change_topic_change_id"),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_change_topic_topic_id"),
        sa.PrimaryKeyConstraint("change_id", "topic_id", name="pk_change_topic"),
    )
    op.create_index("ix_change_topic_topic_id", "change_topic", ["topic_id"])


def create_outbox() -> None:
    """What is owed."""
    op.create_table(
        "notice",
        sa.Column("id", Int64, nullable=False),
        sa.Column("mark", sa.String(length=8)),
        sa.Column("topic_id", Words(), nullable=False),
        sa.Column("channel", Words(), nullable=False),
        sa.Column("kind", sa.String(length=6), nullable=False),
        sa.Column("state", sa.String(length=9), nullable=False),
        sa.Column("due_at", UtcTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.Column("created_at", UtcTime(), nullable=False),
        sa.Column("sending_since", UtcTime()),
        sa.Column("delivered_at", UtcTime()),
        sa.Column("subject", Words()),
        sa.Column("text", Words()),
        sa.Column("html", Words()),
        sa.Column("document", Words()),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_notice_topic_id"),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sa.UniqueConstraint("mark", name="uq_notice_mark"),
    )
    op.create_index("ix_notice_state_due_at", "notice", ["state", "due_at"])

    op.create_table(
        "notice_change",
        sa.Column("notice_id", Int64, nullable=False),
        sa.Column("change_id", Int64, nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_notice_change_change_id"),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name="fk_notice_change_notice_id"),
        sa.PrimaryKeyConstraint("notice_id", "change_id", name="pk_notice_change"),
    )
    op.create_index("ix_notice_change_change_id", "notice_change", ["change_id"])

    op.create_table(
        "digest",
        sa.Column("topic_id", Words(), nullable=False),
        sa.Column("until", UtcTime(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name="fk_digest_topic_id"),
        sa.PrimaryKeyConstraint("topic_id", "until", name="pk_digest"),
    )


def create_release() -> None:
    """Which program made the tables."""
    op.create_table(
        "release",
        sa.Column("revision", sa.String(length=32), nullable=False),
        sa.Column("program", sa.String(length=32), nullable=False),
        sa.Column("since", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("revision", name="pk_release"),
    )
