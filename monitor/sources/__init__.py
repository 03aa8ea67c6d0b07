"""A `Source` of a watchlist in, what to GET for it out (`requests_for`); the answer in, its links out (`listing_in`).

Pure: no network, no clock, no store; keys are handed in. One file per kind of source in `adapters`; who calls us need not
know the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.sources.keys import Keys
from monitor.sources.listings import Answer, Listing
from monitor.sources.registry import adapters_by_name
from monitor.sources.resting import rest_in

if TYPE_CHECKING:
    from monitor.model import Request, Source, SourceKind

__all__ = [
    "Answer",
    "Keys",
    "Listing",
    "adapters_by_name",
    "finds_only",
    "listing_in",
    "requests_for",
    "rest_in",
]


def requests_for(source: Source, keys: Keys) -> list[Request]:
    """What to GET first to learn what the source has now.

    Raises: SourceRefused, naming the setting, when the source needs a key that `keys` lacks.
    """
    return adapters_by_name()[source.kind].requests_for(source, keys)


def listing_in(source: Source, answer: Answer) -> Listing:
    """The articles that an answer names, only http(s) addresses unless the source is a folder.

    Raises: SourceError for what is no listing; SourceRefused when asking again cannot help.
    """
    return adapters_by_name()[source.kind].listing_in(source, answer)


def finds_only(kind: SourceKind) -> bool:
    """Whether such a source only finds addresses: its words are not kept, its times are not the outlets'."""
    return adapters_by_name()[kind].FINDS_ONLY
