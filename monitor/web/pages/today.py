"""Today: what changed, what waits, what is ill."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from monitor.store.paged import Leaf
from monitor.web.cards import card_of
from monitor.web.drawn import language_of, page
from monitor.web.site import site_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.model import Finding, Topic
    from monitor.store import Store
    from monitor.store.rows import Tally
    from monitor.web.cards import Card

DAYS = 7
_MOST_CHANGES = 30
_MOST_WAITING = 20
_MOST_HEADLINES = 5
_UNSURE_FOR = timedelta(days=30)  # how long it is shown that a figure likely moved


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicLine:
    """A topic and what it saw of late."""

    topic: Topic
    tally: Tally


def show(request: Request) -> Response:
    """The first page."""
    site, lang = site_of(request), language_of(request)
    now = site.clock()
    topics, since = site.topics(), now - timedelta(days=DAYS)
    there = now.astimezone(site.zone)
    found = _changes(site.store, topics, since, now)
    waiting = site.store.pages.waiting([t.id for t in topics], now - _UNSURE_FOR, _MOST_WAITING)
    return page(
        request,
        "today.html",
        days=DAYS,
        now=now,
        count=len(found),
        by_day=_by_day([card_of(f, lang, there) for f in found[:_MOST_CHANGES]], site.zone),
        held=site.store.outbox(["held"], limit=_MOST_WAITING),
        waiting=waiting,
        headlines=site.store.pages.headlines(Leaf(limit=_MOST_HEADLINES), since=since).items,
        sides=site.store.pages.conflicts([row.series for row in waiting if row.open_conflict]),
        failing=site.store.pages.failing(),
        given_up=[n for n in site.store.outbox(["failed"], limit=_MOST_WAITING) if n.created_at >= since],
        channels=site.store.channel_faults(site.clock()),
        troubles=[one for one in site.store.keeping.troubles() if one.since],
        lines=[TopicLine(topic=t, tally=site.store.tally(t.id, since, now)) for t in topics],
    )


def _changes(store: Store, topics: Sequence[Topic], since: datetime, until: datetime) -> list[Finding]:
    """Of every topic, newest first, each once."""
    found = {f.id: f for t in topics for f in store.findings(t.id, since, until)}
    return sorted(found.values(), key=lambda f: (f.learned_at, f.id), reverse=True)


def _by_day(cards: Sequence[Card], zone: ZoneInfo) -> list[tuple[datetime, list[Card]]]:
    """Under each day on which we learned of them, newest first: a moment of that day, and its cards."""
    days = groupby(cards, key=lambda card: card.finding.learned_at.astimezone(zone).date())
    grouped = (list(told) for _, told in days)
    return [(told[0].finding.learned_at, told) for told in grouped]
