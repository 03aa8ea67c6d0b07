"""Bytes to text, leniently: three stray bytes must not turn a whole page to mojibake."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.articles.charsets import BYTE_ORDER_MARKS, CODECS

if TYPE_CHECKING:
    from collections.abc import Iterator

_META_WITHIN = 4096  # bytes of a page in which it may name its charset
_DECLARED = re.compile(
    r"charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,30})|encoding\s{0,3}=\s{0,3}[\"']([\w.:-]{2,30})", re.IGNORECASE
)
_BAD = "\N{REPLACEMENT CHARACTER}"
_STRAY = 20  # a right character beyond ASCII for each wrong one at least, or the charset is another
_NOT_HANGUL = re.compile(r"[\x00-\x7f가-힣]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Decoded:
    """A text, the codec it was read with, and how many characters could not be read."""

    text: str
    codec: str
    replaced: int


def decode(body: bytes, content_type: str = "") -> Decoded:
    """By byte order mark, as UTF-8, as header or page declare, as CP949, else as Windows-1252."""
    for mark, codec in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return _as(body[len(mark) :], codec)
    for codec in ("utf-8", *_declared(body, content_type)):
        attempt = _as(body, codec)
        if _holds(attempt):
            return attempt
    korean = _as(body, "cp949")
    return korean if _mostly_hangul(korean.text) else _as(body, "cp1252")


def _as(body: bytes, codec: str) -> Decoded:
    text = body.decode(codec, "replace")
    return Decoded(text=text, codec=codec, replaced=text.count(_BAD))


def _declared(body: bytes, content_type: str) -> Iterator[str]:
    """The codecs that header and page name, in this order, if we know them."""
    for said in (content_type, body[:_META_WITHIN].decode("ascii", "replace")):
        for found in _DECLARED.finditer(said):
            name = (found[1] or found[2]).lower()
            if name in CODECS:
                yield CODECS[name]


def _holds(attempt: Decoded) -> bool:
    if not attempt.replaced:
        return True
    right = sum(c > "\x7f" for c in attempt.text) - attempt.replaced
    return right >= attempt.replaced * _STRAY


def _mostly_hangul(text: str) -> bool:
    beyond_ascii = sum(c > "\x7f" for c in text)
    return len(_NOT_HANGUL.sub("", text)) * 2 < beyond_ascii
