"""See what a source would bring before it is asked for: by its address, by a selector, or by the address of a site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from monitor.errors import FetchError, SourceError
from monitor.model import Page, Request, Source
from monitor.passes.asking import whole_listing
from monitor.phrases import message_of
from monitor.sources import Keys, adapters_by_name
from monitor.sources.discovery import WELL_KNOWN, at_site, feeds_declared, kind_of, sitemaps_declared
from monitor.sources.words import unique

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.model import Link
    from monitor.passes.hands import Door

_NEVER_MIND = timedelta(minutes=10)  # a source has to have a pace; here it is asked once
_ENOUGH = 3  # sources of one site


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A source, and what it has now."""

    kind: str
    value: Any  # what a watchlist says behind the key `kind`
    links: Sequence[Link] = ()
    fault: str = ""  # why it cannot be used


async def preview(door: Door, kind: str, value: Any) -> Offer:
    """What a source of this kind has now; its fault, if it cannot be had or read. Raises: ValueError for a bad value."""
    source = Source(kind=kind, address=adapters_by_name()[kind].address_in(value), every=_NEVER_MIND)
    try:
        links = (await whole_listing(door, source, Keys())).links
    except (FetchError, SourceError) as fault:
        return Offer(kind=kind, value=value, fault=message_of(fault))
    return Offer(kind=kind, value=value, links=unique(links))


async def scout(door: Door, url: str) -> list[Offer]:
    """The sources behind an address: itself if it is a feed or sitemap, else those of its site that bring something.

    What the page declares comes first, then what robots.txt does; the usual places are tried only if neither helps.
    Raises: FetchError if the address cannot be had.
    """
    page = await door.get(Request(url=url))
    if not isinstance(page, Page):
        return []
    if kind := kind_of(page, _NEVER_MIND):
        return [await preview(door, kind, url)]
    declared = [("feed", feed) for feed in feeds_declared(page)]
    if offers := await _useful(door, declared):
        return offers
    if offers := await _useful(door, [("sitemap", sitemap) for sitemap in await _in_robots(door, page.url)]):
        return offers
    return await _useful(door, [(kind, at_site(page.url, path)) for kind, path in WELL_KNOWN], most=1)


async def _useful(door: Door, sources: Sequence[tuple[str, str]], most: int = _ENOUGH) -> list[Offer]:
    """Those of the sources that bring something, in order, no more asked than needed."""
    offers: list[Offer] = []
    for kind, url in sources:
        if len(offers) < most and (offer := await preview(door, kind, url)).links:
            offers.append(offer)
    return offers


async def _in_robots(door: Door, url: str) -> list[str]:
    try:
        robots = await door.get(Request(url=at_site(url, "/robots.txt")))
    except FetchError:
        return []
    return sitemaps_declared(robots) if isinstance(robots, Page) else []
