"""What the commands watch: the topics of the watchlists, and a word about what is amiss with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.cli.options import words

if TYPE_CHECKING:
    from monitor.model import Topic
    from monitor.settings import Settings


def watched(settings: Settings) -> list[Topic]:
    """The topics of the settings' folder; the shipped examples where that folder does not exist.

    Raises: WatchlistError.
    """
    from monitor.watchlist import read_watchlists, watched_folder

    within = watched_folder(settings.watchlists)
    if within != settings.watchlists:
        words(
            "no folder {folder}: watching the shipped examples; make your own with: monitor watch add",
            folder=settings.watchlists,
        )
    return read_watchlists(within)


def fed(topics: list[Topic]) -> list[Topic]:
    """The same topics; those to which no source brings anything are named."""
    for topic in topics:
        if not topic.sources:
            words(
                "{topic} has no source: nothing will be found; give it some, or leave `sources` out",
                topic=topic.id,
            )
    return topics
