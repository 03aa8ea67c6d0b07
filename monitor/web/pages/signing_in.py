"""Signing in and out, and the language that a reader chose."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from monitor.web.access import SESSION
from monitor.web.drawn import LANGUAGE_COOKIE, page
from monitor.web.forms import FormRefused, form_of
from monitor.web.guard import SESSION_COOKIE
from monitor.web.site import site_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_YEAR_S = 365 * 86_400


class Tries:
    """Wrong passwords of late, from wherever: the wait is for all, since an address is easily changed.

    Held in memory alone: a restart forgives, and nobody outside can cause one.
    """

    def __init__(self, most: int = 5, within: timedelta = timedelta(minutes=1)) -> None:
        self._most, self._within = most, within
        self._wrong: deque[datetime] = deque(maxlen=most)
        self._lock = Lock()

    def begin(self, now: datetime) -> int:
        """Seconds until a try is let in; 0: this one is. It counts as wrong until `succeeded`, lest many come at once."""
        with self._lock:
            full = len(self._wrong) == self._most
            left = self._wrong[0] + self._within - now if full else timedelta()
            if left > timedelta():
                return -int(-left.total_seconds() // 1)
            self._wrong.append(now)
            return 0

    def succeeded(self, begun: datetime) -> None:
        """The try that began then was none."""
        with self._lock, suppress(ValueError):
            self._wrong.remove(begun)


def show(request: Request) -> Response:
    """The form."""
    return _form(request, "")


def _form(request: Request, fault: str, *, status: int = 200, **facts: object) -> Response:
    goal = _within_us(request.query_params.get("next", "/"))
    return page(request, "login.html", status=status, fault=fault, facts=facts, goal=goal)


async def enter(request: Request) -> Response:
    """Begins a session for who has the password or the token."""
    site, tries = site_of(request), request.app.state.tries
    now = site.clock()
    try:
        form = await form_of(request)
    except FormRefused:
        return _form(request, "login.stale", status=403)
    if wait := tries.begin(now):
        return _form(request, "login.wait", status=429, seconds=wait)
    if not await run_in_threadpool(site.access.opens, form.get("secret", "")):
        return _form(request, "login.wrong", status=403)
    tries.succeeded(now)
    answer = RedirectResponse(_within_us(form.get("next", "/")), 303)
    session = site.access.new_session(now)
    age = int(SESSION.total_seconds())
    answer.set_cookie(
        SESSION_COOKIE, session, max_age=age, httponly=True, samesite="strict", secure=request.url.scheme == "https"
    )  # fmt: skip
    return answer


async def leave(request: Request) -> Response:
    """Ends the session in this browser."""
    await form_of(request)
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(SESSION_COOKIE, httponly=True, samesite="strict")
    return answer


def choose_language(request: Request) -> Response:
    """Remembers the language, and goes back to where the reader was."""
    answer = RedirectResponse(_within_us(request.query_params.get("next", "/")), 303)
    chosen = "ko" if request.query_params.get("to") == "ko" else "en"
    answer.set_cookie(LANGUAGE_COOKIE, chosen, max_age=_YEAR_S, httponly=True, samesite="lax")
    return answer


def _within_us(path: str) -> str:
    """A path of our own, so that no link of ours leads a reader away."""
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if ours and "\\" not in path else "/"
