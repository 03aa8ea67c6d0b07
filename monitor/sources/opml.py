"""OPML, the lists of feeds that feed readers exchange: in and out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.phrases import phrase
from monitor.sources.markup import Form, document, tree_of
from monitor.sources.words import address, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

FORM = Form(
    named=phrase("an OPML file"),
    root=re.compile(r"<opml\b", re.IGNORECASE),
    end=re.compile(r"</outline>|/>", re.IGNORECASE),
    max_chars=5_000_000,
    max_tags=100_000,
    max_entities=100_000,
    max_entries=20_000,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """One feed of a list."""

    url: str  # http(s)
    title: str  # plain words; may be empty


def feeds_in(body: bytes) -> list[Feed]:
    """The feeds of a list in its order, folders opened, each address once.

    Raises: SourceError for what is no OPML.
    """
    root = tree_of(document(body, "", FORM), FORM)
    found: dict[str, Feed] = {}
    for outline in root.iter("{*}outline"):
        said = {str(name).lower(): str(value) for name, value in outline.attrib.items()}
        if url := address("", said.get("xmlurl", "")):
            found.setdefault(url, Feed(url=url, title=plain(said.get("title") or said.get("text") or "")))
    return list(found.values())


def opml_of(title: str, feeds: Iterable[Feed]) -> str:
    """A list that feed readers can import."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for feed in feeds:
        name = feed.title or feed.url
        etree.SubElement(body, "outline", type="rss", text=name, title=name, xmlUrl=feed.url)
    return str(etree.tostring(root, encoding="unicode", pretty_print=True))
