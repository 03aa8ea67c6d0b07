"""The text of a feed, made easy to parse: without the bodies of its entries, titles with markup made plain text."""

from __future__ import annotations

import re
from html import escape

ENTRY = re.compile(r"<(?:item|entry)\b", re.IGNORECASE)
# What entries tell at length: we do not read it, and whatever is wrong in its markup cannot spoil the rest.
_BODY = re.compile(r"<(description|content:encoded|summary|content|title)\b[^<>]{0,500}(?<!/)>")
_CDATA = "<![CDATA[", "]]>"


def flat(text: str) -> str:
    """The same feed, each of its entries without a body, each title without a tag that is a tag to the parser."""
    text = text[: _whole(text)]
    first = ENTRY.search(text)
    signs, pieces, at, seen = _Signs(text), list[str](), 0, 0
    for found in _BODY.finditer(text, first.start() if first else len(text)):
        if found.start() < seen:
            continue
        end, seen = _end(signs, found[1], found.end())
        if end is None:
            continue
        if found[1] != "title":
            pieces.append(text[at : found.start()])
            at = end + len(f"</{found[1]}>")
        elif "<" in (title := text[found.end() : end]) and _CDATA[0] not in title:
            pieces += [text[at : found.end()], escape(title, quote=False)]
            at = end
    return "".join([*pieces, text[at:]])


def _whole(text: str) -> int:
    """Where the last whole element ends: what a feed that breaks off says behind it may be half an address."""
    last, end = text.rfind("</"), -1
    while last >= 0 and (end := text.find(">", last)) < 0:
        last = text.rfind("</", 0, last)
    empty = text.rfind("/>")
    return max(end + 1, empty + len("/>") if empty >= 0 else 0) or len(text)


def _end(signs: _Signs, name: str, start: int) -> tuple[int | None, int]:
    """Where the end tag of an element begins that holds text from `start` on, and how far we have looked for it.

    None if its entry ends before. What stands in CDATA ends nothing.
    """
    most = min(signs.after("</item>", start), signs.after("</entry>", start))
    begins, ends = _CDATA
    at = start
    while True:
        end, hidden = signs.after(f"</{name}>", at), signs.after(begins, at)
        if min(end, hidden) >= most:
            return None, at
        if end < hidden:
            return end, end
        at = signs.after(ends, hidden)


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
