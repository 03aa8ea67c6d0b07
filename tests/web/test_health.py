"""Whether we live, for watchers outside: red while a channel is silent, whoever looks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from monitor.web import Access, Site, create_app
from tests.web.conftest import NOW, Browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.store import Store


def test_it_is_red_once_a_channel_fails_for_half_an_hour(store: Store, visit: Callable[..., Browser]) -> None:
    store.channel_failed("mail", "desk@post.example: error=503", NOW)
    early, late = (visit(clock=lambda m=m: NOW + timedelta(minutes=m)).get("/healthz") for m in (29, 30))
    assert (early.status_code, early.json()["channels_failing"]) == (200, 0)
    assert (late.status_code, late.json()["channels_failing"]) == (503, 1)
    assert "post.example" not in late.text


@pytest.mark.parametrize(
    ("daemon", "status"),
    [
        (("watching", True), 200),
        (("standing by", True), 200),
        (("starting", True), 503),
        (("watching", False), 503),
    ],
)
def test_it_is_ready_once_the_daemon_beside_it_ticks_or_stands_by(
    store: Store, daemon: tuple[str, bool], status: int
) -> None:
    site = Site(
        store=store,
        topics=list,
        clock=lambda: NOW,
        zone=ZoneInfo("UTC"),
        access=Access(),
        daemon=lambda: daemon,
    )
    answer = Browser(create_app(site)).get("/readyz")
    assert (answer.status_code, answer.json()["daemon"]) == (status, daemon[0])
