"""What a page holds for machines: JSON-LD, and the state that a script framework starts from."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from monitor.articles.markup import text_only

if TYPE_CHECKING:
    from collections.abc import Iterator

_LD = re.compile(r"<script[^>]{0,300}application/ld\+json[^>]{0,300}>", re.IGNORECASE)
_TYPES = frozenset(
    [
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "AnalysisNewsArticle",
        "Report",
    ]
)
_OTHERS = frozenset(["itemListElement", "hasPart", "mentions", "citation", "comment"])  # hold other articles
_BODY_KEYS = frozenset(
    [
        "articlebody",
        "body",
        "content",
        "contents",
        "bodyhtml",
        "articlecontent",
        "text",
        "maintext",
        "html",
        "newscontent",
    ]
)
_SHORTEST_BODY = 100  # characters
_STATE_STARTS = re.compile(r"[{\[]")
_MOST_STATE = 2_000_000  # characters of one script
_MOST_STARTS = 20  # braces tried in one script, to find where its JSON begins
_DEEPEST = 60


def linked_data(scripts: tuple[str, ...]) -> dict[str, Any]:
    """The article's own JSON-LD object; empty if the page has none."""
    for script in scripts:
        if opening := _LD.match(script):
            for thing in _objects(_json(_inside(script, opening.end()))):
                if _TYPES & _names(thing.get("@type")):
                    return thing
    return {}


def text_in_state(scripts: tuple[str, ...]) -> str:
    """The longest text under a key that means a body, in any framework's state; empty if there is none."""
    states = (state for script in scripts if not _LD.match(script) for state in _states(script))
    texts = [text for state in states for text in _bodies(state)]
    return max(texts, key=len, default="")


def plain(text: str) -> str:
    """The text of a string that may hold HTML, escaped or not, a line for each paragraph."""
    return text_only(unescape(text) if "&lt;" in text else text)


def _inside(script: str, start: int) -> str:
    end = script.rfind("</")
    return script[start : end if end > start else None].strip().removeprefix("<!--").removesuffix("-->")


def _json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _states(script: str) -> Iterator[Any]:
    """The JSON values in a script: window.__STATE__ = {…}, or the whole script."""
    text = _inside(script, script.find(">") + 1)[:_MOST_STATE]
    decoder = json.JSONDecoder(strict=False)
    at = 0
    for _ in range(_MOST_STARTS):
        start = _STATE_STARTS.search(text, at)
        if start is None:
            return
        try:
            value, at = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            at = start.end()
            continue
        yield value


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = [inner for key, inner in value.items() if key not in _OTHERS]
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)


def _bodies(value: Any) -> Iterator[str]:
    for thing in _objects(value):
        for key, text in thing.items():
            if (
                key.lower().replace("_", "") in _BODY_KEYS
                and isinstance(text, str)
                and len(text) >= _SHORTEST_BODY
            ):
                yield plain(text)


def _names(kind: Any) -> set[str]:
    return {k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)}
