"""JSON answers of search services, read leniently."""

from __future__ import annotations

import json
import re
from typing import Any

from monitor.charsets import decode
from monitor.errors import SourceError

MAX_BYTES = 4_000_000

_ESCAPE = re.compile(r'\\(["\\/bfnrt]|u[0-9A-Fa-f]{4})?')


def json_object(body: bytes, content_type: str, *, named: str) -> dict[str, Any]:
    """The object that a service answered with. Control characters and wrong escapes inside it do no harm.

    Raises: SourceError for anything else, with the answer's first words.
    """
    text = decode(body[:MAX_BYTES], content_type).strip()
    try:
        answer = json.loads(_ESCAPE.sub(_mended, text), strict=False)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            "{named} is not JSON: it begins {beginning!r}", named=named, beginning=text[:100]
        ) from error
    if not isinstance(answer, dict):
        raise SourceError(
            "{named} is not a JSON object: it begins {beginning!r}", named=named, beginning=text[:100]
        )
    return answer


def _mended(escape: re.Match[str]) -> str:
    """A backslash that begins no escape stands for itself."""
    return escape[0] if escape[1] else "\\\\"
