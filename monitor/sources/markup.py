"""XML from strangers, made safe before a parser sees it: cut to size, no declarations, no control characters."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from monitor.errors import SourceError
from monitor.sources.charsets import decode

if TYPE_CHECKING:
    from re import Pattern

# A document type can define entities that grow without bound or name files; no listing needs one.
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])  # in XML 1.0
_HTML = re.compile(r"<html\b", re.IGNORECASE)
_FIRST_WORDS = 100  # characters of a strange answer that go into the error


def document(body: bytes, content_type: str, root: Pattern[str], *, named: str) -> str:
    """The text of an XML document from its root element on, without XML declaration and document type.

    `root` finds the root's start tag, `named` is what the document should have been ("a feed").
    Raises: SourceError when there is no such root, or an HTML page around it.
    """
    text = decode(body, content_type)
    found = root.search(text)
    page = _HTML.search(text)
    if page and (not found or page.start() < found.start()):
        raise SourceError(f"an HTML page came where {named} was; open the address in a browser")
    if not found:
        raise SourceError(f"not {named}: it begins {text[:_FIRST_WORDS].strip()!r}")
    return _DECLARATION.sub("", text[found.start() :].translate(_ILLEGAL))


def bounded(text: str, end: Pattern[str], *, max_chars: int, max_entries: int) -> str:
    """`text`, cut after its last entry within both limits; `end` finds the end tag of an entry."""
    ends = [found.end() for found in islice(end.finditer(text, 0, max_chars), max_entries)]
    if len(text) <= max_chars and len(ends) < max_entries:
        return text
    return text[: ends[-1]] if ends else text[:max_chars]
