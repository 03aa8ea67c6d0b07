"""RSS and Atom bytes -> entries in our own words. feedparser is known here and nowhere else."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from monitor.errors import SourceError
from monitor.phrases import phrase
from monitor.sources.markup import Form, document
from monitor.sources.words import address, plain

# feedparser takes 20 µs for a tag and 2 for an entity, whatever they are: the worst feed takes it a second or two.
FORM = Form(
    named=phrase("a feed"),
    root=re.compile(r"<(?:[A-Za-z]{1,10}:)?(?:rss|feed|rdf)\b", re.IGNORECASE),
    end=re.compile(r"</(?:item|entry)>", re.IGNORECASE),
    max_chars=2_000_000,
    max_tags=60_000,
    max_entities=300_000,
    max_entries=2_000,
)
_ENTRY = re.compile(r"<(?:item|entry)\b", re.IGNORECASE)
# What entries tell at length. We do not read it, and parsing it takes a third of a feed's time.
_BODY = re.compile(r"<(description|content:encoded|summary|content)\b[^<>]{0,500}>")
_CDATA = "<![CDATA[", "]]>"
_BLANKS = 100  # characters, at most, between a section and the end of its element
_DATES = ("published", "updated", "created")  # feedparser's names, the best first


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
    parsed = _parsed(_without_bodies(document(body, content_type, FORM)), base)
    if not parsed.entries and not parsed.feed:
        raise SourceError("a feed without a channel and without entries")
    entries = (_entry(raw, base) for raw in parsed.entries[: FORM.max_entries])
    return Feed(
        language=str(parsed.feed.get("language", "")).lower(),
        entries=tuple(entry for entry in entries if entry),
    )


def _without_bodies(text: str) -> str:
    """The same feed, but for the bodies of entries that are plain text or one CDATA section."""
    first = _ENTRY.search(text)
    signs, pieces, at = _Signs(text), list[str](), 0
    for found in _BODY.finditer(text, first.start() if first else len(text)):
        end = signs.after(f"</{found[1]}>", found.end())
        if found.start() >= at and end < len(text) and _is_text(text, signs, found.end(), end):
            pieces.append(text[at : found.start()])
            at = end + len(f"</{found[1]}>")
    return "".join([*pieces, text[at:]])


def _is_text(text: str, signs: _Signs, start: int, end: int) -> bool:
    """Whether no tag stands between the two, or one CDATA section and nothing else."""
    begins, ends = _CDATA
    tag = signs.after("<", start)
    if tag == end:
        return True
    closed = signs.after(ends, start) + len(ends)
    whole = text.startswith(begins, tag) and 0 <= end - closed <= _BLANKS
    return whole and not (text[start:tag] + text[closed:end]).strip()


class _Signs:
    """Where signs stand next in a text. Asked for places that only ascend, it looks at each letter once for a sign."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def after(self, sign: str, start: int) -> int:
        """The text's length if it stands nowhere there."""
        if self._next.get(sign, -1) < start:
            found = self._text.find(sign, start)
            self._next[sign] = found if found >= 0 else len(self._text)
        return self._next[sign]


def _parsed(text: str, base: str) -> Any:
    """feedparser's own object.

    It gets a stream: it would take a string, even a byte string, for the name of a file to open.
    """
    import feedparser

    try:
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", errors="replace")),
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": base},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # what it throws at bad input is not written down anywhere
        raise SourceError("a feed that cannot be parsed: {error}", error=error) from error


def _entry(raw: Any, base: str) -> Entry | None:
    url = address(base, raw.get("link") or "")
    if not url:
        return None
    source = raw.get("source") or {}
    dates = (raw[name] for name in _DATES if name in raw)  # asked for a missing one, feedparser gives another
    return Entry(
        url=url,
        title=plain(raw.get("title") or ""),
        printed=next(filter(None, dates), None),
        outlet=plain(source.get("title") or "") or None,
        outlet_url=source.get("href") or "",
    )
