"""One attempt to deliver, against real servers on loopback."""

from __future__ import annotations

import logging
import socket
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from apprise.plugins.custom_json import NotifyJSON
from apprise.plugins.slack import NotifySlack
from apprise.plugins.telegram import NotifyTelegram

from monitor.notify.alerts import alert, with_mark
from monitor.notify.deliver import check_channel, deliver, split_lines
from monitor.notify.digest import Counts, build_digest, render_digest
from monitor.notify.outward import MARK_HEADER, Outward
from tests.notify.makers import MONDAY, SEEN, finding, notice, topic, with_figure
from tests.notify.standins import BotApi, HttpStandIn, MailCatcher

PAIR = Path(__file__).parents[1] / "fetch/right.example.pem"  # a key and its certificate


def unheard(_: str) -> None:
    raise AssertionError("nothing was to be said on the terminal")


@pytest.fixture
def telegram(monkeypatch):
    with BotApi() as api:
        monkeypatch.setattr(NotifyTelegram, "notify_url", f"http://127.0.0.1:{api.port}/bot")
        yield api


def test_mail_arrives_with_both_parts_and_the_mark_in_its_header():
    with MailCatcher() as catcher:
        receipt = deliver(notice(), catcher.url, say=unheard)
    [mail] = catcher.mails
    assert receipt.outcome == "delivered"
    assert (mail["Subject"], mail[MARK_HEADER]) == ("하나", "k3f9")
    assert mail.get_body(("plain",)).get_content().split() == ["하나", "둘"]
    assert "<b>하나</b><br>둘" in mail.get_body(("html",)).get_content()


def test_mail_names_its_addresses_in_plain_text_too():
    with MailCatcher() as catcher:
        deliver(notice('(<a href="https://a.example/1">들녘신문</a>)'), catcher.url, say=unheard)
    assert "들녘신문: https://a.example/1" in catcher.mails[0].get_body(("plain",)).get_content()


def test_digest_goes_to_mail_as_a_whole_document():
    with MailCatcher() as catcher:
        deliver(notice(), catcher.url, say=unheard, digest_html="<html><body><h1>한 주</h1></body></html>")
    assert "<h1>한 주</h1>" in catcher.mails[0].get_body(("html",)).get_content()
    assert "한 주" in catcher.mails[0].get_body(("plain",)).get_content()


def test_mail_that_is_refused_is_not_delivered_and_says_so():
    with MailCatcher(refusal="550 no such desk") as catcher:
        receipt = deliver(notice(), catcher.url, say=unheard)
    assert receipt.outcome == "refused"
    assert "desk@post.example" in receipt.detail


def test_mail_goes_through_starttls():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(PAIR)
    with MailCatcher(tls=context) as catcher:
        url = catcher.url.replace("mailto:", "mailtos:") + "&mode=starttls&verify=no"
        assert deliver(notice(), url, say=unheard).outcome == "delivered"
    assert catcher.encrypted == [True]


def test_mail_to_a_server_that_wants_starttls_is_refused_without_it():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(PAIR)
    with MailCatcher(tls=context) as catcher:
        receipt = deliver(notice(), f"{catcher.url}&mode=insecure", say=unheard)
    assert (receipt.outcome, catcher.mails) == ("refused", [])


def test_mail_to_a_recipient_nobody_knows_is_refused():
    with MailCatcher(stranger="550 no such desk") as catcher:
        receipt = deliver(notice(), catcher.url, say=unheard)
    assert (receipt.outcome, catcher.mails) == ("refused", [])


def test_alerts_of_one_series_are_one_thread_in_mail():
    with MailCatcher() as catcher:
        for series in (12, 12, 7):
            deliver(replace(notice(), series=series), catcher.url, say=unheard)
    threads = [mail["References"] for mail in catcher.mails]
    assert threads == ["<series-12@newsfigures.invalid>"] * 2 + ["<series-7@newsfigures.invalid>"]
    assert [mail["In-Reply-To"] for mail in catcher.mails] == threads
    assert len({mail["Message-ID"] for mail in catcher.mails}) == 3


@pytest.mark.parametrize(
    ("contact", "header"),
    [
        ("desk@post.example", "<mailto:desk@post.example?subject=unsubscribe%20team>"),
        ("https://post.example/us", None),
        (None, None),
    ],
)
def test_mail_says_how_to_be_left_alone_where_a_person_reads_it(contact, header):
    with MailCatcher() as catcher:
        deliver(notice(), catcher.url, say=unheard, outward=Outward(contact=contact))
    assert catcher.mails[0]["List-Unsubscribe"] == header


def test_subject_is_one_short_line_whatever_it_holds():
    with MailCatcher() as catcher:
        deliver(notice(subject="긴 제목\r\nBcc: all@post.example " * 40), catcher.url, say=unheard)
    assert len(catcher.mails[0]["Subject"]) <= 80
    assert catcher.mails[0]["Bcc"] is None


