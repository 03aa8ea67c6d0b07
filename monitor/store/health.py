"""How the sources fare: what they bring a day, how late we see it, and in which condition each is."""

from __future__ import annotations

from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from monitor.sources.condition import LEAST_ITEMS, SILENT_AFTER, condition
from monitor.store.outbox import owe_words
from monitor.store.planning import sources
from monitor.store.rows import SourceHealth
from monitor.store.tables import link, source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.store.rows import SourceNotice, SourceState

RECENT = timedelta(days=7)  # over which items and delays are taken
_HABIT = timedelta(days=28)  # over which the pace of a source that fell silent is taken
_DAY = timedelta(days=1)
_MOST_DELAYS = 20_000  # newest links of all sources


def source_health(connection: Connection, now: datetime) -> list[SourceHealth]:
    states = sources(connection)
    items, delays = _items(connection, now), _delays(connection, now)
    return [_health(connection, state, items.get(state.id, 0), delays.get(state.id), now) for state in states]


def _health(
    connection: Connection, state: SourceState, items: int, delay: timedelta | None, now: datetime
) -> SourceHealth:
    quiet = state.last_new_at is not None and now - state.last_new_at >= SILENT_AFTER
    pace = _pace(connection, state) if quiet else 0.0
    found, since = condition(
        now,
        failing_since=state.failing_since,
        held_at=state.held_at,
        last_new_at=state.last_new_at,
        pace=pace,
    )
    watched = now - state.first_success_at if state.first_success_at else timedelta()
    a_day = items / (max(min(watched, RECENT), _DAY) / _DAY)
    return SourceHealth(
        state=state, condition=found, since=since, items_a_day=a_day, pace=pace, median_delay=delay
    )


def _items(connection: Connection, now: datetime) -> dict[int, int]:
    """Recent links by source, without its first listing: that holds more than a day's."""
    counted = (
        select(link.c.source_id, func.count())
        .join(source, source.c.id == link.c.source_id)
        .where(link.c.seen_at > now - RECENT, link.c.seen_at > source.c.first_success_at)
        .group_by(link.c.source_id)
    )
    return dict(connection.execute(counted).all())


def _delays(connection: Connection, now: datetime) -> dict[int, timedelta]:
    """By source, the median time from published to seen of its recent links; the first listing is as old as it is."""
    dated = (
        select(link.c.source_id, link.c.published_at, link.c.seen_at)
        .join(source, source.c.id == link.c.source_id)
        .where(link.c.seen_at > now - RECENT, link.c.seen_at > source.c.first_success_at)
        .where(link.c.published_at.is_not(None))
        .order_by(link.c.id.desc())
        .limit(_MOST_DELAYS)
    )
    waits: dict[int, list[float]] = {}
    for row in connection.execute(dated):
        waits.setdefault(row.source_id, []).append((row.seen_at - row.published_at).total_seconds())
    return {source_id: timedelta(seconds=median(some)) for source_id, some in waits.items()}


def _pace(connection: Connection, state: SourceState) -> float:
    """Items a day up to the last one that it brought, the first listing apart."""
    if state.last_new_at is None or state.first_success_at is None:
        return 0.0
    began = max(state.first_success_at, state.last_new_at - _HABIT)
    own = (link.c.source_id == state.id) & (link.c.seen_at > began)
    items = connection.scalar(select(func.count()).where(own)) or 0
    return items / (max(state.last_new_at - began, _DAY) / _DAY) if items >= LEAST_ITEMS else 0.0


def tell(
    connection: Connection, told: Mapping[int, str], notices: Sequence[SourceNotice], now: datetime
) -> None:
    for source_id, state in told.items():
        values = {"told": state or None, "told_at": now}
        connection.execute(update(source).where(source.c.id == source_id).values(values))
    for one in notices:
        owe_words(connection, one.topic, one.channel, one.message, now, {"kind": "source"})
