"""Pages that list articles, of sites without a feed: the links that a CSS selector picks."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from monitor.errors import SourceError
from monitor.model import Link, Request
from monitor.phrases import phrase
from monitor.sources.html_pages import parsed_page
from monitor.sources.listings import Answer, Listing
from monitor.sources.times import home_zone, published
from monitor.sources.words import address, plain, unique
from monitor.sources.written import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from lxml.html import HtmlElement

    from monitor.model import Source
    from monitor.sources.keys import Keys

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "requests_for"]

EXAMPLE = {"url": "https://www.example.com/press", "select": ".list h3 a"}
FINDS_ONLY = False

MAX_LINKS = 300
_MAX_TITLE = 300  # characters; whole cards are selected, too
_CARD_DEPTH, _CARD_ELEMENTS = 4, 60  # how far around a link its date is looked for
_DATE = re.compile(r"20\d\d\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}(?:[T ]{1,2}\d{1,2}:\d{2}(?::\d{2})?)?")


def address_in(value: object) -> str:
    """`{url, select}` as one text: the address, a space, the selector."""
    if not isinstance(value, dict) or value.keys() != {"url", "select"}:
        raise ValueError(
            phrase("wants `{url: https://…, select: CSS}`: the page, and what picks its articles' links")
        )
    select = " ".join(str(value["select"]).split())
    _xpath(select)
    return f"{web_address(value['url'])} {select}"


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The page itself."""
    return [Request(url=_parts(source)[0])]


def listing_in(source: Source, answer: Answer) -> Listing:
    """The links that are selected, or stand in what is selected, in the page's order.

    A date is taken from beside the link, where one is printed or tagged. Raises: SourceError where nothing is picked:
    the page may have a new layout.
    """
    url, select = _parts(source)
    page = parsed_page(answer.body, answer.content_type)
    links = unique(_links(page.xpath(_xpath(select)), url, answer.fetched_at))[:MAX_LINKS]
    if not links:
        raise SourceError(
            "{url}: nothing with a link is selected by {select!r}; its layout may have changed, see: monitor watch preview {url} --select CSS",
            url=url,
            select=select,
        )
    return Listing(links=links)


def _parts(source: Source) -> tuple[str, str]:
    url, _, select = source.address.partition(" ")
    return url, select


def _xpath(select: str) -> str:
    """Raises: ValueError for what is no selector, or for one that never picks an element."""
    from cssselect import HTMLTranslator, SelectorError

    try:
        return HTMLTranslator().css_to_xpath(select)
    except SelectorError as fault:
        raise ValueError(
            phrase("wants a CSS selector; {select!r} is none: {fault}", select=select, fault=fault)
        ) from None


def _links(picked: list[HtmlElement], base: str, fetched_at: datetime) -> Iterator[Link]:
    zone = home_zone(base, "")
    for element in picked:
        anchor = _anchor(element)
        if anchor is None:
            continue
        if url := address(base, anchor.get("href") or ""):
            title = plain(anchor.get("title") or anchor.text_content()) or plain(element.text_content())
            yield Link(url=url, title=title[:_MAX_TITLE], published_at=_date_beside(anchor, zone, fetched_at))


def _anchor(element: HtmlElement) -> HtmlElement | None:
    """The element itself if it is a link, else the first one in it, else the one around it."""
    if element.tag == "a":
        return element
    inside = next(element.iter("a"), None)
    return inside if inside is not None else next(element.iterancestors("a"), None)


def _date_beside(anchor: HtmlElement, zone: tzinfo, fetched_at: datetime) -> datetime | None:
    """The first date in the smallest box around the link that has one. A box with another link is another's, too."""
    for box in islice(anchor.iterancestors(), _CARD_DEPTH):
        elements = list(islice(box.iter(), _CARD_ELEMENTS + 1))
        links = {element.get("href") for element in elements if element.tag == "a"}
        if len(elements) > _CARD_ELEMENTS or links - {anchor.get("href")}:
            return None
        tagged = [str(element.get("datetime")) for element in elements if element.tag == "time"]
        for printed in (*tagged, *_DATE.findall(box.text_content())):
            if when := published(printed, zone=zone, fetched_at=fetched_at):
                return when
    return None
