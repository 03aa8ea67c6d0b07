"""How late the news is, counted since the start: for whoever watches the watcher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import Histogram

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Owed

_MINUTE, _HOUR = 60, 3600
_BUCKETS = (
    *(count * _MINUTE for count in (1, 2, 5, 10, 20, 40)),
    *(count * _HOUR for count in (1, 2, 4, 8, 24, 72, 168)),
)
_SEEN = Histogram(
    "newsfigures_seen_delay_seconds", "From an article's publication to its first reading.", buckets=_BUCKETS
)
_ALERTED = Histogram(
    "newsfigures_alert_delay_seconds", "From the reading of a change to its arrival.", buckets=_BUCKETS
)


def seen(published_at: datetime | None, now: datetime) -> None:
    """An article was read for the first time."""
    if published_at is not None:
        _SEEN.observe(max(0.0, (now - published_at).total_seconds()))


def arrived(owed: Owed, now: datetime) -> None:
    """A message was delivered; each change in it counts."""
    for finding in owed.findings:
        _ALERTED.observe(max(0.0, (now - finding.learned_at).total_seconds()))
