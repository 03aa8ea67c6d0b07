"""When an article is looked at again, and when a page that could not be had is tried again. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.store.rows import Candidate

# Who was told of a figure must hear soon if the outlet takes it back.
AFTER_ALERT = (timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=5))
# A page that could not be had is tried again, then left: after the last try it is `failed`.
RETRIES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
# A page that was read and is gone may be back: who was told of its figures hears of it after the first look for it.
GONE = (timedelta(minutes=10), timedelta(hours=3), timedelta(days=1), timedelta(days=3))
TELL_GONE_AFTER = timedelta(minutes=15)
# A page that differs at each look (counters, advertisements) may alert so often; then its edits are kept in silence.
# Looks in a row that found another text; one whose page does not date its edit counts twice.
MOST_CHURN = 6


def churn_after(candidate: Candidate, *, edited: bool, said: datetime | None) -> int:
    """How often in a row the page differed, now that it was looked at; `said` is the page's own newest time."""
    if not edited:
        return 0
    dated = said is not None and candidate.visited_at is not None and said > candidate.visited_at
    return candidate.churn + (1 if dated else 2)


def churns(candidate: Candidate) -> bool:
    """The page differs at every look."""
    return candidate.churn >= MOST_CHURN


def next_look(candidate: Candidate, now: datetime, alerted_at: datetime | None = None) -> datetime | None:
    """By how often it was visited, or by how long it has been known if that is sooner, and soon after an alert.

    So neither a stop of ours nor the looks that a new date or an alert brings on cost any of the later looks.
    """
    known_for = now - candidate.seen_at
    by_count = candidate.revisits[candidate.visits : candidate.visits + 1]
    by_age = [wait for wait in candidate.revisits if wait > known_for][:1]
    alerted = () if alerted_at is None or churns(candidate) else (alerted_at + wait for wait in AFTER_ALERT)
    soon = [at for at in alerted if at > now][:1]
    return min((*soon, *(now + wait for wait in (*by_count, *by_age))), default=None)
