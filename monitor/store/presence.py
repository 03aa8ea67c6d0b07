"""Pages that went after they were read, and that came back: told, kept, and never overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, select, update

from monitor.model import Presence
from monitor.phrases import phrase
from monitor.store.articles import latest_version
from monitor.store.outbox import notices_about, owe_words
from monitor.store.tables import article, article_topic, link, notice, presence, version

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Select

    from monitor.model import Message, Owed
    from monitor.store.rows import Candidate

_TAKEN_BACK = phrase("not sent: {why}", why=phrase("the page is back"))


def page_gone(connection: Connection, candidate: Candidate, detail: str, now: datetime) -> Presence | None:
    there = article.c.id == candidate.article
    if candidate.article is None or not _is_there(connection, candidate.article):
        return None
    if connection.scalar(_lives_elsewhere(candidate)) is not None:
        return None
    connection.execute(
        insert(presence).values(article_id=candidate.article, there=False, at=now, detail=detail)
    )
    [gone] = _presences(connection, _latest_of(there))
    return gone


def _lives_elsewhere(candidate: Candidate) -> Select[int]:
    """Another link that led to the article when it was last visited, since this one did."""
    since = select(link.c.visited_at).where(link.c.id == candidate.id).scalar_subquery()
    others = (link.c.article_id == candidate.article) & (link.c.id != candidate.id)
    return select(link.c.id).where(others, link.c.failures == 0, link.c.visited_at >= since).limit(1)


def _is_there(connection: Connection, article_id: int) -> bool:
    last = connection.scalar(_LAST, {"article": article_id})
    return last is None or last


# Every article asks this: built once, as building costs more than running.
_LAST = (
    select(presence.c.there)
    .where(presence.c.article_id == bindparam("article"))
    .order_by(presence.c.id.desc())
    .limit(1)
)


def page_back(connection: Connection, article_id: int, now: datetime) -> None:
    if _is_there(connection, article_id):
        return
    connection.execute(insert(presence).values(article_id=article_id, there=True, at=now, detail=""))
    unsent = (notice.c.article_id == article_id) & (notice.c.state == "owed")
    connection.execute(update(notice).where(unsent).values(state="dropped", detail=_TAKEN_BACK))


def told_of(connection: Connection, article_id: int) -> list[Owed]:
    """The alerts about the article that were sent or will be."""
    return notices_about(connection, article_id, ("owed", "sending", "delivered"))


def owe_page(
    connection: Connection,
    page: Presence,
    topic: str,
    channel: str,
    message: Message,
    now: datetime,
    due_at: datetime,
) -> None:
    words = {"article_id": page.article, "due_at": due_at, "kind": "page"}
    owe_words(connection, topic, channel, message, now, words)


def presences(connection: Connection, topic: str, since: datetime, until: datetime) -> list[Presence]:
    """The last word of the period on each article of a topic whose page went or came back in it, oldest first."""
    on_topic = article.c.id.in_(select(article_topic.c.article_id).where(article_topic.c.topic_id == topic))
    return _presences(connection, _latest_of(on_topic, since, until))


def presences_of(connection: Connection, articles: Collection[int]) -> list[Presence]:
    """All that was seen of the pages of some articles, oldest first."""
    ids = select(presence.c.id).where(presence.c.article_id.in_(articles))
    return _presences(connection, ids)


def withdrawn(connection: Connection, articles: Collection[int], until: datetime | None) -> frozenset[int]:
    """Those of the articles whose page is gone, or was by then."""
    there = _presences(connection, _latest_of(article.c.id.in_(articles), until=until))
    return frozenset(one.article for one in there if not one.there)


def _latest_of(
    which: ColumnElement[bool], since: datetime | None = None, until: datetime | None = None
) -> Select[int]:
    """The id of the newest row of each of these articles, in [since, until)."""
    newest = select(func.max(presence.c.id)).join(article, article.c.id == presence.c.article_id)
    if since is not None:
        newest = newest.where(presence.c.at >= since)
    if until is not None:
        newest = newest.where(presence.c.at < until)
    return newest.where(which).group_by(presence.c.article_id)


def _presences(connection: Connection, ids: Select[int]) -> list[Presence]:
    statement = (
        select(presence, article.c.url, article.c.outlet, version.c.title)
        .join(article, article.c.id == presence.c.article_id)
        .join(version, latest_version())
        .where(presence.c.id.in_(ids))
        .order_by(presence.c.id)
    )
    return [
        Presence(
            article=row["article_id"],
            url=row["url"],
            title=row["title"],
            outlet=row["outlet"],
            there=row["there"],
            at=row["at"],
            detail=row["detail"],
        )
        for row in connection.execute(statement).mappings()
    ]
