"""Readers for a worker process to call: some answer, some never do."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from monitor.errors import PageError
from monitor.model import Article

if TYPE_CHECKING:
    from monitor.model import Page


def hangs_on_traps(page: Page) -> Article:
    if b"hang" in page.body:
        time.sleep(3600)
    if b"eat" in page.body:
        bytearray(10**10)
    if b"die" in page.body:
        os._exit(9)
    if b"refuse" in page.body:
        raise PageError(f"{page.asked}: no article")
    if b"break" in page.body:
        raise KeyError("ours")
    return Article(url=page.asked, canonical=page.asked, title="Read", text="", lang="en")
