"""Small writes of many tasks in few transactions."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest

from monitor.errors import StoreError
from monitor.passes.together import Together

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_what_comes_while_a_write_is_under_way_is_written_together() -> None:
    written: list[list[int]] = []

    def write(rows) -> None:
        time.sleep(0.01)
        written.append(sorted(rows))

    async def all_at_once() -> None:
        together = Together(write)
        await asyncio.gather(*(together.add(n, NOON) for n in range(100)))

    asyncio.run(all_at_once())
    assert [row for rows in written for row in rows] == list(range(100))
    assert len(written) <= 2


def test_a_write_that_fails_fails_for_all_who_wait_for_it() -> None:
    def write(rows) -> None:
        raise StoreError("the disk is full")

    async def two() -> list[object]:
        together = Together(write)
        return await asyncio.gather(together.add(1, NOON), together.add(2, NOON), return_exceptions=True)

    assert [type(fault) for fault in asyncio.run(two())] == [StoreError, StoreError]


def test_who_is_called_off_calls_nobody_else_off() -> None:
    written: list[int] = []

    async def one_gives_up() -> None:
        together = Together(written.extend)
        gives_up, stays = (asyncio.create_task(together.add(n, NOON)) for n in (1, 2))
        await asyncio.sleep(0)
        gives_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gives_up
        await stays

    asyncio.run(one_gives_up())
    assert 2 in written
