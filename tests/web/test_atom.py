"""The changes of a topic, for a feed reader."""

from __future__ import annotations

from base64 import b64encode
from datetime import timedelta
from typing import TYPE_CHECKING

from lxml import etree

from monitor.web import Access
from tests.web.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]

FEED = "/topics/westbay/changes.atom"
TOKEN = "a-token-of-some-length"


def parsed(browser: Browser) -> etree._Element:
    return etree.fromstring(browser.get(FEED).content)


def text(element: etree._Element, path: str) -> str:
    return str(element.findtext(f"{{*}}{path}"))


def test_feed_tells_a_change_in_the_words_of_an_alert(visit: Visit) -> None:
    [entry] = parsed(visit()).iterfind("{*}entry")
    assert "$640 million → $690 million" in text(entry, "title")
    assert "up from $640 million" in text(entry, "content")
    assert text(entry, "updated") == "2026-03-08T03:00:00+00:00"
    assert text(entry, "author/{*}name") == "Harbour Post"
    assert [link.get("rel") for link in entry.iterfind("{*}link")] == ["alternate", "via"]


def test_ids_stay_the_same(visit: Visit) -> None:
    first, later = (parsed(visit(clock=lambda t=t: t)) for t in (NOW, NOW + timedelta(9)))
    assert text(first, "entry/{*}id") == text(later, "entry/{*}id")
    assert text(first, "id") == text(later, "id") != text(first, "entry/{*}id")


def test_feed_that_is_known_already_is_not_sent_again(visit: Visit) -> None:
    tag = visit().get(FEED).headers["etag"]
    assert visit().get(FEED, headers={"if-none-match": tag}).status_code == 304


def test_feed_reader_signs_in_with_the_token_for_a_password(visit: Visit) -> None:
    def asked(secret: str) -> int:
        sent = b64encode(f"anybody:{secret}".encode()).decode()
        headers = {"authorization": f"Basic {sent}", "accept": "application/atom+xml"}
        return visit(access=Access(token=TOKEN)).get(FEED, headers=headers).status_code

    assert (asked(TOKEN), asked("no"), asked("")) == (200, 401, 401)


def test_topic_that_there_is_not_has_no_feed(visit: Visit) -> None:
    assert visit().get("/topics/nowhere/changes.atom").status_code == 404
