"""Articles are found by their words. Those that are kept already are read for them, a few hundred a second."""

from __future__ import annotations

from alembic import op
from sqlalchemy import select

from monitor.store import words
from monitor.store.tables import version
from monitor.store.values import blanked

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_SQLITE = "CREATE VIRTUAL TABLE article_words USING fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0')"
_POSTGRES = (
    "CREATE TABLE article_words (rowid BIGINT CONSTRAINT pk_article_words PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_article_words ON article_words USING gin (words)",
)
_AT_ONCE = 500


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (_SQLITE,) if connection.dialect.name == "sqlite" else _POSTGRES:
        op.execute(statement)
    after = 0
    kept = select(version.c.id, version.c.title, version.c.text, version.c.cuts).order_by(version.c.id)
    while rows := connection.execute(kept.where(version.c.id > after).limit(_AT_ONCE)).all():
        for row in rows:
            words.keep(connection, row.id, row.title, blanked(row.text, row.cuts))
        after = rows[-1].id


def downgrade() -> None:
    op.execute("DROP TABLE article_words")
