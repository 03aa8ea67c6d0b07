"""The catchers behave as a mail server and as the Telegram Bot API do."""

from __future__ import annotations

import json
import os
from email.message import EmailMessage
from http.client import HTTPConnection
from smtplib import SMTP
from urllib.parse import urlsplit

import pytest
from apprise import Apprise

from monitor.demo.catchers import BOT_TOKEN, Caught, MailCatcher, TelegramStandIn


def post(address: str, body: dict):
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname, parts.port, timeout=60)
    try:
        connection.request("POST", parts.path, json.dumps(body), {"Content-Type": "application/json"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
    finally:
        connection.close()


def test_a_mail_is_caught_with_its_words():
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@newsroom.example", "b@newsroom.example", "[수정] 1만 → 2만"
    mail.set_content("두 번째 줄\n")
    with MailCatcher() as catcher, SMTP("127.0.0.1", catcher.port, timeout=60) as server:
        server.send_message(mail)
    assert catcher.caught == [
        Caught(to=("b@newsroom.example",), subject="[수정] 1만 → 2만", text="두 번째 줄\n")
    ]


def test_a_chat_message_is_caught_and_answered():
    with TelegramStandIn() as bot:
        answer = post(f"{bot.address}{BOT_TOKEN}/sendMessage", {"chat_id": 7, "text": "<b>1만 → 2만</b>"})
    assert answer == (200, {"ok": True, "result": {"message_id": 1, "text": "<b>1만 → 2만</b>"}})
    assert bot.caught == [Caught(to=("7",), subject="", text="<b>1만 → 2만</b>")]


@pytest.mark.parametrize("path", ["wrong-token/sendMessage", f"{BOT_TOKEN}/getUpdates"])
def test_another_bot_or_method_is_not_found(path):
    with TelegramStandIn() as bot:
        status, answer = post(f"{bot.address}{path}", {"chat_id": 7, "text": "x"})
    assert (status, answer["ok"]) == (404, False)
    assert bot.caught == []


def test_a_proxy_of_the_machine_is_left_out_and_remembered(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "intranet.example")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with TelegramStandIn() as bot:
        assert Apprise.instantiate(bot.channel).notify(body="1만 → 2만")
    assert len(bot.caught) == 1
    assert (os.environ["no_proxy"], os.environ.get("NO_PROXY")) == ("intranet.example", None)


def test_apprise_speaks_to_the_real_address_again_afterwards():
    with TelegramStandIn() as bot:
        plugin = bot.plugin()
        assert plugin.notify_url == bot.address
    assert plugin.notify_url == "https://api.telegram.org/bot"
