"""Lines of marked text, and the two forms they take: plain, and the HTML that Telegram and mail both know.

Everything that came from outside goes through `tidy` (or `piece`, which does so) and is escaped on its way out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE_BREAK = "<br>"  # Telegram has none: Apprise turns it into a line's end there
ELLIPSIS = "…"
_LONGEST_LINK = 1_000  # a longer address would not fit into a chat message with anything else
# controls, bidi marks, zero widths, surrogates
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one dress. `href` is an http(s) address or "" for none."""

    text: str
    bold: bool = False
    href: str = ""


Line = tuple[Piece, ...]


def tidy(text: str, limit: int) -> str:
    """`text` on one line, without invisible characters, at most `limit` long (cut with …)."""
    seen = text[: limit * 4]  # what is cut off need not be cleaned
    kept = "".join(
        " " if c.isspace() else c for c in seen if c.isspace() or unicodedata.category(c) not in _UNSEEN
    )
    flat = " ".join(kept.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + ELLIPSIS


def safe_link(address: str) -> str:
    """`address` if it can be clicked without harm, else ""."""
    if len(address) > _LONGEST_LINK or any(
        c.isspace() or unicodedata.category(c) in _UNSEEN for c in address
    ):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""


def plain(text: str) -> Line:
    """A line of one undressed piece."""
    return (Piece(text),)


def joined(parts: Sequence[Line], between: str = " · ") -> Line:
    """The parts that are not empty, in one line."""
    line: list[Piece] = []
    for part in parts:
        if any(piece.text for piece in part):
            line += [Piece(between), *part] if line else part
    return tuple(line)


def as_text(lines: Sequence[Line]) -> str:
    """Plain text; addresses follow their words in angle brackets."""
    return "\n".join("".join(_text_of(piece) for piece in line) for line in lines)


def _text_of(piece: Piece) -> str:
    return f"{piece.text} <{piece.href}>" if piece.href else piece.text


def as_html(lines: Sequence[Line]) -> str:
    """HTML with b, a and br only."""
    return LINE_BREAK.join("".join(_html_of(piece) for piece in line) for line in lines)


def _html_of(piece: Piece) -> str:
    escaped = html.escape(piece.text, quote=False)
    if piece.bold:
        escaped = f"<b>{escaped}</b>"
    return f'<a href="{html.escape(piece.href)}">{escaped}</a>' if piece.href else escaped


_LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


def with_addresses(body: str) -> str:
    """HTML of ours with the addresses of its links written out below it, for readers of plain text and forwards."""
    links = dict(_LINK.findall(body))
    written = LINE_BREAK.join(f"{name}: {address}" for address, name in links.items())
    return f"{body}{LINE_BREAK}{LINE_BREAK}{written}" if written else body
