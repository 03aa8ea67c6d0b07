"""The adapters that lie in `adapters/`, by name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

from monitor.sources import adapters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.model import Request, Source
    from monitor.sources.keys import Keys
    from monitor.sources.listings import Answer, Listing


class Adapter(Protocol):
    """What a file in `adapters/` offers. All pure: no network, no clock, no state."""

    EXAMPLE: str
    """What may stand behind the adapter's key in a watchlist, as a person would write it."""

    FINDS_ONLY: bool
    """Its words are not kept and its times are not the outlets': it only finds their addresses."""

    def address_in(self, value: object) -> str:
        """`Source.address` for what a watchlist says. Raises: ValueError with the next step."""

    def requests_for(self, source: Source, keys: Keys) -> list[Request]:
        """What to GET first: the newest. Raises: SourceRefused if a key is missing."""

    def listing_in(self, source: Source, answer: Answer) -> Listing:
        """Raises: SourceError for what is no listing; SourceRefused when asking again cannot help."""


@cache
def adapters_by_name() -> Mapping[str, Adapter]:
    """Every adapter, by the key that stands for it in a watchlist."""
    found = sorted(module.name for module in iter_modules(adapters.__path__))
    return {name: cast("Adapter", import_module(f"{adapters.__name__}.{name}")) for name in found}
