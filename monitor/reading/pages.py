"""What a pass asks for an article, and the plain way to have it: in this process, without a limit."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from monitor.articles.pages import read_page

if TYPE_CHECKING:
    from monitor.model import Article, Page


class Pages(Protocol):
    """Reads the article of a page."""

    async def __call__(self, page: Page) -> Article:
        """Raises: PageError if there is none, or if reading it takes too much time or memory."""


async def read_here(page: Page) -> Article:
    """The article of a page, read in a thread of this process. Raises: PageError."""
    return await asyncio.to_thread(read_page, page)
