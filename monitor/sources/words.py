"""What listings say in markup -> plain words and addresses."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from monitor.model import Link

# `[^<>]` and not `[^>]`: on "<a<a<a…" each try ends at the next "<", so the time stays linear.
_TAG = re.compile(r"<[A-Za-z/!][^<>]*>")
_ROUNDS = 4  # escaped twice is seen in the wild; more is somebody's game
_MAX_TITLE = 1_000  # characters
_MAX_ADDRESS = 2_000
_CONTROLS = "".join(map(chr, range(0x21)))


def plain(markup: str) -> str:
    """A title as a reader sees it: tags out, then entities resolved until nothing changes, spaces made single.

    Tags leave nothing behind: search services mark hits inside a word. An escaped tag is text and stays.
    """
    return " ".join(_unescaped(_TAG.sub("", markup[: 4 * _MAX_TITLE])).split())[:_MAX_TITLE]


def _unescaped(text: str) -> str:
    for _ in range(_ROUNDS):
        once = html.unescape(text)
        if once == text:
            break
        text = once
    return text


def address(base: str, href: str) -> str | None:
    """The absolute http(s) address that `href` means on `base`; None for anything else.

    Control characters around it do not count, as in browsers (WHATWG URL, "basic URL parser").
    Only `&amp;` is unescaped: the full table would turn the parameter `&copy=` into a sign.
    """
    href = href.strip().strip(_CONTROLS)
    if not href:
        return None
    try:
        url = urljoin(base, href.replace("&amp;", "&"))
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and len(url) <= _MAX_ADDRESS
    except ValueError:  # "http://[": what urllib cannot split, nobody can fetch
        return None
    return url if usable else None


def host(url: str) -> str:
    """The host of an address, lower case; empty if there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def unique(links: Iterable[Link]) -> list[Link]:
    """The first link of each address, in order."""
    firsts: dict[str, Link] = {}
    for link in links:
        firsts.setdefault(link.url, link)
    return list(firsts.values())
