"""Webhooks of our own: signed JSON to a receiver on loopback, and to no private address that is not allowed."""

from __future__ import annotations

import hashlib
import hmac
import json
import socket
import threading
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from monitor import contract
from monitor.model import Owed
from monitor.notify.deliver import check_channel, deliver
from monitor.notify.hook import SIGNATURE_HEADER, TIME_HEADER
from monitor.notify.outward import MARK_HEADER, Outward
from tests.notify.makers import SEEN, finding, notice
from tests.notify.standins import HttpStandIn

SECRET = "a secret of our own"
LOOPBACK = ip_network("127.0.0.0/8")
OURS = Outward(hook_secret=SECRET, allow_networks=(LOOPBACK,), clock=lambda: SEEN)
DOCS = (Path(__file__).parents[2] / "docs/webhooks.md").read_text(encoding="utf-8")


@dataclass
class Receiver(HttpStandIn):
    """A webhook that answers with `status` and these headers."""

    status: int = 200
    more: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        super().__init__()

    def answer(self, post: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return self.status, {}

    def answer_headers(self) -> tuple[tuple[str, str], ...]:
        return self.more

    @property
    def url(self) -> str:
        return f"hook+http://127.0.0.1:{self.port}/in?key=1"


def unheard(_: str) -> None:
    raise AssertionError("nothing was to be said on the terminal")


def post(url, outward=OURS, body='{"mark":"k3f9"}', **settings):
    return deliver(notice(), url, say=unheard, hook_body=body, outward=outward, **settings)


def owed(*findings):
    return Owed(
        id=7, mark="k3f9", topic="trees", channel="hook", kind="change", state="sending", attempts=1,
        created_at=SEEN, due_at=SEEN, findings=findings,
    )  # fmt: skip


def test_the_contract_lines_of_the_changes_arrive():
    body = contract.line(contract.hooked(owed(finding()), notice().message))
    with Receiver() as receiver:
        assert post(receiver.url, body=body).outcome == "delivered"
    [got] = receiver.posts
    assert (got["type"], got["mark"], got["attempt"], got["text"]) == ("notice", "k3f9", 2, "하나\n둘")
    assert got["changes"] == [json.loads(contract.line(contract.change_seen(finding())))]


def test_what_arrives_is_signed_over_time_and_body():
    with Receiver() as receiver:
        post(receiver.url)
    headers, timestamp = receiver.headers[0], str(int(SEEN.timestamp()))
    expected = hmac.new(SECRET.encode(), f"{timestamp}.".encode() + receiver.bodies[0], hashlib.sha256)
    assert (headers[MARK_HEADER], headers[TIME_HEADER]) == ("k3f9", timestamp)
    assert headers[SIGNATURE_HEADER] == f"sha256={expected.hexdigest()}"


@pytest.mark.parametrize(
    ("late", "secret", "genuine"), [(10, SECRET, True), (999, SECRET, False), (10, "x", False)]
)
def test_the_receiver_of_the_docs_takes_only_what_is_ours_and_fresh(late, secret, genuine):
    room: dict[str, Any] = {}
    exec(DOCS.partition("```python\n")[2].partition("```")[0], room)
    with Receiver() as receiver:
        post(receiver.url)
    now = SEEN.timestamp() + late
    assert room["is_genuine"](receiver.headers[0], receiver.bodies[0], secret, now) is genuine


@pytest.mark.parametrize("outward", [Outward(hook_secret=SECRET), Outward(allow_networks=(LOOPBACK,))])
def test_a_private_address_that_is_not_allowed_is_not_asked_nor_anybody_without_a_secret(outward):
    with Receiver() as receiver:
        assert post(receiver.url, outward).outcome == "refused"
    assert receiver.headers == []


def test_the_wish_of_a_busy_receiver_is_handed_on():
    with Receiver(status=429, more=(("Retry-After", "90"),)) as receiver:
        receipt = post(receiver.url)
    assert (receipt.outcome, receipt.retry_after) == ("refused", timedelta(seconds=90))


@pytest.mark.parametrize("status", [302, 400, 404, 500])
def test_any_other_answer_is_a_refusal_and_a_redirect_is_not_followed(status):
    with Receiver(status=status, more=(("Location", "/elsewhere"),)) as receiver:
        receipt = post(receiver.url)
    assert (receipt.outcome, receipt.detail) == ("refused", f"status {status}")
    assert len(receiver.headers) == 1


def test_a_receiver_that_nobody_runs_is_a_refusal():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        assert post(f"hook+http://127.0.0.1:{probe.getsockname()[1]}/").outcome == "refused"


def test_a_receiver_that_does_not_answer_is_unknown():
    enough = threading.Event()

    class Silent(Receiver):
        def answer(self, post):
            enough.wait()
            return super().answer(post)

    with Silent() as receiver:
        receipt = post(receiver.url, timeout_s=0.3)
        enough.set()
    assert (receipt.outcome, receipt.detail) == ("unknown", "no answer within 0.3 s: it may have arrived")


@pytest.mark.parametrize(("url", "usable"), [("hook+https://a.example/x", True), ("hook+https://", False)])
def test_the_address_is_checked_beforehand(url, usable):
    assert (check_channel(url) is None) is usable
