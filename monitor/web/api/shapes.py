"""The objects of the API as JSON Schema, field by field; `?` says that it may be null. Fields may be added, none goes away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from monitor.model import ChangeKind, Decision, NoticeState, RulingKind, Unit, VerdictKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Mapping[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "time": {"type": "string", "format": "date-time"},
    "whole": {"type": "integer"},
    "number": {"type": "number"},
    "yes/no": {"type": "boolean"},
    "texts": {"type": "array", "items": {"type": "string"}},
    "numbers": {"type": "array", "items": {"type": "integer"}},
    "objects": {"type": "array", "items": {"type": "object"}},
    "object": {"type": "object"},
    "unit": {"enum": [*get_args(Unit)]},
    "decision": {"enum": [*get_args(Decision)]},
    "verdict": {"enum": [*get_args(VerdictKind)]},
    "change kind": {"enum": [*get_args(ChangeKind)]},
    "ruling kind": {"enum": [*get_args(RulingKind)]},
    "notice state": {"enum": [*get_args(NoticeState)]},
}

_VALUE = {"low": "number", "high": "number", "unit": "unit"}
_FIGURE = {
    "in": "text", "start": "whole", "end": "whole", "text": "text", **_VALUE, "approx": "yes/no", "bound": "text?",
    "per": "text?", "status": "text?", "counter": "text?", "about": "text?", "about_from": "text?", "owner": "text?",
    "owner_from": "text?", "speaker": "text?", "as_of": "text?", "due": "text?", "direction": "text?", "quote": "text",
}  # fmt: skip

SHAPES: Mapping[str, Mapping[str, str]] = {
    "topic": {"topic": "text", "title": "text", "lang": "text", "since": "time?"},
    "series": {
        "series": "whole", "label": "text", "named": "text?", "topic": "text", **_VALUE, "per": "text?",
        "status": "text?", "at": "time", "outlet": "text", "url": "text", "observations": "whole", "outlets": "whole",
        "changes": "whole", "open_conflict": "yes/no", "suspect": "text?", "unsure": "yes/no", "muted": "yes/no",
    },
    "observation": {
        "series": "whole", "observation": "whole", "misread": "yes/no", "unsure": "yes/no", "withdrawn": "yes/no",
        "url": "text", "outlet": "text", "at": "time", "learned": "time", **_FIGURE,
    },
    "figure": {
        "observation": "whole", "article": "whole", "url": "text", "outlet": "text", "at": "time", "learned": "time",
        "topic": "text?", "topics": "texts", "series": "whole?", "label": "text?", "verdict": "verdict",
        "reasons": "texts", **_FIGURE,
    },
    "headline": {
        "series": "whole?", "url": "text", "outlet": "text", "title": "text", "at": "time", "learned": "time",
        "reason": "text", **_FIGURE,
    },
    "change": {
        "id": "whole", "url": "text", "at": "time", "learned": "time", "topic": "text", "series": "whole",
        "label": "text", "kind": "change kind", "from": "object?", "to": "object", "ratio": "number?",
        "difference": "number?", "outlet": "text", "also_in": "whole", "confirmed_by": "text?", "against": "whole",
        "story": "whole?", "reason": "text", "suspect": "text?",
    },
    "article": {
        "article": "whole", "url": "text", "canonical": "text", "title": "text", "outlet": "text", "author": "text?",
        "lang": "text", "trust": "text", "topics": "texts", "decision": "decision?", "copy_of": "text?",
        "story": "whole?", "at": "time", "learned": "time",
    },
    "version": {
        "version": "whole", "url": "text", "fetched": "time", "published": "time", "edited": "time?",
        "decision": "decision?", "title": "text", "text": "text", "figures": "objects", "edit": "object?",
    },
    "reason": {
        "url": "text", "learned": "time", "decision": "decision", "figure": "text?", "observation": "whole?",
        "series": "whole?", "label": "text?", "verdict": "text", "reason": "text", "story": "whole?",
    },
    "story": {
        "story": "whole", "title": "text", "url": "text", "topics": "texts", "outlets": "texts", "articles": "whole",
        "copies": "whole", "first": "time", "first_seen": "time", "last": "time",
    },
    "source": {
        "kind": "text", "address": "text", "topics": "texts", "state": "text", "since": "time?",
        "last_success": "time?", "items_a_day": "number", "median_delay_s": "whole?", "rest_s": "whole",
        "failing_since": "time?", "next": "time", "links": "whole", "detail": "text",
    },
    "notice": {
        "mark": "text", "topic": "text", "channel": "text", "kind": "text", "state": "notice state",
        "attempts": "whole", "created": "time", "due": "time", "changes": "numbers", "detail": "text",
    },
    "decision": {
        "decision": "whole", "kind": "ruling kind", "made": "time", "undone": "time?", "series": "whole",
        "other": "whole?", "observations": "numbers", "label": "text?", "because": "text?", "text": "text",
    },
}  # fmt: skip

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "detail"],
                "properties": {"parameter": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}


def schema_of(name: str) -> dict[str, Any]:
    """JSON Schema of one object; it tells its own `type`."""
    fields = {field: _schema(word) for field, word in SHAPES[name].items()}
    return {
        "type": "object",
        "required": ["type", *fields],
        "properties": {"type": {"const": name}, **fields},
    }


def _schema(word: str) -> dict[str, Any]:
    plain = _WORDS[word.removesuffix("?")]
    return {"anyOf": [plain, {"type": "null"}]} if word.endswith("?") else dict(plain)
