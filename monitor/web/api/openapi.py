"""The OpenAPI document, drawn from the table of endpoints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from monitor.web.api.asked import LARGEST
from monitor.web.api.endpoints import ENDPOINTS
from monitor.web.api.shapes import PROBLEM, SHAPES, schema_of
from monitor.web.problems import MEDIA_TYPE

if TYPE_CHECKING:
    from monitor.web.api.asked import Asked
    from monitor.web.api.endpoints import Endpoint

PREFIX = "/api/v1"
_NUMBER = {"type": "integer", "minimum": 1, "maximum": LARGEST}
_REFUSALS = {
    "400": "a parameter is unknown or cannot be read; `errors` names it",
    "401": "a token is needed",
    "404": "there is no such thing",
    "503": "the database is busy; try again",
}


def document(version: str) -> dict[str, Any]:
    """OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "newsfigures",
            "version": version,
            "description": "The ledger of every figure that the news reports on the topics you watch.",
        },
        "paths": {PREFIX + one.path: {"get": _operation(one)} for one in ENDPOINTS},
        "components": {
            "schemas": {**{name: schema_of(name) for name in SHAPES}, "problem": PROBLEM},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    }


def _operation(one: Endpoint) -> dict[str, Any]:
    named = one.path.strip("/").replace("/", "_")
    return {
        "operationId": re.sub(r"[{}]", "", named),
        "summary": one.summary,
        "parameters": [*_in_path(one.path), *_in_query(one.asked)],
        "responses": {
            "200": {"description": one.summary, "content": {"application/json": {"schema": _answer(one)}}},
            "304": {"description": "what the ETag in If-None-Match stands for"},
            **{status: _refusal(why) for status, why in _REFUSALS.items()},
        },
    }


def _in_path(path: str) -> list[dict[str, Any]]:
    names = re.findall(r"\{(\w+)\}", path)
    return [{"name": name, "in": "path", "required": True, "schema": _NUMBER} for name in names]


def _in_query(asked: type[Asked]) -> list[dict[str, Any]]:
    schema = asked.model_json_schema()
    required = schema.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in required, **_described(dict(field))}
        for name, field in schema.get("properties", {}).items()
    ]


def _described(field: dict[str, Any]) -> dict[str, Any]:
    """A parameter that is not given is left out: it is never null."""
    about = {"description": field.pop("description")} if "description" in field else {}
    kept = {key: value for key, value in field.items() if key not in ("title", "default", "anyOf")}
    [plain] = [one for one in field.get("anyOf", [{}]) if one.get("type") != "null"]
    return {**about, "schema": {**kept, **plain}}


def _answer(one: Endpoint) -> dict[str, Any]:
    shape = {"$ref": f"#/components/schemas/{one.shape}"}
    if not one.lists:
        return shape
    return {
        "type": "object",
        "required": ["items", "next"],
        "properties": {
            "items": {"type": "array", "items": shape},
            "next": {"type": ["string", "null"], "description": "`cursor` of the next page"},
        },
    }


def _refusal(why: str) -> dict[str, Any]:
    return {"description": why, "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/problem"}}}}
