"""What feeds call things: namespaces, and the elements of an entry that we read. Tables only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Namespace in lower case -> what we write before the name. One that is not here keeps its prefix; so does an undeclared one.
NAMESPACES: Mapping[str, str] = {
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",  # Atom 0.3
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss": "",
    "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss": "media:",
    "http://search.yahoo.com/mrss/": "media:",
}

# Names in lower case, the best first.
ENTRIES = frozenset({"item", "entry"})
TITLES = ("title", "dc:title", "media:title")
DATES = (
    "pubdate", "published", "issued", "dcterms:issued",
    "dc:date", "updated", "modified", "dcterms:modified", "lastbuilddate",
    "created", "dcterms:created",
)  # fmt: skip
IDS = ("guid", "id")
LANGUAGES = ("language", "dc:language")
PAGES = frozenset({"text/html", "html", "application/xhtml+xml", "xhtml"})  # types of a link that people read
