"""A service that is loaded by itself is the one that Apprise would have made."""

from __future__ import annotations

import subprocess
import sys

import pytest
from apprise import Apprise

from monitor.notify.services import _ALONE, service_of

ADDRESSES = (
    "discord://1234567890/abcdefghijkl",
    "gotify://push.example/token",
    "gotifys://push.example/token",
    "json://hook.example:8080/path?+X-Kind=news",
    "jsons://user:pass@hook.example/",
    "mailto://user:pass@mail.example?to=desk@mail.example",
    "mailtos://user:pass@mail.example:465?from=Desk",
    "mmost://chat.example/token1234",
    "mmosts://chat.example/token1234",
    "ntfy://topic",
    "ntfys://push.example/topic",
    "pover://uuuuuuuuuuuuuuuuuuuuuuuuuuuuuu@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#news",
    "tgram://123456789:abcdefg_hijklmnop/12315544/",
    "zulip://bot@org/a8d7f9a8d7f9a8d7f9a8d7f9a8d7f9a8/news",
)


def test_there_is_an_address_of_each():
    assert {one.partition("://")[0] for one in ADDRESSES} == _ALONE.keys()


@pytest.mark.parametrize("url", [*ADDRESSES, "signal://127.0.0.1:8080/+821012345678"])
def test_it_is_the_one_that_apprise_makes(url):
    ours, theirs = service_of(url), Apprise.instantiate(url)
    assert (type(ours), ours.url()) == (type(theirs), theirs.url())


@pytest.mark.parametrize("url", ["tgram://", "slack://T1", "mailto://", "json://", "nonsense://x"])
def test_an_address_that_apprise_does_not_understand_is_none(url):
    assert service_of(url) is None
    assert Apprise.instantiate(url) is None


def test_the_others_are_not_loaded_with_it():
    program = f"import sys; from monitor.notify.services import service_of; service_of({ADDRESSES[3]!r}); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "apprise.plugins.custom_json" in run.stdout.split()
    assert "apprise.plugins.discord" not in run.stdout.split()
