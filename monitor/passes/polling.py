"""Ask the sources that are due, and save the candidates they name."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog

from monitor.errors import FetchError, SourceError
from monitor.model import Link, Page, Validators
from monitor.sources import links_in, requests_for

if TYPE_CHECKING:
    from monitor.passes.hands import Hands
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

# A source in trouble is asked less and less often, yet never given up.
LONGEST_BACKOFF = timedelta(hours=1)


async def poll_due(hands: Hands, *, every_source: bool = False) -> tuple[int, int, int]:
    """Poll what is due, side by side; returns how many sources, how many failed, and how many new links."""
    asked = hands.store.sources if every_source else partial(hands.store.due_sources, hands.clock())
    due = await asyncio.to_thread(asked)
    results = await asyncio.gather(*(poll(hands, state) for state in due))
    return len(due), results.count(None), sum(r or 0 for r in results)


async def poll(hands: Hands, state: SourceState) -> int | None:
    """Ask one source and save the candidates it names. Returns how many are new; None where it failed."""
    try:
        links, validators = await _listing(hands, state)
    except (FetchError, SourceError) as fault:
        await _poll_failed(hands, state, fault)
        return None
    now = hands.clock()
    new = await asyncio.to_thread(
        hands.store.save_listing, state.id, links, validators, now, due_at=now + state.source.every
    )
    log.info("source_polled", source=state.source.address, links=len(links), new=new)
    return new


async def _listing(hands: Hands, state: SourceState) -> tuple[list[Link], Validators]:
    """All links of a source's listing; none if it says nothing changed."""
    links: list[Link] = []
    validators = state.validators
    for request in requests_for(state.source, hands.keys):
        page = await hands.door.get(request, state.validators)
        if isinstance(page, Page):
            links += await asyncio.to_thread(
                links_in, state.source, page.body, page.content_type, page.fetched_at
            )
            validators = page.validators
    return links, validators


async def _poll_failed(hands: Hands, state: SourceState, fault: Exception) -> None:
    now = hands.clock()
    wait = min(state.source.every * 2 ** min(state.failures, 6), max(LONGEST_BACKOFF, state.source.every))
    wished = getattr(fault, "retry_after", None) or timedelta()
    await asyncio.to_thread(
        hands.store.source_failed, state.id, str(fault), now, due_at=now + max(wait, wished)
    )
    log.info("source_failed", source=state.source.address, fault=str(fault), failures=state.failures + 1)
