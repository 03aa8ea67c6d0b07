"""Takes articles in, one after the other, on both databases."""

from __future__ import annotations

import pytest

from monitor import cycle
from monitor.articles.texts import read_text
from monitor.figures import READER
from tests.cycle.harbour import HARBOUR, HOUR, NOON


@pytest.fixture
def take(store):
    """Takes an article in and returns what came of it."""
    store.know([HARBOUR], NOON)

    def take(
        text: str, *, url: str = "https://daily.example/1", outlet: str = "Daily", after=0 * HOUR, **given
    ):
        topic, reader = given.pop("topic", HARBOUR), given.pop("reader", READER)
        at = NOON + after
        title = given.pop("title", "News from Westbay")
        article = read_text(url, title, text, "en", published_at=at, outlet=outlet)
        with store.writing() as tx:
            return cycle.take_in(tx, cycle.read(article, [topic], reader), fetched_at=at, now=at, **given)

    return take
