"""What went wrong, as a program reads it: RFC 9457, `application/problem+json`."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

MEDIA_TYPE = "application/problem+json"


def problem(
    status: int, detail: str = "", *, headers: Mapping[str, str] | None = None, **more: Any
) -> Response:
    """The answer; `detail` is for a person, `more` for programs. Neither ever holds a trace."""
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail or title, **more}
    return Response(
        json.dumps(body, ensure_ascii=False), status, headers=dict(headers or {}), media_type=MEDIA_TYPE
    )
