"""What is old is let go of, as the settings have it: every hour, in small batches that hold nobody up."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog

from monitor.store.forgetting import FIRST_CLUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.passes.hands import Hands

log = structlog.get_logger("monitor")

EVERY = timedelta(hours=1)
AT_ONCE = 200  # texts or messages in a transaction
LINKS_AT_ONCE = 2_000  # looked at
CLUES_AT_ONCE = 5_000  # looked at
CLUE_BATCHES = 100  # in an hour: a round over the clues of a million articles takes a day or two
PAGES_AT_ONCE = 1_000  # of the file, given back in a transaction: 4 MB
_PAUSE_S = 0.05  # in which others have their turn


class Forgetting:
    """Remembers when it was last done, and how far links and clues were walked: a restart begins anew."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._last: datetime | None = None
        self._link = 0
        self._clue = FIRST_CLUE

    async def forget_due(self, *, stopping: Callable[[], bool] = lambda: False) -> dict[str, int]:
        """What was let go of, by kind; {} if nothing was due. Raises: StoreError."""
        now = self._hands.clock()
        if self._last and timedelta() <= now - self._last < EVERY:
            return {}
        self._last = now
        upkeep, keeping, gone = self._hands.upkeep, self._hands.store.keeping, dict[str, int]()
        if upkeep.keep_texts:
            texts = partial(keeping.forget_texts, now - upkeep.keep_texts, now, AT_ONCE)
            gone["texts"] = await self._all(texts, AT_ONCE, stopping)
        if upkeep.keep_messages:
            messages = partial(keeping.forget_messages, now - upkeep.keep_messages, AT_ONCE)
            gone["messages"] = await self._all(messages, AT_ONCE, stopping)
        if upkeep.keep_links:
            before = now - upkeep.keep_links
            gone["links"] = await self._links(before, stopping)
            gone["clues"] = await self._clues(before, stopping)
            gone["refusals"] = await self._all(
                partial(keeping.forget_refusals, before, AT_ONCE), AT_ONCE, stopping
            )
        gone["pages"] = await self._all(partial(keeping.shorten, PAGES_AT_ONCE), 1, stopping)
        if any(gone.values()):
            log.info("forgotten", **gone)
        return gone

    async def _all(self, batch: Callable[[], int], full: int, stopping: Callable[[], bool]) -> int:
        """Batch after batch, until one is not full; returns how many in all."""
        total, done = 0, full
        while done >= full and not stopping():
            done = await asyncio.to_thread(batch)
            total += done
            await self._hands.sleep(_PAUSE_S)
        return total

    async def _links(self, before: datetime, stopping: Callable[[], bool]) -> int:
        total, looked_at = 0, LINKS_AT_ONCE
        while looked_at == LINKS_AT_ONCE and not stopping():
            walk = partial(self._hands.store.keeping.forget_links, before, self._link, LINKS_AT_ONCE)
            walked = await asyncio.to_thread(walk)
            self._link, looked_at = walked.after, walked.looked_at
            total += walked.gone
            await self._hands.sleep(_PAUSE_S)
        return total

    async def _clues(self, before: datetime, stopping: Callable[[], bool]) -> int:
        """The next part of them: they are many, and there is no order of age in them."""
        total = 0
        for _ in range(CLUE_BATCHES):
            if stopping():
                break
            walk = partial(self._hands.store.keeping.forget_clues, before, self._clue, CLUES_AT_ONCE)
            walked = await asyncio.to_thread(walk)
            self._clue = walked.after
            total += walked.gone
            await self._hands.sleep(_PAUSE_S)
            if not walked.looked_at:
                break
        return total
