"""RSS, RDF and Atom bytes -> entries in our own words."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.errors import SourceError
from monitor.phrases import phrase
from monitor.sources.feed_names import DATES, ENTRIES, IDS, LANGUAGES, NAMESPACES, PAGES, TITLES
from monitor.sources.feed_text import ENTRY, flat
from monitor.sources.markup import Form, document, trees_of
from monitor.sources.words import address, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    _Children = Sequence[tuple[str, _Element]]  # names and elements

FORM = Form(
    named=phrase("a feed"),
    root=re.compile(r"<(?:[A-Za-z]{1,10}:)?(?:rss|feed|rdf)\b", re.IGNORECASE),
    end=re.compile(r"</(?:item|entry)>", re.IGNORECASE),
    max_chars=2_000_000,
    max_tags=60_000,
    max_entities=300_000,
    max_entries=2_000,
)
_XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry that has a link."""

    url: str  # absolute, http(s)
    title: str  # plain words
    printed: str | None  # the date as printed
    outlet: str | None  # what <source> says: set where an aggregator quotes another house
    outlet_url: str  # of <source>; empty if none


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """A feed, read. `entries` may be empty: a quiet section has none."""

    language: str  # as declared, lower case; empty if not
    entries: tuple[Entry, ...]


def read_feed(body: bytes, content_type: str, base: str) -> Feed:
    """The feed's entries in its own order, at most `FORM.max_entries`; links are resolved against `base`.

    Raises: SourceError for anything that is no feed.
    """
    text, names = flat(document(body, content_type, FORM)), _Names()
    trees = trees_of(text, FORM, ENTRY)
    root = trees[0]
    found = [element for tree in trees for element in tree.iter("*") if names.of(element) in ENTRIES]
    if not found and all(names.of(element) == "channel" for element in root.iterdescendants()):
        raise SourceError("a feed without a channel and without entries")
    base = _based(base, root)
    entries = (_entry(element, names, base) for element in found[: FORM.max_entries])
    return Feed(language=_language(root, names), entries=tuple(entry for entry in entries if entry))


class _Names:
    """Names of elements in lower case, after `feed_names.NAMESPACES`; each is worked out once for a document."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str | None], str] = {}

    def of(self, element: _Element) -> str:
        key = str(element.tag), element.prefix
        if key not in self._known:
            self._known[key] = self._worked_out(*key)
        return self._known[key]

    @staticmethod
    def _worked_out(tag: str, prefix: str | None) -> str:
        space, _, local = tag.rpartition("}")
        before = NAMESPACES.get(space[1:].lower(), f"{prefix}:" if prefix else "")
        return f"{before}{local}".lower().removeprefix("atom:")  # also where nobody declares it


def _language(root: _Element, names: _Names) -> str:
    heads = [root, *(child for child in root if names.of(child) == "channel")]
    said = [child.text for head in heads for child in head if names.of(child) in LANGUAGES]
    declared = next((text for text in said if text), None) or root.get(_XML + "lang") or root.get("lang")
    return (declared or "").strip().replace("_", "-").lower()


def _entry(element: _Element, names: _Names, base: str) -> Entry | None:
    children = [(names.of(child), child) for child in element]
    url = _url(children, _based(base, element))
    if not url:
        return None
    said: dict[str, str] = {}
    for name, child in children:
        if text := (child.text or "").strip():
            said.setdefault(name, text)
    outlet, outlet_url = _quoted(children, names)
    return Entry(
        url=url,
        title=_words(_first(said, TITLES)),
        printed=_first(said, DATES) or None,
        outlet=outlet,
        outlet_url=outlet_url,
    )


def _first(said: Mapping[str, str], names: Iterable[str]) -> str:
    return next((said[name] for name in names if name in said), "")


def _based(base: str, element: _Element) -> str:
    """What addresses inside an element are relative to."""
    declared = element.get(_XML + "base")
    return (declared and address(base, declared)) or base


def _url(children: _Children, base: str) -> str | None:
    """The last link to a page; without one an id that is a whole address and not said to be none."""
    links = [(child, href) for name, child in children if name == "link" and (href := _href(child))]
    if links:
        link, href = links[-1]
        return address(_based(base, link), href)
    ids = (child for name, child in children if name in IDS and child.get("isPermaLink", "true") == "true")
    return next((url for child in ids if (url := address("", child.text or ""))), None)


def _href(link: _Element) -> str:
    """Where a link leads, if that is the page of the entry: RSS says it in the text, Atom in an attribute."""
    href = link.get("href") or link.get("url")
    if href is None:
        return (link.text or "").strip()
    is_of_entry = link.get("rel", "alternate").lower() == "alternate"
    return href if is_of_entry and link.get("type", "html").lower() in PAGES else ""


def _quoted(children: _Children, names: _Names) -> tuple[str | None, str]:
    """The other house and its address, as an aggregator names them."""
    source = next((child for name, child in children if name == "source"), None)
    if source is None:
        return None, ""
    titles = [child.text for child in source if names.of(child) == "title"]
    return _words(next(filter(None, titles), source.text) or "") or None, source.get("url", "")


def _words(markup: str) -> str:
    """Plain words, also where a feed took UTF-8 for Western text and wrote it as UTF-8 once more."""
    if not markup.isascii():
        with suppress(UnicodeError):
            markup = markup.encode("latin-1").decode("utf-8")
    return plain(markup)
