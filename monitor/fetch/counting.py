"""How much was fetched since the start: what no table tells, counted for whoever watches the watcher."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from prometheus_client import REGISTRY, Counter

from monitor.errors import FetchError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["REGISTRY", "answered", "failures"]

_FETCHES = Counter(
    "newsfigures_fetches", "Requests to outlets since the start, by what came of them.", ["answer"]
)
_BYTES = Counter("newsfigures_fetched_bytes", "Bytes of bodies that were fetched, decompressed.")


def answered(status: int, body: bytes) -> None:
    """One request was answered."""
    _FETCHES.labels("not_modified" if status == 304 else "page" if body else "redirect").inc()
    _BYTES.inc(len(body))


@contextmanager
def failures() -> Iterator[None]:
    """Counts the requests that are refused or fail within the block."""
    try:
        yield
    except FetchError:
        _FETCHES.labels("failed").inc()
        raise
