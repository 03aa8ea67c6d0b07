"""Ask the sources that are due, and save the candidates they name."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog

from monitor.errors import (
    AddressRefused,
    BadStatus,
    FetchError,
    RobotsRefused,
    SourceError,
    StoreError,
    TooLarge,
)
from monitor.passes.asking import ask
from monitor.passes.hands import in_words

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model import Link, Validators
    from monitor.passes.hands import Hands
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

# A source in trouble is asked less and less often, yet never given up.
LONGEST_BACKOFF = timedelta(hours=1)


# Faults of a page, not of the way to it: who gives cause for one of these has been reached.
_ANSWERED = (AddressRefused, BadStatus, RobotsRefused, TooLarge)


@dataclass(frozen=True, kw_only=True, slots=True)
class Polled:
    """What came of asking one source."""

    source: int
    address: str
    again: datetime  # when it is asked next
    new: int = 0  # links
    fault: str = ""  # why it failed
    unreachable: bool = False  # it did not answer at all


async def poll_due(hands: Hands, *, every_source: bool = False) -> list[Polled]:
    """Poll what is due, side by side; with `every_source` all that the watchlists name. Raises: StoreError."""
    asked = hands.store.sources if every_source else partial(hands.store.due_sources, hands.clock())
    due = await asyncio.to_thread(asked)
    return await asyncio.gather(*(poll(hands, state) for state in due))


async def poll(hands: Hands, state: SourceState) -> Polled:
    """Ask one source and save the candidates it names."""
    try:
        links, validators = await ask(hands, state)
        return await asyncio.to_thread(_save, hands, state, links, validators)
    except StoreError:
        raise
    except (FetchError, SourceError) as fault:
        return await asyncio.to_thread(_poll_failed, hands, state, fault)
    except Exception as fault:  # a fault of ours: loud, and no reason to leave the others unasked
        log.exception("source_broke_us", source=state.source.address)
        return await asyncio.to_thread(_poll_failed, hands, state, fault)


def _save(hands: Hands, state: SourceState, links: list[Link], validators: Validators) -> Polled:
    now = hands.clock()
    again = now + state.source.every
    new = hands.store.save_listing(state.id, links, validators, now, due_at=again)
    log.info("source_polled", source=state.source.address, links=len(links), new=new)
    return Polled(source=state.id, address=state.source.address, again=again, new=new)


def _poll_failed(hands: Hands, state: SourceState, fault: Exception) -> Polled:
    now, reason = hands.clock(), in_words(fault)
    wait = min(state.source.every * 2 ** min(state.failures, 6), max(LONGEST_BACKOFF, state.source.every))
    wished = getattr(fault, "retry_after", None) or timedelta()
    again = now + max(wait, wished)
    hands.store.source_failed(state.id, reason, now, due_at=again)
    log.info("source_failed", source=state.source.address, fault=reason, failures=state.failures + 1)
    unreachable = isinstance(fault, FetchError) and not isinstance(fault, _ANSWERED)
    return Polled(
        source=state.id, address=state.source.address, again=again, fault=reason, unreachable=unreachable
    )
