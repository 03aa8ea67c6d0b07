"""The outbox: what is owed, was delivered, is held, failed or was kept silent, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from monitor.errors import InputError
from monitor.store.paged import Leaf
from monitor.web.drawn import page
from monitor.web.forms import form_of
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from monitor.model import NoticeState

STATES: tuple[NoticeState, ...] = ("owed", "sending", "delivered", "failed", "held", "dropped")
_MOST = 50


def show(request: Request) -> Response:
    """The newest notices, in one state or any. Raises: HTTPException 404 for a page that there is not."""
    wanted = next((state for state in STATES if state == request.query_params.get("state")), None)
    leaf = Leaf(after=request.query_params.get("after"), limit=_MOST)
    try:
        found = site_of(request).store.pages.outbox(leaf, states=[wanted] if wanted else [])
    except InputError:
        raise HTTPException(404) from None
    return page(
        request,
        "outbox.html",
        notices=found.items,
        following=found.next,
        states=STATES,
        wanted=wanted or "",
        done=next((what for what in _DONE if what == request.query_params.get("done")), ""),
    )


_DONE = ("retry", "drop", "late")  # what the page says it did; late: the notice was on its way, or gone


async def act(request: Request) -> Response:
    """Sends a notice again, or never. Raises: FormRefused."""
    form = await form_of(request)
    done = await run_in_threadpool(_act, request, form.get("what", ""), form.get("mark", ""))
    return RedirectResponse(f"/outbox?done={done}#done", 303)


def _act(request: Request, what: str, mark: str) -> str:
    site = site_of(request)
    if what == "retry":
        return "retry" if site.store.retry({mark}, site.clock()) else "late"
    return "drop" if what == "drop" and site.store.drop(mark) else "late"
