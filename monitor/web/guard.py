"""Around every page: who may look, from which name, with which headers. Plain ASGI, so that nothing is buffered."""

from __future__ import annotations

import base64
import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from monitor.web.problems import problem

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from monitor.web.site import Site

_ASKS_FOR = 'Bearer, Basic realm="newsfigures"'
SESSION_COOKIE = "newsfigures_session"
OPEN = ("/login", "/static/", "/healthz", "/readyz")  # what has no news in it
# No script or style but our own files, no picture from elsewhere, nobody may frame us.
_POLICY = "; ".join((
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
HEADERS = {
    "content-security-policy": _POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


class Guard:
    """Refuses foreign names and strangers, and dresses every answer in `HEADERS`.

    `names` are the hosts under which a browser may call us; empty for any, where a secret is asked for anyway: a page
    elsewhere that points a name of its own at loopback (DNS rebinding) must not read the news here.
    """

    def __init__(self, app: ASGIApp, *, site: Site, names: Collection[str] = ()) -> None:
        self._app = app
        self._site = site
        self._names = frozenset(names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse to."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(HTTPConnection(scope))
        await (refusal or self._app)(scope, receive, _dressed(send))

    def _refusal(self, asked: HTTPConnection) -> Response | None:
        program = asked.url.path.startswith("/api/")
        if self._names and not self._knows(_host(asked)):
            return _no(program, 421, "this name is not ours; see `web.names` in the settings")
        if self._admits(asked):
            return None
        if program or "text/html" not in asked.headers.get("accept", ""):
            return _no(program, 401, "a token is needed", {"www-authenticate": _ASKS_FOR})
        return RedirectResponse(f"/login?{urlencode({'next': _path(asked)})}", 303)

    def _knows(self, host: str) -> bool:
        return host in self._names or host == "localhost" or _is_loopback(host)

    def _admits(self, asked: HTTPConnection) -> bool:
        access = self._site.access
        if not access.guarded or asked.url.path.startswith(OPEN):
            return True
        if access.is_token(_token(asked)):
            return True
        return access.is_session(asked.cookies.get(SESSION_COOKIE, ""), self._site.clock())


def _no(program: bool, status: int, why: str, headers: dict[str, str] | None = None) -> Response:  # noqa: FBT001
    """In the form that the asker reads."""
    return (
        problem(status, why, headers=headers) if program else PlainTextResponse(f"{why}\n", status, headers)
    )


def _token(asked: HTTPConnection) -> str:
    """What a program sends: the token, or, as feed readers can, any name with the token for a password."""
    scheme, _, sent = asked.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return sent.strip()
    try:
        pair = base64.b64decode(sent, validate=True).decode() if scheme.lower() == "basic" else ""
    except ValueError:
        return ""
    return pair.partition(":")[2]


def _host(asked: HTTPConnection) -> str:
    """The name that the browser called us by."""
    try:
        return urlsplit(f"//{asked.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def _path(asked: HTTPConnection) -> str:
    return f"{asked.url.path}?{asked.url.query}" if asked.url.query else asked.url.path


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _dressed(send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "no-store")
        await send(message)

    return with_headers
