"""Whether we live, for watchers outside: red while a channel is silent, whoever looks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

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
