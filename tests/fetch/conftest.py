from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .web import Web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    async with Web() as started:
        yield started
