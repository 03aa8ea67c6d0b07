"""A `Page` in, its `Article` out, or a `PageError`: read in processes of their own, bounded in time and memory.

No page can stop the daemon: the parser of HTML is in C and cannot be interrupted, so a limit within one process could not be
kept. Touches no network and no store.
"""

from monitor.reading.pages import Pages, read_here
from monitor.reading.workers import PageWorkers

__all__ = ["PageWorkers", "Pages", "read_here"]
