"""Ask one source: its listing whole, with its parts and the pages before it, within bounds."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from monitor.articles import named_in
from monitor.errors import FetchError, SourceError
from monitor.model import Page, Validators
from monitor.sources import Answer, finds_only, listing_in, requests_for, rest_in
from monitor.sources.words import unique

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from monitor.model import Link, Request, Source
    from monitor.passes.hands import Door, Hands
    from monitor.sources import Keys, Listing
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

MOST_PAGES = 12  # back in time from the first one; Naver has ten
OVERLAP = timedelta(hours=1)  # listings are not strictly in order
RECENT = timedelta(days=2)  # news; what is older is history


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What a source answered."""

    links: list[Link]
    validators: Validators
    rest: timedelta  # the pause that it asks for in its own words
    fresh_for: timedelta  # the pause that its server asks for this time
    changed: bool  # False: the server says that it is as it was


async def ask(hands: Hands, state: SourceState) -> Asked:
    """All links of a source's listing; none if it says nothing changed.

    For a topic that is new to the source and wants history, the listing is read back to where that begins.
    Raises: FetchError, SourceError.
    """
    begins = _history_begins(hands, state)
    since = begins or (state.last_success_at and state.last_success_at - OVERLAP)
    known = Validators() if begins else state.validators
    asked = await whole_listing(hands.door, state.source, hands.keys, known, since)
    links = _worth_reading(hands, state, asked.links, begins) if begins else asked.links
    links = unique(_without_words(links) if finds_only(state.source.kind) else links)
    return replace(asked, links=links, rest=asked.rest if asked.changed else state.rest)


async def whole_listing(
    door: Door,
    source: Source,
    keys: Keys,
    known: Validators = Validators(),
    since: datetime | None = None,
) -> Asked:
    """The links of a listing with its parts and the pages before it. Raises: FetchError, SourceError."""
    links: list[Link] = []
    validators, rest, fresh_for, changed = known, timedelta(), timedelta(), False
    for request in requests_for(source, keys):
        page = await door.get(request, known)
        fresh_for = max(fresh_for, page.fresh_for)
        if isinstance(page, Page):
            rest, changed = rest_in(page.body, page.content_type), True
            listing = await _read(source, request, page, since)
            # Of an index that did not change the parts may have: it is had whole each time.
            validators = Validators() if listing.parts else page.validators
            links += [*listing.links, *await _rest(door, source, listing, since)]
    return Asked(links=links, validators=validators, rest=rest, fresh_for=fresh_for, changed=changed)


def _history_begins(hands: Hands, state: SourceState) -> datetime | None:
    """The earliest `since` of the topics that hear of this source for the first time."""
    begins = [topic.since for topic in hands.topics if topic.id in state.young and topic.since]
    return min(begins, default=None)


async def _read(source: Source, request: Request, page: Page, since: datetime | None) -> Listing:
    answer = Answer(
        request=request,
        body=page.body,
        content_type=page.content_type,
        fetched_at=page.fetched_at,
        since=since,
    )
    return await asyncio.to_thread(listing_in, source, answer)


async def _rest(door: Door, source: Source, listing: Listing, since: datetime | None) -> list[Link]:
    """What the parts of a listing and the pages before it name. A part that fails costs itself alone.

    Raises: FetchError, SourceError if every part failed.
    """
    links: list[Link] = []
    faults: list[FetchError | SourceError] = []
    for request in listing.parts:
        try:
            links += (await _next(door, source, request, since)).links
        except (FetchError, SourceError) as fault:
            faults.append(fault)
            log.info("part_failed", source=source.address, part=request.url, fault=str(fault))
    if faults and len(faults) == len(listing.parts):
        raise faults[0]
    return links + await _before(door, source, listing, since)


async def _before(door: Door, source: Source, listing: Listing, since: datetime | None) -> list[Link]:
    """What the pages before this one name. Where one fails the older ones are done without."""
    links: list[Link] = []
    for _ in range(MOST_PAGES):
        if listing.older is None:
            break
        try:
            listing = await _next(door, source, listing.older, since)
        except (FetchError, SourceError) as fault:
            log.warning("older_pages_failed", source=source.address, fault=str(fault))
            break
        links += listing.links
    return links


async def _next(door: Door, source: Source, request: Request, since: datetime | None) -> Listing:
    """Raises: FetchError, SourceError."""
    page = await door.get(request)
    if not isinstance(page, Page):
        raise SourceError(
            "{url}: answered that nothing changed, though nothing was known of it", url=request.url
        )
    return await _read(source, request, page, since)


def _worth_reading(hands: Hands, state: SourceState, links: Sequence[Link], begins: datetime) -> list[Link]:
    """Recent links, and of the older ones since `begins` those whose headline has a word of a topic, or is not given."""
    recent = hands.clock() - RECENT
    matches = [topic.match for topic in hands.topics if topic.id in state.topics]

    def wanted(link: Link) -> bool:
        if link.published_at is None or link.published_at >= recent:
            return True
        on_topic = not link.title or any(not m.any or named_in(link.title, m) for m in matches)
        return link.published_at >= begins and on_topic

    return [link for link in links if wanted(link)]


def _without_words(links: Sequence[Link]) -> list[Link]:
    return [replace(link, title="") for link in links]
