"""The articles in whose company a topic's next one is judged, and those that were refused for keeping none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from monitor.ledger import COMPANY, Company
from monitor.store.articles import latest_version
from monitor.store.one_of import one_of
from monitor.store.tables import article, article_topic, stranger, version
from monitor.store.upsert import insert_if_new, key_of
from monitor.store.values import blanked

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from monitor.model import Article

LOOKED_AT = 500  # of the newest: on a topic that seldom has an article in a language the search has to end
_LATELY = (
    select(article_topic.c.article_id)
    .where(article_topic.c.topic_id == bindparam("topic"))
    .order_by(article_topic.c.article_id.desc())
    .limit(LOOKED_AT)
    .subquery()
)
_NEWEST = (
    select(article.c.id)
    .join_from(_LATELY, article, article.c.id == _LATELY.c.article_id)
    .where(article.c.lang == bindparam("lang"), article.c.copy_of.is_(None))
    .order_by(article.c.id.desc())
    .limit(COMPANY)
)
_TEXTS = (
    select(version.c.title, version.c.text, version.c.cuts)
    .join_from(article, version, latest_version())
    .where(one_of(article.c.id, "articles"), version.c.forgotten_at.is_(None))
    .order_by(article.c.id)
)
_SINCE = select(func.count()).where(
    stranger.c.topic_id == bindparam("topic"),
    stranger.c.key != bindparam("key"),
    stranger.c.after_article >= bindparam("oldest"),
)


def company(connection: Connection, topic: str, new: Article) -> Company:
    newest = connection.scalars(_NEWEST, {"topic": topic, "lang": new.lang}).all()
    if not newest:
        return Company(texts=(), strangers=0)
    texts = connection.execute(_TEXTS, {"articles": newest}).all()
    since = {"topic": topic, "key": key_of(new.canonical), "oldest": min(newest)}
    return Company(
        texts=tuple(f"{title}\n{blanked(text, cuts)}" for title, text, cuts in texts),
        strangers=connection.scalar(_SINCE, since) or 0,
    )


def refuse(connection: Connection, topic: str, new: Article) -> None:
    newest = select(func.max(article_topic.c.article_id)).where(article_topic.c.topic_id == topic)
    row = {"topic_id": topic, "key": key_of(new.canonical), "after_article": connection.scalar(newest) or 0}
    insert_if_new(connection, stranger, [row])
