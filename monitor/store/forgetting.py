"""What is let go of with age, a batch at a time: texts, links that led to no article, the bodies of old messages, clues to events.

Figures, their sentences, changes, decisions and prints are never let go of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, select, update

from monitor.store import words
from monitor.store.company import LOOKED_AT
from monitor.store.stories import minute_of
from monitor.store.tables import (
    article_topic,
    link,
    notice,
    passed_over,
    quiet_link,
    story_clue,
    stranger,
    version,
)
from monitor.store.tables_heard import headline
from monitor.store.values import blanked

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_LOOKED_AT_AGAIN = exists().where(link.c.article_id == version.c.article_id, link.c.due_at.is_not(None))
_LED_NOWHERE = link.c.article_id.is_(None) & link.c.due_at.is_(None)
FIRST_CLUE = -(2**63)  # where a walk over the clues begins
# The oldest of a topic's articles that the next one may be compared with: who was refused before it is asked for no more.
_OLDEST_COMPANY = (
    select(article_topic.c.article_id)
    .where(article_topic.c.topic_id == stranger.c.topic_id)
    .order_by(article_topic.c.article_id.desc())
    .offset(LOOKED_AT - 1)
    .limit(1)
    .scalar_subquery()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Walked:
    """How far a walk over links or clues has come."""

    after: int  # the last that was looked at
    looked_at: int
    gone: int


def forget_texts(connection: Connection, before: datetime, now: datetime, limit: int) -> int:
    """The texts of versions read before then, and the words by which they are found. Returns how many.

    Those of articles that are to be looked at again stay: an edit is told by them.
    """
    old = (version.c.fetched_at < before) & version.c.forgotten_at.is_(None) & ~_LOOKED_AT_AGAIN
    columns = select(version.c.id, version.c.title, version.c.text, version.c.cuts)
    rows = connection.execute(columns.where(old).order_by(version.c.fetched_at).limit(limit)).all()
    for row in rows:
        words.forget(connection, row.id, row.title, blanked(row.text, row.cuts))
    its = version.c.id.in_([row.id for row in rows])
    connection.execute(update(version).where(its).values(text="", cuts=[], forgotten_at=now))
    return len(rows)


def forget_links(connection: Connection, before: datetime, after: int, limit: int) -> Walked:
    """Of the links after a number, in the order in which they were found, those that led to no article."""
    columns = select(link.c.id, link.c.seen_at, _LED_NOWHERE.label("nowhere"))
    rows = connection.execute(columns.where(link.c.id > after).order_by(link.c.id).limit(limit)).all()
    old = [row for row in rows if row.seen_at < before]
    gone = [row.id for row in old if row.nowhere]
    connection.execute(delete(headline).where(headline.c.link_id.in_(gone)))
    connection.execute(delete(quiet_link).where(quiet_link.c.link_id.in_(gone)))
    connection.execute(delete(link).where(link.c.id.in_(gone)))
    return Walked(after=old[-1].id if old else after, looked_at=len(old), gone=len(gone))


def forget_messages(connection: Connection, before: datetime, limit: int) -> int:
    """The bodies of digests and other messages in words that were sent, or never will be; their subjects stay."""
    done = (
        notice.c.state.in_(("delivered", "dropped")) & (notice.c.created_at < before) & (notice.c.text != "")
    )
    numbers = connection.scalars(select(notice.c.id).where(done).order_by(notice.c.id).limit(limit)).all()
    empty = {"text": "", "html": "", "document": None}
    connection.execute(update(notice).where(notice.c.id.in_(numbers)).values(empty))
    return len(numbers)


def forget_clues(connection: Connection, before: datetime, after: int, limit: int) -> Walked:
    """Of the next clues to events those of articles that were published before then, and first read before then.

    What was published earlier and is read only now, as the past of a new topic is, still finds its events. At the end the
    walk stands at its beginning again.
    """
    these = story_clue.c.clue > after
    last = connection.scalar(
        select(story_clue.c.clue).where(these).order_by(story_clue.c.clue).offset(limit - 1).limit(1)
    )
    if last is not None:
        these &= story_clue.c.clue <= last
    since = select(version.c.article_id).where(version.c.fetched_at >= before)
    first_kept = connection.scalar(since.order_by(version.c.fetched_at).limit(1))
    old = story_clue.c.minute < minute_of(before)
    if first_kept is not None:
        old &= story_clue.c.article_id < first_kept
    gone = connection.execute(delete(story_clue).where(these, old)).rowcount
    return Walked(
        after=FIRST_CLUE if last is None else last, looked_at=0 if last is None else limit, gone=gone
    )


def forget_refusals(connection: Connection, before: datetime, limit: int) -> int:
    """Why articles that no link led to were on no topic, if they came before then; and who was a stranger to articles of
    a topic with which nothing is compared any more. Returns how many.
    """
    old = select(passed_over.c.key).where(passed_over.c.seen_at < before).limit(limit)
    gone = connection.execute(delete(passed_over).where(passed_over.c.key.in_(old))).rowcount
    strangers = delete(stranger).where(stranger.c.after_article < _OLDEST_COMPANY)
    return gone + connection.execute(strangers).rowcount
