"""What was loaded at the start is not looked through at each full collection."""

from __future__ import annotations

import asyncio
import gc
from datetime import timedelta

import pytest

from monitor.daemon.settling import settled_after


@pytest.fixture(autouse=True)
def unfrozen():
    yield
    gc.unfreeze()


@pytest.mark.parametrize(("span", "frozen"), [(timedelta(), True), (timedelta(hours=1), False)])
def test_what_is_there_by_then_is_set_aside(span, frozen):
    async def live() -> int:
        with settled_after(span):
            await asyncio.sleep(0.001)
            return gc.get_freeze_count()

    gc.unfreeze()
    assert (asyncio.run(live()) > 0) == frozen


def test_who_is_gone_by_then_sets_nothing_aside():
    async def live() -> int:
        with settled_after(timedelta(milliseconds=1)):
            pass
        await asyncio.sleep(0.005)
        return gc.get_freeze_count()

    gc.unfreeze()
    assert asyncio.run(live()) == 0
