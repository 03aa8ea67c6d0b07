"""Make the digests whose slot has come."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog

from monitor.errors import StoreError
from monitor.notify.digest import Counts, Event, Health, Silence, build_digest, render_digest
from monitor.notify.rules import TERMINAL
from monitor.notify.slots import last_slot

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Topic
    from monitor.notify.digest import RenderedDigest
    from monitor.passes.hands import Hands
    from monitor.store import Store

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
    rendered = written_digest(hands.store, topic, made or since, until)
    channels = [route.to for route in topic.routes if "digest" in route.on] or (
        [] if topic.routes else [TERMINAL]
    )
    owed = hands.store.owe_digest(topic.id, channels, until, rendered.message, rendered.html, now)
    log.info("digest_made", topic=topic.id, until=until.isoformat(), channels=channels)
    return owed


def written_digest(store: Store, topic: Topic, since: datetime, until: datetime) -> RenderedDigest:
    """The digest of a topic for [since, until), computed from the ledger as it stands."""
    tally = store.tally(topic.id, since, until)
    digest = build_digest(
        topic,
        since,
        until,
        [found for found in store.findings(topic.id, since, until) if not found.muted],
        Counts(articles=tally.articles + tally.copies, outlets=tally.outlets, figures=tally.figures),
        look_alikes={one: tuple(others.values()) for one, others in store.look_alikes().items()},
        events=_events(store, topic, since, until),
        pages=store.presences(topic.id, since, until),
        silences=[
            Silence(reason=reason, count=count) for reason, count in store.silences(topic.id, since, until)
        ],
        sources=[
            Health(name=state.source.address, fault=state.detail or None)
            for state in store.sources()
            if topic.id in state.topics
        ],
        channels=[Health(name=name, fault=fault) for name, fault in store.channel_faults(until)],
    )
    return render_digest(digest, topic.lang)


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
