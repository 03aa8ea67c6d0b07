"""Small writes of many tasks, put into one transaction: most polls of a day say no more than "nothing new"."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime


class Together:
    """`write` saves rows by id; it is called in a thread with all that came while it was last at work."""

    def __init__(self, write: Callable[[Mapping[int, datetime]], None]) -> None:
        self._write = write
        self._at_work = asyncio.Lock()
        self._rows: dict[int, datetime] = {}
        self._next: asyncio.Task[None] | None = None

    async def add(self, row: int, value: datetime) -> None:
        """Returns once it is saved. Raises what `write` raises."""
        self._rows[row] = value
        if self._next is None:
            self._next = asyncio.create_task(self._save())
        await asyncio.shield(self._next)  # who is called off calls nobody else off

    async def _save(self) -> None:
        async with self._at_work:
            rows, self._rows, self._next = self._rows, {}, None
            await asyncio.to_thread(self._write, rows)
