"""Answers with an ETag: whoever has one already is only told so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import xxhash
from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.requests import Request


def tagged(request: Request, body: bytes, media_type: str) -> Response:
    """The body, or 304 where `If-None-Match` names it."""
    tag = f'"{xxhash.xxh3_128_hexdigest(body)}"'
    headers = {"etag": tag, "cache-control": "private, no-cache"}
    held = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if held & {tag, "*"}:
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media_type)
