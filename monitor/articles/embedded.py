"""What a page holds for machines: JSON-LD, and the state that a script framework starts from."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from monitor.articles import state_names as names
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
                if _TYPES & _kinds(thing.get("@type")):
                    return thing
    return {}


def article_in_state(scripts: tuple[str, ...]) -> dict[str, Any]:
    """What a framework's state says of its article, under the names of JSON-LD; empty if it holds no text.

    The article is the object with the longest text under a key that means a body.
    """
    states = (state for script in scripts if not _LD.match(script) for state in _states(script))
    found = [(_body(thing), thing) for state in states for thing in _objects(state)]
    text, thing = max(found, key=lambda one: len(one[0]), default=("", {}))
    if len(text) < _SHORTEST_BODY:
        return {}
    return {"articleBody": text, **_facts(thing)}


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


def _body(thing: dict[str, Any]) -> str:
    """The longest text that an object holds under a key that means a body, in one string or in pieces."""
    said = (_text(value) for key, value in thing.items() if _folded(key) in names.BODY)
    return max(said, key=len, default="")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return plain(value)
    pieces = (_piece(item) for item in value) if isinstance(value, list) else iter(())
    return "\n".join(piece for piece in pieces if piece)


def _piece(item: Any) -> str:
    """The words of one paragraph among others; of a picture, a link or an advertisement none."""
    if isinstance(item, str):
        return plain(item)
    if (
        not isinstance(item, dict)
        or item.get("type", "text") not in names.PROSE
        or names.OF_ITS_OWN & item.keys()
    ):
        return ""
    said = (value for key, value in item.items() if _folded(key) in names.BODY and isinstance(value, str))
    return plain(next(said, ""))


def _facts(thing: dict[str, Any]) -> dict[str, Any]:
    """Author and times that stand beside a text, or one level below."""
    inner = {k: v for value in thing.values() if isinstance(value, dict) for k, v in value.items()}
    said = {_folded(key): value for key, value in {**inner, **thing}.items() if value}
    found = {name: [said[key] for key in keys if key in said] for name, keys in names.FACTS.items()}
    return {name: values[0] for name, values in found.items() if values}


def _folded(key: str) -> str:
    return key.casefold().replace("_", "").replace("-", "")


def _kinds(kind: Any) -> set[str]:
    return {k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)}
