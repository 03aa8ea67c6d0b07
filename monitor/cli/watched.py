"""What the commands watch: the topics of the watchlists, and a word about what is amiss with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.cli.options import words
from monitor.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection

    from monitor.model import Topic
    from monitor.settings import Settings
    from monitor.store import Store


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


def on_topics(store: Store, wanted: Collection[str]) -> Collection[str]:
    """The same ids of topics. Raises: InputError for one that was never watched here; a ledger without any says so itself."""
    known = store.topics()
    unknown = [one for one in wanted if one not in known]
    if known and unknown:
        raise InputError(
            "the ledger has no topic {unknown}; it has: {known}",
            unknown=", ".join(unknown), known=", ".join(known),
        )  # fmt: skip
    return wanted
