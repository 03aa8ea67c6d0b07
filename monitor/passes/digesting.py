"""Make the digests whose slot has come."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog

from monitor.drawing import points_of
from monitor.errors import StoreError
from monitor.notify.digest import (
    Counts,
    Event,
    Health,
    Silence,
    Standing,
    build_digest,
    render_digest,
)
from monitor.notify.rules import TERMINAL
from monitor.notify.slots import last_slot

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from monitor.model import Observation, Topic
    from monitor.notify.digest import Digest
    from monitor.passes.hands import Hands
    from monitor.store import Store
    from monitor.store.rows import History, SeriesRow

log = structlog.get_logger("monitor")


async def digest_due(hands: Hands) -> int:
    """Make the digest of every topic whose slot has come; returns how many. Missed slots are caught up in one."""
    return sum([await asyncio.to_thread(_digest_or_fault, hands, topic) for topic in hands.topics])


def _digest_or_fault(hands: Hands, topic: Topic) -> bool:
    """A digest that cannot be made is loud, is tried again, and keeps no other topic from its own."""
    try:
        return _digest(hands, topic)
    except StoreError:
        raise
    except Exception:
        log.exception("digest_broke_us", topic=topic.id)
        return False


def _digest(hands: Hands, topic: Topic) -> bool:
    """Owe the digest that ends at the latest slot, unless it was made or the topic is younger than the slot.

    It begins where the last one ended: whatever was learned while no digest could be made is in it.
    """
    now = hands.clock()
    until = last_slot(topic.digest, now)
    made, since = hands.store.last_digest(topic.id), hands.store.topics().get(topic.id)
    if since is None or until <= since or (made and until <= made):
        return False
    digest = gathered_digest(hands.store, topic, made or since, until)
    rendered = render_digest(digest, topic.lang, contact=hands.outward.contact)
    channels = [route.to for route in topic.routes if "digest" in route.on] or (
        [] if topic.routes else [TERMINAL]
    )
    if digest.empty and not digest.in_trouble and topic.digest.empty == "silent":
        channels = []
    owed = hands.store.owe_digest(topic.id, channels, until, rendered.message, rendered.html, now)
    log.info("digest_made", topic=topic.id, until=until.isoformat(), channels=channels)
    return owed


def gathered_digest(store: Store, topic: Topic, since: datetime, until: datetime) -> Digest:
    """The digest of a topic for [since, until), computed from the ledger as it stood at `until`."""
    tally = store.tally(topic.id, since, until)
    findings = [found for found in store.findings(topic.id, since, until) if not found.muted]
    rows = [row for row in store.series([topic.id], until=until) if not row.muted]
    pasts = _pasts(store, rows, {found.series for found in findings}, since, until)
    return build_digest(
        topic,
        since,
        until,
        findings,
        Counts(articles=tally.articles + tally.copies, outlets=tally.outlets, figures=tally.figures),
        standing=[_standing(row, pasts.get(row.series)) for row in rows],
        contradicted=[f for row in rows if row.open_conflict for f in pasts[row.series].findings],
        curves={number: points_of(_sure(past.observations), past.turns) for number, past in pasts.items()},
        look_alikes={one: tuple(others.values()) for one, others in store.look_alikes().items()},
        events=_events(store, topic, since, until),
        pages=store.presences(topic.id, since, until),
        silences=[
            Silence(reason=reason, count=count) for reason, count in store.silences(topic.id, since, until)
        ],
        sources=[
            Health(name=state.name, fault=state.detail or None)
            for state in store.sources()
            if topic.id in state.topics
        ],
        channels=[Health(name=name, fault=fault) for name, fault in store.channel_faults(until)],
    )


def _pasts(
    store: Store, rows: Sequence[SeriesRow], moved: Collection[int], since: datetime, until: datetime
) -> dict[int, History]:
    """The records of the series of which more than the standing value is told."""
    told = {
        row.series
        for row in rows
        if row.open_conflict or (row.standing.unsure and row.standing.learned_at >= since)
    }
    found = {number: store.history(number, until=until) for number in sorted(told.union(moved))}
    return {number: past for number, past in found.items() if past}


def _standing(row: SeriesRow, past: History | None) -> Standing:
    sure = _sure(past.observations) if past else []
    earlier = [o for o in sure if o.figure.status != "past" and o.id != row.standing.id]
    return Standing(
        series=row.series,
        label=row.label,
        now=row.standing,
        before=earlier[-1] if row.standing.unsure and earlier else None,
        outlets=row.outlets,
        first_seen_at=row.first_seen_at,
        asked_for=row.named is not None,
    )


def _sure(observations: Sequence[Observation]) -> list[Observation]:
    return [one for one in observations if not one.unsure]


def _events(store: Store, topic: Topic, since: datetime, until: datetime) -> list[Event]:
    """What several outlets told, each in its own words."""
    return [
        Event(
            title=row.title,
            url=row.url,
            outlet=row.outlets[0],
            published_at=row.first_at,
            outlets=len(row.outlets),
        )
        for row in store.stories([topic.id], since=since, until=until)
        if len(row.outlets) > 1
    ]
