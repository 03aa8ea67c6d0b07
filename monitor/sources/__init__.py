"""How to ask about a topic, and how to read the listing that comes back. Pure: no network, no clock.

One file per kind of source; to add one, write a module with the two functions of `Adapter` and name it below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from monitor.sources import feed, gdelt, google_news, naver_news, sitemap
from monitor.sources.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from monitor.model import Link, Request, Source, SourceKind

__all__ = ["Keys", "links_in", "requests_for"]


class Adapter(Protocol):
    """What a module of this room offers."""

    def requests_for(self, source: Source, keys: Keys) -> list[Request]: ...
    def links_in(
        self, source: Source, body: bytes, content_type: str, fetched_at: datetime
    ) -> list[Link]: ...


_ADAPTERS: Mapping[SourceKind, Adapter] = {
    "feed": feed,
    "sitemap": sitemap,
    "naver_news": naver_news,
    "google_news": google_news,
    "gdelt": gdelt,
}


def requests_for(source: Source, keys: Keys) -> list[Request]:
    """What to GET to learn what the source has now.

    Raises: SourceRefused, naming the setting, when the source needs a key that `keys` lacks.
    """
    return _ADAPTERS[source.kind].requests_for(source, keys)


def links_in(source: Source, body: bytes, content_type: str, fetched_at: datetime) -> list[Link]:
    """The articles that a listing names, in its own order, each address once, only http(s).

    `content_type`: the header as sent. `fetched_at`: aware; no link is published after it. Times are in UTC,
    None where the listing gives none.
    Raises: SourceError for what is no listing; SourceRefused when asking again cannot help.
    """
    return _ADAPTERS[source.kind].links_in(source, body, content_type, fetched_at)
