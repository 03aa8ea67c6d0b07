"""A newswire of our own on loopback: each outlet is a site with an address of its own, and prints when its time has come."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from email.utils import format_datetime
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

from monitor.demo.loopback import LoopbackServer
from monitor.demo.pages import ARTICLE_TYPES, LISTING_TYPES, ROBOTS, article_page, listing, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from typing import Any, Self

    from monitor.demo.script import Outlet, Piece


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a site has at a path."""

    body: bytes
    content_type: str

    @property
    def etag(self) -> str:
        """Changes when the body does, and only then."""
        return f'"{sha256(self.body).hexdigest()[:16]}"'


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One request that came in."""

    outlet: str
    path: str
    status: int


class Newswire:
    """Serves the outlets on loopback, a port each, until the `with` block ends.

    Their addresses have names (`http://garam.example:40123`), which `stage` resolves: a digest holds no private address.

    `clock` decides what is printed already; `asked` lists every request in order.
    """

    def __init__(
        self, outlets: Sequence[Outlet], pieces: Sequence[Piece], clock: Callable[[], datetime]
    ) -> None:
        self.outlets = outlets
        self.pieces = pieces
        self.clock = clock
        self.asked: list[Asked] = []
        self._sites: dict[str, str] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        for outlet in self.outlets:
            server = _Site(("127.0.0.1", 0), _Handler, self, outlet)
            self._open.enter_context(server)
            self._sites[outlet.id] = f"http://{outlet.id}.example:{server.server_port}"
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @property
    def sites(self) -> Mapping[str, str]:
        """The address of each outlet, by id, without a slash at the end."""
        return self._sites

    def url_of(self, piece: Piece) -> str:
        """Where an article is (or will be) printed."""
        return self._sites[piece.outlet] + path_of(piece)

    def answer(self, outlet: Outlet, path: str) -> Answer | None:
        """What the outlet has at `path` now; None: nothing."""
        now, site = self.clock(), self._sites[outlet.id]
        printed = [p for p in self.pieces if p.outlet == outlet.id and p.at <= now]
        if path == "/robots.txt":
            return Answer(body=ROBOTS, content_type="text/plain")
        if path == f"/{outlet.listing}":
            return Answer(
                body=listing(outlet, printed[::-1], site), content_type=LISTING_TYPES[outlet.listing]
            )
        for piece in printed:
            if path == path_of(piece):
                body = article_page(outlet, piece, site, now)
                return Answer(body=body, content_type=ARTICLE_TYPES[outlet.charset])
        return None


class _Site(LoopbackServer):
    """The server of one outlet."""

    def __init__(
        self, address: tuple[str, int], handler: type[_Handler], wire: Newswire, outlet: Outlet
    ) -> None:
        super().__init__(address, handler)
        self.wire = wire
        self.outlet = outlet


class _Handler(BaseHTTPRequestHandler):
    server: _Site

    def do_GET(self) -> None:
        answer = self.server.wire.answer(self.server.outlet, self.path)
        if answer is None:
            self._send(HTTPStatus.NOT_FOUND, Answer(body=b"not here", content_type="text/plain"))
        elif self.headers.get("If-None-Match") == answer.etag:
            self._send(HTTPStatus.NOT_MODIFIED, Answer(body=b"", content_type=answer.content_type))
        else:
            self._send(HTTPStatus.OK, answer)

    def _send(self, status: HTTPStatus, answer: Answer) -> None:
        self.server.wire.asked.append(Asked(outlet=self.server.outlet.id, path=self.path, status=status))
        self.send_response(status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        if status == HTTPStatus.OK:
            self.send_header("ETag", answer.etag)
        self.end_headers()
        self.wfile.write(answer.body)

    def date_time_string(self, timestamp: float | None = None) -> str:  # noqa: ARG002 - the Date header
        return format_datetime(self.server.wire.clock())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Silence: `Newswire.asked` keeps what came in."""
