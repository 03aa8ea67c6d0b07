"""What a page itself names as something else than its article is taken out before an extractor sees it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.articles import layout_words as words
from monitor.model import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

_WORD = re.compile(r"[A-Z]?[a-z]{1,30}|[A-Z]{1,30}")
_LONGEST_NAMES = 300  # characters of an attribute looked at
_KEPT = 500  # characters of a part that are kept to be shown
_MOST_KEPT = 60  # parts


def set_aside(tree: html.HtmlElement) -> tuple[LeftOut, ...]:
    """Take captions, by-lines, comments, lists and the like out, by the names they have; what they were is returned.

    A part that holds the headline or half of the page's words is no aside, whatever its name. Changes the tree.
    """
    room = len(tree.text_content()) // 2
    left_out: list[LeftOut] = []
    for element, kind in list(_asides(tree, room)):
        text = " ".join(element.text_content().split())
        element.drop_tree()
        if text and len(left_out) < _MOST_KEPT:
            left_out.append(LeftOut(kind=kind, text=text[:_KEPT]))
    return tuple(left_out)


def _asides(tree: html.HtmlElement, room: int) -> Iterator[tuple[html.HtmlElement, str]]:
    """The outermost elements that are an aside by their name, and the kind; in the order of the page."""
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        kind = _kind(element)
        if kind and len(element.text_content()) <= room and next(element.iter("h1", "main"), None) is None:
            yield element, kind
        else:
            waiting.extend(reversed(element))


def _kind(element: html.HtmlElement) -> str | None:
    if element.tag in words.NEVER or element.get("itemprop") == "articleBody":
        return None
    names = " ".join((element.get(attribute) or "")[:_LONGEST_NAMES] for attribute in words.NAMED_IN)
    kinds = (_kind_of(name) for name in names.split())
    return words.TAGS.get(element.tag) or next((kind for kind in kinds if kind), None)


@lru_cache(maxsize=4096)
def _kind_of(name: str) -> str | None:
    said = [word.lower() for word in _WORD.findall(name)]
    alone = next((words.KINDS[word] for word in said if word in words.KINDS), None)
    return alone or next((kind for pair, kind in words.PAIRS.items() if pair.issubset(said)), None)
