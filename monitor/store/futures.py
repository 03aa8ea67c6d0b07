"""Rows from a time that is yet to come: written before somebody set the clock back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select, update

from monitor.store.tables import host, link, notice, source

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_SLACK = timedelta(minutes=1)  # two machines may differ so much


def pull_in(connection: Connection, now: datetime) -> None:
    """Sources, new links, notices and hosts that were due soon by the old time are due now.

    That the clock was set back shows in a source that answered, or failed, at a time that is yet to come.
    """
    late = now + _SLACK
    asked_later = or_(source.c.last_success_at > late, source.c.failing_since > late)
    if not connection.scalar(select(asked_later).where(asked_later).limit(1)):
        return  # the usual case
    connection.execute(update(source).where(source.c.due_at > late, asked_later).values(due_at=now))
    unread = (link.c.due_at > late) & (link.c.seen_at > late) & (link.c.visits == 0)
    connection.execute(update(link).where(unread).values(due_at=now))
    owed = (notice.c.state == "owed") & (notice.c.due_at > late) & (notice.c.created_at > late)
    connection.execute(update(notice).where(owed).values(due_at=now))
    connection.execute(update(host).where(host.c.not_before > late).values(not_before=now))