def test_channel_that_nobody_answers_is_refused():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"json://127.0.0.1:{probe.getsockname()[1]}/hook"
        receipt = deliver(notice(), url, say=unheard)
    assert (receipt.outcome, receipt.retry_after) == ("refused", None)
    assert receipt.detail


def test_answer_that_does_not_come_in_time_is_unknown():
    asked_enough = threading.Event()

    class Silent(HttpStandIn):
        def answer(self, post):
            asked_enough.wait()
            return super().answer(post)

    with Silent() as receiver:
        receipt = deliver(notice(), f"json://127.0.0.1:{receiver.port}/hook", say=unheard, timeout_s=0.1)
        asked_enough.set()
    assert (receipt.outcome, bool(receipt.detail)) == ("unknown", True)


def test_webhook_gets_plain_text_and_the_mark():
    with HttpStandIn() as receiver:
        deliver(notice(), f"json://127.0.0.1:{receiver.port}/hook?method=POST", say=unheard)
    assert receiver.posts[0]["message"] == "하나\n둘"
    assert receiver.headers[0][MARK_HEADER] == "k3f9"


def test_telegram_gets_html_with_line_ends(telegram):
    receipt = deliver(notice("<b>하나 &lt;둘&gt;</b><br>셋"), telegram.url, say=unheard)
    assert receipt.outcome == "delivered"
    assert telegram.posts[0]["text"].splitlines() == ["<b>하나 &lt;둘&gt;</b>", "셋"]
    assert telegram.posts[0]["parse_mode"] == "HTML"


def test_telegram_topic_of_a_group_is_reached(telegram):
    deliver(notice(), f"{telegram.url}:9", say=unheard)
    assert (telegram.posts[0]["chat_id"], int(telegram.posts[0]["message_thread_id"])) == (42, 9)


def test_long_message_reaches_telegram_in_parts_that_each_carry_the_mark(telegram):
    lines = [f'• <b>{n}</b> <a href="https://a.example/{n}">{"가" * 60}</a>' for n in range(200)]
    waits: list[float] = []
    long = notice("<br>".join(lines))
    receipt = deliver(long, telegram.url, say=unheard, outward=Outward(wait=waits.append))
    texts = [post["text"] for post in telegram.posts]
    assert waits == [1.0] * 5
    assert receipt.outcome == "delivered"
    assert [line.rpartition("\n")[2] for line in texts[:2]] == ["#k3f9 · 1/6", "#k3f9 · 2/6"]
    assert [text.count("<a href") for text in texts] == [text.count("</a>") for text in texts]
    assert sum(text.count("<a href") for text in texts) == 200


def test_wish_of_a_busy_service_is_handed_on(telegram):
    telegram.busy_for_s = 17
    receipt = deliver(notice(), telegram.url, say=unheard)
    assert (receipt.outcome, receipt.retry_after) == ("refused", timedelta(seconds=17))
    assert "Too Many Requests" in receipt.detail


def test_parts_of_one_message_keep_the_pace_of_a_group(monkeypatch):
    now = [0.0]
    with BotApi(clock=lambda: now[0]) as api:
        monkeypatch.setattr(NotifyTelegram, "notify_url", f"http://127.0.0.1:{api.port}/bot")
        outward = Outward(wait=lambda seconds: now.__setitem__(0, now[0] + seconds))
        url = api.url.replace("/42", "/-10042")
        receipt = deliver(notice("<br>".join(["가" * 1000] * 80)), url, say=unheard, outward=outward)
    assert (receipt.outcome, receipt.detail) == ("delivered", "")
    assert len(api.posts) > 20


@pytest.mark.parametrize("text", ["<b>open", "<table>x</table>", "<a>no address</a>", " "])
def test_the_stand_in_refuses_what_telegram_refuses(text):
    with BotApi() as api:
        status, answer = api.answer({"chat_id": 42, "text": text})
    assert (status, answer["ok"]) == (400, False)


def test_busy_slack_is_left_alone_for_its_longest_window(monkeypatch):
    class Busy(HttpStandIn):
        def answer(self, post):
            return 429, {"ok": False, "error": "ratelimited"}

    with Busy() as slack:
        monkeypatch.setattr(NotifySlack, "webhook_url", f"http://127.0.0.1:{slack.port}")
        url = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#news"
        receipt = deliver(notice(), url, say=unheard)
    assert (receipt.outcome, receipt.retry_after) == ("refused", timedelta(minutes=1))


def test_html_that_the_service_does_not_know_is_made_harmless(telegram):
    receipt = deliver(notice("<b>하나<br><script>x</script><table><tr><td>둘"), telegram.url, say=unheard)
    assert receipt.outcome == "delivered"


