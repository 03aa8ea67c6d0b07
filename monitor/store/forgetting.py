"""What is let go of with age, a batch at a time: texts, links that led to no article, the bodies of old messages.

Figures, their sentences, changes, decisions and prints are never let go of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, select, update

from monitor.store import words
from monitor.store.tables import link, notice, quiet_link, version
from monitor.store.values import blanked

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_LOOKED_AT_AGAIN = exists().where(link.c.article_id == version.c.article_id, link.c.due_at.is_not(None))
_LED_NOWHERE = link.c.article_id.is_(None) & link.c.due_at.is_(None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Walked:
    """How far a walk over links has come."""

    after: int  # the number of the last link that was looked at
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
