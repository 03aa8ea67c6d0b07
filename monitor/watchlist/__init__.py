"""A file in, a `Topic` out; a fault is told with file, line and what to write instead (`WatchlistError`).

Reads files and writes none (`monitor watch add` does); knows no store and no network.
"""

from monitor.watchlist.reading import (
    read_watchlist,
    read_watchlists,
    topic_in,
    unique,
    watched_folder,
    watchlist_files,
)
from monitor.watchlist.words import checked_id

__all__ = [
    "checked_id",
    "read_watchlist",
    "read_watchlists",
    "topic_in",
    "unique",
    "watched_folder",
    "watchlist_files",
]
