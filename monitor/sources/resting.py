"""How long a feed asks to be left alone, in its own words: `<ttl>` of RSS, `updatePeriod` of its syndication module."""

from __future__ import annotations

import re
from datetime import timedelta

from monitor.charsets import decode

_HEAD = 100_000  # bytes in which a channel says so, before its entries
_ENTRY = re.compile(r"<(?:item|entry)\b", re.IGNORECASE)
_TTL = re.compile(r"<ttl>\s{0,9}(\d{1,6})\s{0,9}</ttl>", re.IGNORECASE)  # minutes
_PERIOD = re.compile(r"<[a-z]{1,9}:updatePeriod>\s{0,9}([a-z]{1,9})\s{0,9}<", re.IGNORECASE)
_FREQUENCY = re.compile(r"<[a-z]{1,9}:updateFrequency>\s{0,9}(\d{1,6})\s{0,9}<", re.IGNORECASE)
_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}


def rest_in(body: bytes, content_type: str) -> timedelta:
    """The pause that a listing asks for; none where it says nothing, or is no feed. The longer wins where both speak."""
    head = decode(body[:_HEAD], content_type)
    entry = _ENTRY.search(head)
    head = head[: entry.start()] if entry else head
    ttl = _TTL.search(head)
    return max(timedelta(minutes=int(ttl[1])) if ttl else timedelta(), _period(head))


def _period(head: str) -> timedelta:
    """`updateFrequency` is how often within a period, once if it is not said."""
    found, often = _PERIOD.search(head), _FREQUENCY.search(head)
    period = _PERIODS.get(found[1].lower(), timedelta()) if found else timedelta()
    return period / max(int(often[1]) if often else 1, 1)
