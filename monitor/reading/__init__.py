"""Pages are read in processes of their own, bounded in time and memory: no page can stop the daemon.

The parser of HTML is in C and cannot be interrupted, so a limit within one process could not be kept.
"""

from monitor.reading.pages import Pages, read_here
from monitor.reading.workers import PageWorkers

__all__ = ["PageWorkers", "Pages", "read_here"]
