"""News sitemaps, plain or gzipped."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from monitor.errors import SourceError
from monitor.model import Link, Request
from monitor.sources.markup import Form, document
from monitor.sources.times import home_zone, published
from monitor.sources.words import address, plain, unique

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from monitor.model import Source
    from monitor.sources.keys import Keys

MAX_LINKS = 2_000  # the newest: some sitemaps begin with the oldest
FORM = Form(
    named="a sitemap",
    root=re.compile(r"<(?:[A-Za-z]{1,10}:)?(?:urlset|sitemapindex)\b", re.IGNORECASE),
    end=re.compile(r"</url>", re.IGNORECASE),
    max_chars=5_000_000,
    max_tags=500_000,
    max_entities=300_000,
    max_entries=50_000,  # more is no sitemap (sitemaps.org)
)

_NEWS = "{*}news/{*}"  # pictures have titles and addresses of their own
_GZIP = b"\x1f\x8b"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The sitemap itself."""
    return [Request(url=source.address)]


def links_in(source: Source, body: bytes, content_type: str, fetched_at: datetime) -> list[Link]:
    """The newest links first. `lastmod` is no publishing time and is left alone.

    Raises: SourceError, for an index of sitemaps too: it names the first one in it.
    """
    root = _parsed(document(_unzipped(body), content_type, FORM))
    if _name(root) == "sitemapindex":
        raise SourceError(
            f"an index of sitemaps; name one of them, such as {_text(root, '{*}sitemap/{*}loc')}"
        )
    links = unique(_links(root, source, fetched_at))
    return sorted(links, key=lambda link: link.published_at or _LONG_AGO, reverse=True)[:MAX_LINKS]


def _unzipped(body: bytes) -> bytes:
    """Raises: SourceError."""
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(47).decompress(body, FORM.max_chars)
    except zlib.error as error:
        raise SourceError(f"a gzipped sitemap that is damaged: {error}") from error


def _parsed(text: str) -> _Element:
    """Raises: SourceError."""
    from lxml import etree

    # recover: an unescaped & in an address is common. Not huge: nesting ends at 256.
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, huge_tree=False, encoding="utf-8"
    )
    try:
        return etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"a sitemap that cannot be parsed: {error}") from error


def _links(root: _Element, source: Source, fetched_at: datetime) -> Iterator[Link]:
    for entry in islice(root.iterchildren("{*}url"), FORM.max_entries):
        if url := address(source.address, _text(entry, "{*}loc")):
            zone = home_zone(source.address, _text(entry, _NEWS + "publication/{*}language").lower())
            printed = _text(entry, _NEWS + "publication_date")
            yield Link(
                url=url,
                title=plain(_text(entry, _NEWS + "title")),
                published_at=published(printed, zone=zone, fetched_at=fetched_at),
                outlet=plain(_text(entry, _NEWS + "publication/{*}name")) or None,
            )


def _text(element: _Element, path: str) -> str:
    found = element.find(path)
    return (found.text or "").strip() if found is not None else ""


def _name(element: _Element) -> str:
    from lxml import etree

    return str(etree.QName(element).localname).lower()
