"""A `Request` and what was last known of its address in; a `Page` or `NotModified` out, or a `FetchError`.

The one door to the network: one GET at a time for each host, within limits, to public addresses only. It keeps nothing
but pauses and robots.txt, in memory; what processes have to agree upon is handed in (`HostBook`).
"""

from __future__ import annotations

from monitor.fetch.agent import user_agent
from monitor.fetch.client import Fetcher
from monitor.fetch.folders import WithFolders
from monitor.fetch.headers import retry_after
from monitor.fetch.limits import Limits
from monitor.fetch.transport import guarded_client
from monitor.fetch.turns import HostBook

__all__ = ["Fetcher", "HostBook", "Limits", "WithFolders", "guarded_client", "retry_after", "user_agent"]
