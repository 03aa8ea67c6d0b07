"""A digest on its way: its curves in mail, and hostile words harmless in every channel."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from apprise.plugins.telegram import NotifyTelegram

from monitor.notify.alerts import alert
from monitor.notify.deliver import deliver
from monitor.notify.digest import Health, render_digest
from tests.notify.makers import SEEN, finding, notice, with_figure
from tests.notify.standins import BotApi, MailCatcher
from tests.notify.test_digest import HOSTILE, digest
from tests.notify.test_digest_sections import points

INVISIBLE = {"\u202e", "\u2066", "\u200b", "\x00", "\x1b"}
WORDS = f"\x1b[31m\u2066</b></a>{HOSTILE}"


def sent(channel_url, rendered):
    """The digest, delivered there."""
    owed = replace(notice(), message=rendered.message, kind="digest")
    said: list[str] = []
    receipt = deliver(owed, channel_url, say=said.append, digest_html=rendered.html)
    assert receipt.outcome == "delivered"
    return said


def hostile(lang="ko"):
    facts = {
        "label": WORDS,
        "outlet": WORDS,
        "title": WORDS,
        "url": "javascript:alert(1)",
        "confirmed_by": WORDS,
    }
    told = [
        with_figure(finding(k, series=n, **facts), counter=WORDS)
        for n, k in enumerate(("revised", "conflict"))
    ]
    return render_digest(digest(*told, title=WORDS, sources=[Health(name=WORDS, fault=WORDS)]), lang)


def test_curve_is_a_part_of_the_mail_and_nothing_is_fetched_for_it():
    rendered = render_digest(digest(finding(), curves={1: points(1, 2, 3, 4)}), "ko")
    with MailCatcher() as catcher:
        sent(catcher.url, rendered)
    [mail] = catcher.mails
    [picture] = [part for part in mail.walk() if part.get_content_type() == "image/png"]
    assert picture["Content-ID"] == "<curve-1.png>"
    assert 'src="cid:curve-1.png"' in mail.get_body(("html",)).get_content()
    assert "data:image" not in mail.get_body(("html",)).get_content()


class _Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.names, self.targets = set(), []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.targets += [value for name, value in attrs if name in ("href", "src")]


def test_hostile_digest_is_harmless_in_mail():
    with MailCatcher() as catcher:
        sent(catcher.url, hostile())
    html, text = (catcher.mails[0].get_body((kind,)).get_content() for kind in ("html", "plain"))
    tags = _Tags(html)
    assert not {"script", "iframe", "style", "form"} & tags.names
    assert all(target.startswith(("https://", "cid:")) for target in tags.targets)
    assert not INVISIBLE & set(html + text)


def test_hostile_digest_is_taken_by_telegram(monkeypatch):
    with BotApi() as api:
        monkeypatch.setattr(NotifyTelegram, "notify_url", f"http://127.0.0.1:{api.port}/bot")
        sent(api.url, hostile())
        assert all("<script" not in post["text"] and len(post["text"]) <= 4096 for post in api.posts)


def test_hostile_digest_is_plain_text_on_a_terminal():
    [shown] = sent("terminal://", hostile())
    assert not INVISIBLE & set(shown)
    assert len(shown) < 4_000


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_hostile_alert_is_plain_text_without_controls(lang):
    told = with_figure(
        finding(label=WORDS, outlet=WORDS, title=WORDS), speaker=WORDS, quote=WORDS, quote_start=9_999
    )
    message = alert([told], lang, sent_at=SEEN + timedelta(minutes=1))
    assert not INVISIBLE & set(message.text + message.html + message.subject)
