"""HTML from strangers, cut to size before a parser sees it. For listings and for finding feeds; articles have their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.charsets import decode
from monitor.errors import SourceError
from monitor.sources.markup import up_to

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_CHARS = 2_000_000
_MAX_TAGS = 60_000
# parsers choke on thousands of attributes
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,20})\s[^<>]{4000,}>")
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|ul|table|section|main|article)\b", re.IGNORECASE
)


def parsed_page(body: bytes, content_type: str) -> HtmlElement:
    """The root of a page. Raises: SourceError for what is no HTML."""
    from lxml import etree, html

    text = decode(body, content_type)[:_MAX_CHARS].translate(_CONTROL)
    if not _MARKUP.search(text):
        raise SourceError("not a page in HTML: it begins {beginning!r}", beginning=text[:100].strip())
    text = _LONG_TAG.sub(r"<\1>", up_to("<", text, _MAX_TAGS))
    try:
        root: HtmlElement = html.document_fromstring(
            text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True)
        )
    except (etree.LxmlError, ValueError) as fault:
        raise SourceError("a page that cannot be parsed: {fault}", fault=fault) from fault
    return root
