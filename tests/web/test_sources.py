"""The page of sources, with as many of them as a large desk watches."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from monitor.errors import BadStatus
from monitor.model import Source
from monitor.phrases import message_of
from monitor.store.database import open_store
from tests.ledgers import new_ledger
from tests.web.conftest import NOW, TOPIC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from monitor.store import Store
    from tests.web.conftest import Browser

    Visit = Callable[..., Browser]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """120 sources with addresses as long as they come; the last of them fails."""
    opened = open_store(new_ledger(tmp_path / "news.db"))
    addresses = [f"https://desk-{n}.example/{'section/' * 30}feed.xml" for n in range(120)]
    opened.plan(
        [
            replace(
                TOPIC,
                sources=tuple(
                    Source(kind="feed", address=one, every=timedelta(minutes=10)) for one in addresses
                ),
            )
        ],
        NOW,
    )
    last = next(state for state in opened.sources() if "desk-119." in state.source.address)
    opened.source_failed(last.id, "error 500", NOW, due_at=NOW)
    yield opened
    opened.close()


def test_page_stays_small_and_the_ill_come_first(visit: Visit, store: Store) -> None:
    browser = visit()
    first, last = browser.get("/sources"), browser.get("/sources?skip=100")
    assert len(first.content) < 150_000
    assert [len(re.findall(r'<span class="address">', page.text)) for page in (first, last)] == [50, 20]
    assert first.text.index("desk-119.") < first.text.index("desk-0.")


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "https://a.example: status 503"), ("ko", "https://a.example: 503 응답")]
)
def test_what_ails_a_source_is_told_in_the_readers_language(
    visit: Visit, store: Store, lang: str, said: str
) -> None:
    fault = BadStatus("{url}: status {answered}", 503, url="https://a.example", answered=503)
    store.source_failed(store.sources()[0].id, message_of(fault), NOW, due_at=NOW)
    assert said in visit().get("/sources?state=ill", headers={"accept-language": lang}).text


def test_only_those_in_trouble_are_shown_if_asked_for(visit: Visit) -> None:
    html = visit().get("/sources?state=ill").text
    assert re.findall(r"desk-(\d+)\.", html) == ["119"]


def test_today_names_the_one_that_fails_and_leads_to_it(visit: Visit) -> None:
    html = visit().get("/").text
    assert re.findall(r"desk-(\d+)\.", html) == ["119"]
    assert '<li class="bad"><a href="#ill"><b>1</b>' in html
    assert 'href="/sources?state=ill"' in html


@pytest.mark.parametrize("skip", ["120", "-1", "²", "x", "9" * 400])
def test_what_is_no_page_is_the_first(visit: Visit, skip: str) -> None:
    assert "1 to 50 of 120" in visit().get("/sources", params={"skip": skip}).text
