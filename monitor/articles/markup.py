"""HTML to a tree that is safe to work on: size, depth, elements and links are bounded.

Seen with hostile pages: tens of thousands of unclosed paragraphs, 100,000 links, nesting past 260 and a script of 14 MB
each cost an extractor minutes or the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 2_000_000  # characters of markup, scripts and comments dropped
_SCRIPTS = 4_000_000  # characters of scripts kept, to look for a text in them
_DEEPEST = 250
_ELEMENTS = 15_000  # more, and extraction grows quadratic
_LINKS = 4_000

# Never closed or closed late, each of these ends what a reader would see; found by plain search, so linear.
_NAMES = ("script", "style", "template", "svg", "iframe")
_DROPPED = re.compile(rf"<!--|<({'|'.join(_NAMES)})(?=[\s>/])", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}[^<>]{{0,200}}>", re.IGNORECASE) for name in _NAMES} | {
    "": re.compile("-->")
}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Markup:
    """A page, parsed once. `heavy` pages are past what an extractor should be given."""

    tree: html.HtmlElement
    scripts: tuple[str, ...]  # each with its opening tag
    heavy: bool


def parse(page: str) -> Markup | None:
    """The tree of a page, or None where there is no markup at all."""
    visible, scripts = _without_scripts(_CONTROL.sub("", page))
    root = _tree(visible[:_LONGEST])
    if root is None:
        return None
    _flatten(root)
    elements = sum(1 for _ in root.iter())
    links = sum(1 for _ in root.iter("a"))
    heavy = elements > _ELEMENTS or links > _LINKS or len(visible) > _LONGEST
    return Markup(tree=root, scripts=scripts, heavy=heavy)


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
    """Elements below the deepest level are unwrapped: their text stays where it was."""
    for element in list(_too_deep(root)):
        element.drop_tag()


def _too_deep(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > _DEEPEST:
            yield element
