"""The changes of a topic as an Atom feed (RFC 4287): ids that never change, words as in the alerts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from monitor.notify.markup import safe_link
from monitor.store.paged import Leaf
from monitor.web.cards import card_of
from monitor.web.site import site_of, topic_of
from monitor.web.tagged import tagged

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.model import Finding, Topic
    from monitor.web.cards import Card

_MOST = 50
# What XML 1.0 cannot hold, however it is written.
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def show(request: Request) -> Response:
    """The newest changes of a topic. Raises: HTTPException 404."""
    site, topic = site_of(request), topic_of(request)
    found = site.store.pages.changes(Leaf(limit=_MOST), topic=topic.id).items
    since = site.store.topics().get(topic.id, site.clock())
    home = str(request.base_url)
    feed = _head(topic, since, home, found)
    now = site.clock().astimezone(site.zone)
    for finding in found:
        _entry(feed, card_of(finding, topic.lang, now), f"{since.isoformat()}/{topic.id}", home)
    body = tostring(feed, encoding="utf-8", xml_declaration=True)
    return tagged(request, body, "application/atom+xml")


def _head(topic: Topic, since: datetime, home: str, found: Sequence[Finding]) -> Element:
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": topic.lang})
    _put(feed, "id", _id_of(f"{since.isoformat()}/{topic.id}"))
    _put(feed, "title", topic.title)
    _put(feed, "updated", max((f.learned_at for f in found), default=since).isoformat())
    _link(feed, "self", f"{home}topics/{topic.id}/changes.atom")
    _link(feed, "alternate", f"{home}topics/{topic.id}")
    _put(SubElement(feed, "author"), "name", "newsfigures")
    return feed


def _entry(feed: Element, card: Card, ledger: str, home: str) -> None:
    finding = card.finding
    entry = SubElement(feed, "entry")
    _put(entry, "id", _id_of(f"{ledger}/{finding.id}"))
    _put(entry, "title", card.headline)
    _put(entry, "updated", finding.learned_at.isoformat())
    _put(entry, "published", finding.published_at.isoformat())
    _link(entry, "alternate", f"{home}series/{finding.series}")
    if source := safe_link(finding.url):
        _link(entry, "via", source)
    SubElement(entry, "category", {"term": finding.change.kind})
    _put(SubElement(entry, "author"), "name", finding.outlet or "newsfigures")
    said = ["".join(piece.text for piece in line) for line in card.evidence]
    _put(entry, "content", "\n".join(filter(None, [card.how_much, *said])))


def _id_of(name: str) -> str:
    """The same for ever, and another one in another ledger: since when the topic is watched tells them apart."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'newsfigures:{name}')}"


def _put(parent: Element, tag: str, words: str) -> None:
    SubElement(parent, tag).text = _UNPRINTABLE.sub("\ufffd", words)


def _link(parent: Element, rel: str, href: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": _UNPRINTABLE.sub("\ufffd", href)})
