"""What a form of ours sends back, once it is clear that it is ours."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from monitor.phrases import phrase
from monitor.web.guard import SESSION_COOKIE
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request

_MOST_FIELDS = 1_000
_PATIENCE_S = 10
_LONGEST = 100_000  # bytes of a whole form


class FormRefused(HTTPException):
    """Drawn by somebody else, or for a session that has ended."""

    def __init__(self, why: str) -> None:
        super().__init__(403, why)


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form that we drew for this session; of two of one name the last.

    Raises: FormRefused.
    """
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise FormRefused(phrase("a form is sent as application/x-www-form-urlencoded"))
    if int(request.headers.get("content-length") or _LONGEST + 1) > _LONGEST:
        raise FormRefused(phrase("the form is too long, or does not say how long it is"))
    try:
        async with asyncio.timeout(_PATIENCE_S):
            form = await request.form(max_fields=_MOST_FIELDS)
    except TimeoutError:
        raise FormRefused(phrase("the form took too long to come")) from None
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    session = request.cookies.get(SESSION_COOKIE, "")
    if not site_of(request).access.is_form_token(fields.pop("form_token", ""), session):
        raise FormRefused(phrase("the page was too old, or not ours; go back, reload it and try again"))
    return fields
