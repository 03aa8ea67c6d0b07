"""News sitemaps and indexes of sitemaps, plain or gzipped."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.errors import SourceError
from monitor.model import Link, Request
from monitor.phrases import phrase
from monitor.sources.listings import Answer, Listing
from monitor.sources.markup import Form, document, tree_of
from monitor.sources.times import home_zone, published
from monitor.sources.words import address, plain, unique
from monitor.sources.written import web_address as address_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from monitor.model import Source
    from monitor.sources.keys import Keys

__all__ = ["EXAMPLE", "FINDS_ONLY", "address_in", "listing_in", "requests_for"]

EXAMPLE = "https://www.example.com/news-sitemap.xml"
FINDS_ONLY = False

MAX_LINKS = 2_000  # the newest: some sitemaps begin with the oldest
FORM = Form(
    named=phrase("a sitemap"),
    root=re.compile(r"<(?:[A-Za-z]{1,10}:)?(?:urlset|sitemapindex)\b", re.IGNORECASE),
    end=re.compile(r"</(?:url|sitemap)>", re.IGNORECASE),
    max_chars=5_000_000,
    max_tags=500_000,
    max_entities=300_000,
    max_entries=50_000,  # more is no sitemap (sitemaps.org)
)

_NEWS = "{*}news/{*}"  # pictures have titles and addresses of their own
_GZIP = b"\x1f\x8b"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_RECENT = timedelta(days=2)  # a news sitemap lists two days; what lies further back is asked for as history
_MOST_PARTS, _MOST_PARTS_BACK = 3, 24  # sitemaps of an index that are asked: each time; for history
_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_/]?(0[1-9]|1[0-2])(?:[-_/]?([0-2]\d|3[01]))?(?!\d)")


def requests_for(source: Source, keys: Keys) -> list[Request]:  # noqa: ARG001 (the shape of an adapter)
    """The sitemap itself."""
    return [Request(url=source.address)]


def listing_in(source: Source, answer: Answer) -> Listing:
    """The newest links first; of an index the sitemaps in it that are worth asking. Raises: SourceError.

    `lastmod` is no publishing time. But what was last changed before `since` was published before it: it is left out.
    """
    root = tree_of(document(_unzipped(answer.body), answer.content_type, FORM), FORM)
    if _name(root) == "sitemapindex":
        return Listing(links=(), parts=_parts(root, source, answer))
    links = unique(_links(root, source, answer))
    newest = sorted(links, key=lambda link: link.published_at or _LONG_AGO, reverse=True)
    return Listing(links=newest[:MAX_LINKS])


def _parts(root: _Element, source: Source, answer: Answer) -> list[Request]:
    """Sitemaps for news before others, then by the time of their last change, or the month that their address names."""
    since, most = _reach(answer)
    ranked = []
    for entry in islice(root.iterchildren("{*}sitemap"), FORM.max_entries):
        if url := address(source.address, _text(entry, "{*}loc")):
            changed = _changed(entry, source, answer)
            path = urlsplit(url).path.lower()
            ranked.append((changed is None or changed >= since, "news" in path, changed or _month(path), url))
    ranked.sort(key=lambda part: part[:3], reverse=True)
    fresh = [part for part in ranked if part[0]] or ranked[:1]
    return [Request(url=url) for *_, url in fresh[:most]]


def _reach(answer: Answer) -> tuple[datetime, int]:
    """How far back to look, and how many sitemaps may be asked for it."""
    recent = answer.fetched_at - _RECENT
    if answer.since is None or answer.since >= recent:
        return recent, _MOST_PARTS
    return answer.since, _MOST_PARTS_BACK


def _month(path: str) -> datetime:
    """The day or month that a path names, 2026-11 or 20261122; long ago if none."""
    found = _MONTH.search(path)
    year, month, day = (int(found[1]), int(found[2]), int(found[3] or 1)) if found else (1, 1, 1)
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:  # the 31st of February
        return _LONG_AGO


def _unzipped(body: bytes) -> bytes:
    """Raises: SourceError."""
    if not body.startswith(_GZIP):
        return body
    try:
        return zlib.decompressobj(47).decompress(body, FORM.max_chars)
    except zlib.error as error:
        raise SourceError("a gzipped sitemap that is damaged: {error}", error=error) from error


def _links(root: _Element, source: Source, answer: Answer) -> Iterator[Link]:
    since, _ = _reach(answer)
    for entry in islice(root.iterchildren("{*}url"), FORM.max_entries):
        printed = _text(entry, _NEWS + "publication_date")
        changed = None if printed else _changed(entry, source, answer)
        url = address(source.address, _text(entry, "{*}loc"))
        if url and (changed is None or changed >= since):
            zone = home_zone(source.address, _text(entry, _NEWS + "publication/{*}language").lower())
            yield Link(
                url=url,
                title=plain(_text(entry, _NEWS + "title")),
                published_at=published(printed, zone=zone, fetched_at=answer.fetched_at),
                outlet=plain(_text(entry, _NEWS + "publication/{*}name")) or None,
            )


def _changed(entry: _Element, source: Source, answer: Answer) -> datetime | None:
    """Its `lastmod`. A bare date is the day's last minute: it may have changed until then."""
    printed = _text(entry, "{*}lastmod")
    zone = home_zone(source.address, "")
    when = published(printed, zone=zone, fetched_at=answer.fetched_at)
    return when + timedelta(days=1) if when and ":" not in printed else when


def _text(element: _Element, path: str) -> str:
    found = element.find(path)
    return (found.text or "").strip() if found is not None else ""


def _name(element: _Element) -> str:
    """Without its namespace, which may be damaged."""
    return str(element.tag).rpartition("}")[2].lower()
