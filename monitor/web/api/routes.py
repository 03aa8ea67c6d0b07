"""From the table to routes: parameters are read, the answer is tagged, what is wrong is a problem body."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, get_origin

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.routing import Route

from monitor import contract
from monitor.errors import InputError
from monitor.web.api.endpoints import ENDPOINTS
from monitor.web.api.openapi import PREFIX, document
from monitor.web.problems import problem
from monitor.web.site import site_of
from monitor.web.tagged import tagged

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from pydantic_core import ErrorDetails
    from starlette.datastructures import QueryParams
    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.web.api.asked import Asked
    from monitor.web.api.endpoints import Endpoint

_LARGEST = 2**63 - 1  # that a database holds


def routes() -> list[Route]:
    """Every endpoint, and the document about them."""
    paths = ((re.sub(r"\{(\w+)\}", r"{\1:int}", one.path), one) for one in ENDPOINTS)
    return [
        Route(f"{PREFIX}/openapi.json", _document),
        *(Route(PREFIX + path, _serve(one)) for path, one in paths),
    ]


def _document(request: Request) -> Response:
    return tagged(request, _described(), "application/json")


@cache
def _described() -> bytes:
    return contract.line(document(version("newsfigures"))).encode()


def _serve(one: Endpoint) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def serve(request: Request) -> Response:
        return await run_in_threadpool(_answer, one, request)

    return serve


def _answer(one: Endpoint, request: Request) -> Response:
    try:
        asked = _asked(one.asked, request.query_params)
        path = request.path_params
        known = all(number <= _LARGEST for number in path.values())
        found = one.answer(site_of(request), asked, path) if known else None
    except ValidationError as fault:
        errors = [_told(error) for error in fault.errors(include_url=False, include_context=False)]
        return problem(400, "; ".join(f"{e['parameter']}: {e['detail']}" for e in errors), errors=errors)
    except InputError as fault:
        return problem(400, str(fault))
    if found is None:
        return problem(404, "there is no such thing")
    return tagged(request, contract.line(found).encode(), "application/json")


def _asked(model: type[Asked], given: QueryParams) -> Asked:
    """Raises: ValidationError, also for a parameter given twice of which there is one."""
    several = {name for name, field in model.model_fields.items() if get_origin(field.annotation) is tuple}
    values: dict[str, Any] = {}
    for name in given.keys():  # noqa: SIM118 - of several of one name each
        every = given.getlist(name)
        values[name] = every if name in several or len(every) > 1 else every[0]
    return model.model_validate(values)


def _told(error: ErrorDetails) -> dict[str, str]:
    return {"parameter": str(error["loc"][0]) if error["loc"] else "", "detail": error["msg"]}
