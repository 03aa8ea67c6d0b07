"""HTML to a tree that is safe to work on: size, depth, elements and links are bounded.

Seen with hostile pages: tens of thousands of unclosed paragraphs, 100,000 links, nesting past 260 and a script of 14 MB
each cost an extractor minutes or the article.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 2_000_000  # characters of markup, scripts and comments dropped
_SCRIPTS = 4_000_000  # characters of scripts kept, to look for a text in them
_DEEPEST = 250  # below it an extractor loses the article
_HOPELESS = 1500  # the parser itself stops at 2,048
_ELEMENTS = 15_000  # more, and extraction grows quadratic
_LINKS = 4_000

# Never closed or closed late, each of these ends what a reader would see; found by plain search, so linear.
_NAMES = ("script", "style", "template", "svg", "iframe")
_DROPPED = re.compile(rf"<!--|<({'|'.join(_NAMES)})(?=[\s>/])", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}[^<>]{{0,200}}>", re.IGNORECASE) for name in _NAMES} | {
    "": re.compile("-->")
}
_WRAPPERS = ("div", "span", "section", "center", "font", "b", "i")
# thousands of attributes cost the parser minutes
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,20})\s[^<>]{4000,}>")
_TAG = re.compile(r"<[a-zA-Z/!?][^<>]{0,4000}>")
_BREAK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|td|th|tr|table|h[1-6]|section|article|header|footer|dd|dt|title|figure|figcaption|hr)\b[^<>]{0,4000}>",
    re.IGNORECASE,
)
# Written out or as a numeric reference: no tree can hold them.
_CONTROL = re.compile(
    r"&#(?:0{0,9}(?:[0-8]|1[1245-9]|2\d|3[01])|x0{0,9}(?:[0-8bcef]|1[0-9a-f]))(?![0-9a-f]);?"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]",
    re.IGNORECASE,
)

# Soft hyphens and joiners of no width: they stand between the digits of some pages.
_INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200d\u2060\ufeff]|&(?:shy|zwnj|zwj|ZeroWidthSpace|#8203|#x200b);", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Markup:
    """A page, parsed once. A `heavy` one is past what an extractor should be given."""

    tree: html.HtmlElement
    visible: str  # the markup without scripts, as parsed
    scripts: tuple[str, ...]  # each with its opening tag
    heavy: bool


def parse(page: str) -> Markup | None:
    """The tree of a page, or None where there is no markup at all."""
    shown, scripts = _without_scripts(
        _INVISIBLE.sub("", _CONTROL.sub("", unicodedata.normalize("NFC", page)))
    )
    visible = _LONG_TAG.sub(r"<\1>", shown[:_LONGEST])
    root = _tree(visible)
    if root is None:
        return None
    depth = max((depth for depth, _ in _levels(root)), default=0)
    if depth > _DEEPEST:
        _flatten(root)
    heavy = (
        len(shown) > _LONGEST or depth > _HOPELESS or _count(root) > _ELEMENTS or _count(root, "a") > _LINKS
    )
    return Markup(tree=root, visible=visible, scripts=scripts, heavy=heavy)


def text_only(markup: str) -> str:
    """All text of a piece of markup, a line for each block: one pass, no tree."""
    text = unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _count(root: html.HtmlElement, *tags: str) -> int:
    return sum(1 for _ in root.iter(*tags))


def _without_scripts(page: str) -> tuple[str, tuple[str, ...]]:
    """What a reader sees, and the scripts. What is never closed goes on to the end, as in a browser."""
    seen: list[str] = []
    scripts: list[str] = []
    at, room = 0, _SCRIPTS
    while found := _DROPPED.search(page, at):
        seen.append(page[at : found.start()])
        name = (found[1] or "").lower()
        at = _end_of(page, name, found.end())
        if name == "script" and at - found.start() <= room:
            scripts.append(page[found.start() : at])
            room -= at - found.start()
    return "".join([*seen, page[at:]]), tuple(scripts)


def _end_of(page: str, name: str, start: int) -> int:
    """Where an element or comment that is never drawn ends."""
    closing = _CLOSING[name].search(page, start)
    return closing.end() if closing else len(page)


def _tree(page: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root if isinstance(root, html.HtmlElement) else None


def _flatten(root: html.HtmlElement) -> None:
    """Wrappers that hold one element and no word go; what is still too deep then is unwrapped, its text left in place."""
    for element in list(root.iter(*_WRAPPERS)):
        parent = element.getparent()
        if parent is not None and len(parent) == 1 and not (parent.text or "").strip():
            element.drop_tag()
    for element in [element for depth, element in _levels(root) if depth > _DEEPEST]:
        element.drop_tag()


def _levels(root: html.HtmlElement) -> Iterator[tuple[int, html.HtmlElement]]:
    """Every element with the number of elements it lies in."""
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            yield depth, element
        depth += 1 if event == "start" else -1
