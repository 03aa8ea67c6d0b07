"""How long, how much, how often: every number of this room."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Services that ask for more patience than a page does. GDELT fails at 5 s and mostly answers at 8.
_PATIENT_HOSTS_S: Mapping[str, float] = MappingProxyType(
    {"api.gdeltproject.org": 8.0, "news.google.com": 5.0}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What one request may cost. Times in seconds, sizes in bytes."""

    # for an answer whole, redirects and robots.txt apart; waiting for one's turn is not counted
    deadline_s: float = 30.0
    connect_s: float = 10.0
    max_bytes: int = 5_000_000  # of a body, before and after decompression
    max_robots_bytes: int = 512_000  # RFC 9309 asks for 500 KiB at least
    max_redirects: int = 5
    # All hosts together. Times `max_bytes` the most memory that bodies take, of which slow ones hold little.
    max_connections: int = 32
    max_slow: int = 32  # beside them, to hosts that take longer than `slow_s`
    slow_s: float = 3.0
    max_idle: int = 8  # connections kept for the next page of a host; each request looks at all of them
    per_host_pause_s: float = 1.0  # from the end of one request to the start of the next
    host_pauses_s: Mapping[str, float] = field(default_factory=lambda: _PATIENT_HOSTS_S)
    max_pause_s: float = 600.0  # a robots.txt that wants longer gets this
    max_hosts: int = 5_000  # remembered: turns and robots.txt

    def pause_s(self, host: str, crawl_delay_s: float = 0.0) -> float:
        """The pause that this host gets."""
        wished = min(crawl_delay_s, self.max_pause_s)
        return max(self.per_host_pause_s, self.host_pauses_s.get(host, 0.0), wished)
