"""How much one page may cost, and what a worker says beside its answers."""

from __future__ import annotations

from dataclasses import dataclass

READY = "ready"  # once, when it has started
NO_MEMORY = 3  # the exit code of one that came to its bound


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What a worker is given for one page. A common page takes .03 s; the worst of 36 hostile ones 5 s and 160 MB."""

    seconds: float = 20.0  # by the wall's clock: a C parser cannot be interrupted, only killed
    megabytes: int = 160  # beyond the 30 MB of an idle worker
    pages: int = 500  # after which a worker ends: what an extractor keeps to itself grows
