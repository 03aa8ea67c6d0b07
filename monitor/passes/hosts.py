"""Hosts shared with other processes, by rows of the database."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.store import Store


class SharedHosts:
    """A `fetch.HostBook` over the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def claim(self, host: str, now: datetime, until: datetime) -> datetime | None:
        return await asyncio.to_thread(self._store.claim_host, host, now, until)

    async def leave(self, host: str, not_before: datetime) -> None:
        await asyncio.to_thread(self._store.leave_host, host, not_before)
