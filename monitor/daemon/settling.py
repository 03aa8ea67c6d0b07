"""What was loaded for good is set aside from the garbage collector."""

from __future__ import annotations

import asyncio
import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta


@contextmanager
def settled_after(span: timedelta) -> Iterator[None]:
    """Once so much time has passed within it, all that is there by then is taken to stay.

    Each full collection looked at all of it, code and tables alike: that held up the event loop for a tenth of a second.
    """
    timer = asyncio.get_running_loop().call_later(span.total_seconds(), settle)
    try:
        yield
    finally:
        timer.cancel()


def settle() -> None:
    """Collect what is garbage, and from now on look only at what is made later."""
    gc.collect()
    gc.freeze()
