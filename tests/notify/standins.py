"""Real servers on loopback in place of the services: a mail catcher, Telegram's Bot API, a webhook receiver."""

from __future__ import annotations

import json
import math
import socket
import threading
from email import message_from_bytes, policy
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable
    from email.message import EmailMessage

TELEGRAM_LIMIT = 4096


class MailCatcher:
    """An SMTP server that keeps what it is sent; `refusal` is its answer to every message, `stranger` to every recipient.

    With `tls` it takes mail after STARTTLS only.
    """

    def __init__(
        self, refusal: str | None = None, stranger: str | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.refusal, self.stranger = refusal, stranger
        self.mails: list[EmailMessage] = []
        self.encrypted: list[bool] = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._controller = Controller(
            self, hostname="127.0.0.1", port=self.port, tls_context=tls, require_starttls=tls is not None
        )

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if self.stranger:
            return self.stranger
        envelope.rcpt_tos.append(address)
        return "250 known"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refusal:
            return self.refusal
        self.encrypted.append(session.ssl is not None)
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 taken"

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    @property
    def url(self) -> str:
        return f"mailto://127.0.0.1:{self.port}?from=watch@post.example&to=desk@post.example"


class HttpStandIn:
    """An HTTP server in a thread that keeps the JSON it is posted and answers as `answer` says."""

    def __init__(self) -> None:
        self.posts: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[bytes] = []  # as they came, refused ones too
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def answer(self, post: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 200, {}

    def answer_headers(self) -> tuple[tuple[str, str], ...]:
        return ()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        standin = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                post = json.loads(body)
                standin.bodies.append(body)
                standin.headers.append(dict(self.headers))
                status, body = standin.answer(post)
                if status == 200:
                    standin.posts.append(post)
                self.send_response(status)
                for name, value in standin.answer_headers():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode())

            def log_message(self, *_: object) -> None:
                pass

        return Handler

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class BotApi(HttpStandIn):
    """Telegram's sendMessage with its real limits: 4,096 characters after parsing, its own tags only, 429."""

    url = "tgram://123456789:abcdefghijklmnopqrstuvwxyz012345678/42"

    def __init__(self, busy_for_s: int | None = None, clock: Callable[[], float] | None = None) -> None:
        super().__init__()
        self.busy_for_s = busy_for_s
        self.clock = clock  # seconds; without one, no pace is too fast
        self.taken_at: dict[str, list[float]] = {}  # by chat

    def answer(self, post: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        wait_s = self.busy_for_s or self._too_fast_by_s(str(post["chat_id"]))
        if wait_s:
            description = f"Too Many Requests: retry after {wait_s}"
            wish = {"retry_after": wait_s}
            return 429, {"ok": False, "error_code": 429, "description": description, "parameters": wish}
        if not post["text"].strip():
            return 400, {"ok": False, "description": "Bad Request: message text is empty"}
        parsed = _TelegramHtml(post["text"])
        if parsed.fault:
            return 400, {"ok": False, "description": f"Bad Request: can't parse entities: {parsed.fault}"}
        if len(parsed.text.encode("utf-16-le")) // 2 > TELEGRAM_LIMIT:
            return 400, {"ok": False, "description": "Bad Request: message is too long"}
        return 200, {"ok": True, "result": {}}

    def _too_fast_by_s(self, chat: str) -> int:
        """One message a second in a chat, 20 a minute in a group; 0 if this one may come in."""
        if self.clock is None:
            return 0
        now, taken = self.clock(), self.taken_at.setdefault(chat, [])
        if taken and now - taken[-1] < 1:
            return 1
        if chat.startswith(("-", "@")) and len(taken) >= 20 and now - taken[-20] < 60:
            return math.ceil(60 - (now - taken[-20]))
        taken.append(now)
        return 0


class _TelegramHtml(HTMLParser):
    """What Telegram sees of a text: only some tags, properly nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self.fault, self._open = "", "", []
        self.feed(text)
        self.close()
        if self._open:
            self.fault = f"can't find end tag for {self._open[-1]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("b", "strong", "i", "em", "u", "s", "a", "code", "pre", "blockquote"):
            self.fault = f"unsupported start tag {tag}"
        elif tag == "a" and not dict(attrs).get("href"):
            self.fault = "a link without an address"
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.fault = f"unexpected end tag {tag}"

    def handle_data(self, data: str) -> None:
        self.text += data
