"""Ask the sources that are due, each by itself, and save the candidates they name."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import structlog

from monitor.errors import (
    AddressRefused,
    BadStatus,
    FetchError,
    Resting,
    RobotsRefused,
    SourceError,
    StoreError,
    TooLarge,
)
from monitor.passes import headlines
from monitor.passes.asking import ask
from monitor.passes.hands import in_words
from monitor.passes.pace import next_poll, next_try
from monitor.passes.together import Together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from monitor.passes.asking import Asked
    from monitor.passes.hands import Hands
    from monitor.store.rows import SourceState

log = structlog.get_logger("monitor")

T = TypeVar("T")

BEGUN_AT_ONCE = 50  # polls, before anybody else has a turn

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
    polls, due = Polls(hands), await asyncio.to_thread(asked)
    begun: list[asyncio.Task[Polled | None]] = []
    try:
        for some in batched(due):
            begun += [asyncio.create_task(polls.one(state)) for state in some]
            await asyncio.sleep(0)
        return [polled for polled in await asyncio.gather(*begun) if polled]
    finally:
        for task in begun:  # those that a fault of the store has left behind
            task.cancel()


def batched(due: Sequence[T]) -> Iterator[Sequence[T]]:
    """So many at a time that the beginning of their polls keeps nobody waiting for long."""
    return (due[start : start + BEGUN_AT_ONCE] for start in range(0, len(due), BEGUN_AT_ONCE))


class Polls:
    """Asks sources, any number side by side; none waits for another but at a host that they share."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._unchanged = Together(self._save_unchanged)

    async def one(self, state: SourceState) -> Polled | None:
        """Ask one source and save the candidates it names; None if its host is left alone for now."""
        try:
            return await self._ask(state)
        except StoreError:
            raise
        except Resting as rest:
            await asyncio.to_thread(_put_off, self._hands, state, rest)
            return None
        except (FetchError, SourceError) as fault:
            return await asyncio.to_thread(_failed, self._hands, state, fault)
        except Exception as fault:  # a fault of ours: loud, and no reason to leave the others unasked
            log.exception("source_broke_us", source=state.name)
            return await asyncio.to_thread(_failed, self._hands, state, fault)

    async def _ask(self, state: SourceState) -> Polled:
        listing = await ask(self._hands, state)
        _expect_items(state, listing)
        if listing.changed or state.failures:
            return await asyncio.to_thread(_save, self._hands, state, listing)
        again = _again(self._hands, state, listing, state.last_new_at)
        await self._unchanged.add(state.id, again)
        log.info("source_polled", source=state.name, links=0, new=0)
        return Polled(source=state.id, address=state.name, again=again)

    def _save_unchanged(self, due: Mapping[int, datetime]) -> None:
        self._hands.store.unchanged(due, self._hands.clock())


def _expect_items(state: SourceState, listing: Asked) -> None:
    """An outlet's feed that had items has items. Raises: SourceError."""
    if state.source.kind == "feed" and listing.changed and not listing.links and state.last_new_at:
        raise SourceError("an empty feed came where there were items before")


def _save(hands: Hands, state: SourceState, listing: Asked) -> Polled:
    now = hands.clock()
    again = _again(hands, state, listing, now)
    quiet = _again(hands, state, listing, state.last_new_at)
    new = hands.store.save_listing(
        state.id, listing.links, listing.validators, now,
        due_at=again, quiet_due_at=quiet, rest=listing.rest,
    )  # fmt: skip
    log.info("source_polled", source=state.name, links=len(listing.links), new=new)
    if new:
        headlines.hear(hands, state, now)
    return Polled(source=state.id, address=state.name, again=again if new else quiet, new=new)


def _again(hands: Hands, state: SourceState, listing: Asked, quiet_since: datetime | None) -> datetime:
    rest = max(listing.rest, listing.fresh_for)
    return next_poll(state.source, hands.clock(), hands.rng, quiet_since=quiet_since, rest=rest)


def _put_off(hands: Hands, state: SourceState, rest: Resting) -> None:
    again = hands.clock() + rest.retry_after
    hands.store.put_off_source(state.id, again)
    log.info("source_put_off", source=state.name, reason=str(rest), again=again.isoformat())


def _failed(hands: Hands, state: SourceState, fault: Exception) -> Polled:
    now, reason, failures = hands.clock(), in_words(fault), state.failures + 1
    wish = getattr(fault, "retry_after", None)
    again = next_try(state.source, now, hands.rng, failures=failures, wish=wish)
    hands.store.source_failed(state.id, reason, now, due_at=again)
    log.info("source_failed", source=state.name, fault=reason, failures=failures)
    unreachable = isinstance(fault, FetchError) and not isinstance(fault, _ANSWERED)
    return Polled(source=state.id, address=state.name, again=again, fault=reason, unreachable=unreachable)