def test_alert_of_hostile_words_is_taken_by_telegram_and_says_its_number(telegram):
    label = "</b><a href='javascript:x'>\u202e<script>" + "&" * 5_000
    told = with_figure(
        finding("conflict", label=label, outlet=label), quote=label + "2만 그루", speaker=label
    )
    message = with_mark(alert([told] * 50, "ko", sent_at=SEEN), "k3f9")
    receipt = deliver(notice(message.html), telegram.url, say=unheard)
    assert (receipt.outcome, receipt.detail) == ("delivered", "")
    assert "2만 그루" in telegram.posts[0]["text"]
    assert all("#k3f9" in post["text"] for post in telegram.posts)


def test_digest_in_mail_is_complete_in_both_parts():
    week = build_digest(topic(), MONDAY, MONDAY + timedelta(days=7), [finding()], Counts(articles=3))
    rendered = render_digest(week, "ko")
    sent = replace(notice(), message=rendered.message, kind="digest")
    with MailCatcher() as catcher:
        deliver(sent, catcher.url, say=unheard, digest_html=rendered.html)
    parts = [catcher.mails[0].get_body((kind,)).get_content() for kind in ("plain", "html")]
    assert catcher.mails[0]["Subject"] == rendered.subject
    assert all("https://ilbo.example/old" in part and "+1만 그루(+100%)" in part for part in parts)


def test_second_message_does_not_wait_for_the_first(monkeypatch):
    slept: list[float] = []  # a used Apprise object sleeps 5.5 s
    monkeypatch.setattr("apprise.url.time", SimpleNamespace(sleep=slept.append))
    with MailCatcher() as catcher:
        for _ in range(2):
            deliver(notice(), catcher.url, say=unheard)
    assert len(catcher.mails) == 2
    assert slept == []


def test_terminal_shows_the_text():
    said: list[str] = []
    assert deliver(notice(), "terminal://", say=said.append).outcome == "delivered"
    assert said == ["하나\n둘"]


@pytest.mark.parametrize(
    "url", ["tgram://wrong", "nosuch://secret-word@host", "", "secret-word", "mailto://"]
)
def test_bad_channel_is_explained_without_its_secrets(url):
    said = check_channel(url)
    assert said
    assert "secret-word" not in said
    assert deliver(notice(), url, say=unheard).outcome == "refused"


@pytest.mark.parametrize(
    "url", ["terminal://", BotApi.url, "json://localhost/hook", "mailto://me:pw@post.example"]
)
def test_good_channel_is_accepted(url):
    assert check_channel(url) is None


def test_tokens_never_reach_the_log(telegram, caplog):
    caplog.set_level(logging.DEBUG)
    for name in ("apprise", "urllib3"):
        caplog.set_level(logging.DEBUG, logger=name)
    deliver(notice(), telegram.url, say=unheard)
    assert "abcdefghijklmnopqrstuvwxyz" not in caplog.text


def test_split_keeps_every_line_whole():
    parts = split_lines("<br>".join(["가" * 30] * 10), "k3f9", 100, "<br>")
    assert all(line == "가" * 30 or "#k3f9" in line for part in parts for line in part.split("<br>"))
    assert split_lines("한 줄", "k3f9", 100, "\n") == ["한 줄"]


def test_long_text_is_split_where_a_service_takes_less(monkeypatch):
    monkeypatch.setattr(NotifyJSON, "body_maxlen", 200)
    with HttpStandIn() as receiver:
        deliver(notice(text="\n".join(["가" * 50] * 9)), f"json://127.0.0.1:{receiver.port}", say=unheard)
    assert [post["message"].rpartition("\n")[2] for post in receiver.posts[:2]] == [
        "#k3f9 · 1/3",
        "#k3f9 · 2/3",
    ]
    assert max(len(post["message"]) for post in receiver.posts) <= 200


def test_long_digest_reaches_mail_in_one_piece():
    page = "<html><body>" + "<p>나무를 더 심는다</p>" * 5_000 + "</body></html>"
    with MailCatcher() as catcher:
        deliver(notice(), catcher.url, say=unheard, digest_html=page)
    [mail] = catcher.mails
    assert mail.get_body(("html",)).get_content().count("심는다") == 5_000


def test_channels_side_by_side_do_not_mix_their_faults(telegram):
    telegram.busy_for_s = 9
    with HttpStandIn() as receiver, ThreadPoolExecutor(8) as threads:
        urls = [telegram.url, f"json://127.0.0.1:{receiver.port}/hook"] * 20
        receipts = list(threads.map(lambda url: deliver(notice(), url, say=unheard), urls))
    assert {(r.outcome, r.retry_after) for r in receipts[::2]} == {("refused", timedelta(seconds=9))}
    assert {(r.outcome, r.detail) for r in receipts[1::2]} == {("delivered", "")}
