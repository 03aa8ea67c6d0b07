"""Where the demo's messages end: a mail catcher and a stand-in for the Telegram Bot API, both on loopback."""

from __future__ import annotations

import json
import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, Literal

from aiosmtpd.controller import Controller

from monitor.demo.loopback import LoopbackServer, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from typing import Self

    from aiosmtpd.smtp import SMTP, Envelope, Session

BOT_TOKEN = "123456789:demo-demo-demo-demo-demo-demo-demo-"  # noqa: S105 - of the right shape, and nobody's
CHAT = "4242"


@dataclass(frozen=True, kw_only=True, slots=True)
class Caught:
    """One message that arrived."""

    to: tuple[str, ...]  # mail addresses, or the id of a chat
    subject: str  # "" in a chat
    text: str  # HTML in a chat
    html: str = ""  # of a mail


class MailCatcher:
    """An SMTP server on a free port; `caught` is what it was given, in order."""

    def __init__(self) -> None:
        self.caught: list[Caught] = []
        self.port = free_port()
        self._controller = Controller(
            self, hostname="127.0.0.1", port=self.port, server_hostname="newsroom.example"
        )

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    @property
    def channel(self) -> str:
        """The Apprise URL that leads here."""
        return f"mailto://127.0.0.1:{self.port}?from=monitor@newsroom.example&to=desk@newsroom.example&mode=insecure"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """A mail came in."""
        content: bytes = envelope.content  # type: ignore[assignment]  # text only if its server were told to decode
        mail: EmailMessage = message_from_bytes(content, policy=policy.default)
        self.caught.append(
            Caught(
                to=tuple(envelope.rcpt_tos),
                subject=str(mail["subject"]),
                text=_body(mail, "plain") or _body(mail, "html"),
                html=_body(mail, "html"),
            )
        )
        return "250 OK"


def _body(mail: EmailMessage, kind: Literal["plain", "html"]) -> str:
    part = mail.get_body((kind,))
    return str(part.get_content()).replace("\r\n", "\n") if part else ""


class TelegramStandIn:
    """Answers `sendMessage` as the Bot API does; for the length of the `with` block Apprise speaks to it."""

    channel = f"tgram://{BOT_TOKEN}/{CHAT}/"

    def __init__(self) -> None:
        self.caught: list[Caught] = []
        self.address = ""  # what a bot's token is added to
        self._open = ExitStack()

    def __enter__(self) -> Self:
        server = _BotServer(("127.0.0.1", 0), _BotHandler, self.caught)
        self._open.enter_context(server)
        self.address = f"http://127.0.0.1:{server.server_port}/bot"
        self._open.enter_context(_no_proxy_to("127.0.0.1"))
        plugin = self.plugin()
        self._open.callback(setattr, plugin, "notify_url", plugin.notify_url)
        plugin.notify_url = self.address
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @staticmethod
    def plugin() -> Any:
        """Apprise's sender of chat messages; its `notify_url` is where the Bot API is thought to be."""
        from apprise.plugins.telegram import NotifyTelegram

        return NotifyTelegram


@contextmanager
def _no_proxy_to(host: str) -> Iterator[None]:
    """Apprise asks `host` itself, whatever proxy this machine goes through."""
    before = {name: os.environ.get(name) for name in ("no_proxy", "NO_PROXY")}
    os.environ.update(dict.fromkeys(before, host))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


class _BotServer(LoopbackServer):
    def __init__(self, address: tuple[str, int], handler: type[_BotHandler], caught: list[Caught]) -> None:
        super().__init__(address, handler)
        self.caught = caught


class _BotHandler(BaseHTTPRequestHandler):
    server: _BotServer

    def do_POST(self) -> None:
        said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path != f"/bot{BOT_TOKEN}/sendMessage":
            self._send(404, {"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.server.caught.append(Caught(to=(str(said["chat_id"]),), subject="", text=said["text"]))
        self._send(200, {"ok": True, "result": {"message_id": len(self.server.caught), "text": said["text"]}})

    def _send(self, status: int, answer: dict[str, Any]) -> None:
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Silence: `TelegramStandIn.caught` keeps what came in."""
