"""Real servers on loopback in place of the services: a mail catcher, Telegram's Bot API, a webhook receiver."""

from __future__ import annotations

import json
import socket
import threading
from email import message_from_bytes, policy
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    from email.message import EmailMessage

TELEGRAM_LIMIT = 4096


class MailCatcher:
    """An SMTP server that keeps what it is sent; `refusal` is its answer to every message, if set."""

    def __init__(self, refusal: str | None = None) -> None:
        self.refusal = refusal
        self.mails: list[EmailMessage] = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refusal:
            return self.refusal
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
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def answer(self, post: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return 200, {}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        standin = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                post = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                standin.headers.append(dict(self.headers))
                status, body = standin.answer(post)
                if status == 200:
                    standin.posts.append(post)
                self.send_response(status)
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

    def __init__(self, busy_for_s: int | None = None) -> None:
        super().__init__()
        self.busy_for_s = busy_for_s

    def answer(self, post: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if self.busy_for_s:
            description = f"Too Many Requests: retry after {self.busy_for_s}"
            wish = {"retry_after": self.busy_for_s}
            return 429, {"ok": False, "error_code": 429, "description": description, "parameters": wish}
        parsed = _TelegramHtml(post["text"])
        if parsed.fault:
            return 400, {"ok": False, "description": f"Bad Request: can't parse entities: {parsed.fault}"}
        if len(parsed.text.encode("utf-16-le")) // 2 > TELEGRAM_LIMIT:
            return 400, {"ok": False, "description": "Bad Request: message is too long"}
        return 200, {"ok": True, "result": {}}


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
        if tag not in ("b", "i", "u", "s", "a", "code", "pre"):
            self.fault = f"unsupported start tag {tag}"
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.fault = f"unexpected end tag {tag}"

    def handle_data(self, data: str) -> None:
        self.text += data
