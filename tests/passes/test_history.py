"""History before day one: a new topic knows what stood before, and nobody is told of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model import Source
from monitor.passes import sweep
from tests.passes.conftest import HARBOUR
from tests.passes.news import OTHER, TEXT

SITEMAP = "https://daily.example/news.xml"


@pytest.fixture
def seeded(hands, web, clock):
    """Hands for a topic whose sitemap reaches back; an article of three weeks ago is in it, the first look is done."""
    source = Source(kind="sitemap", address=SITEMAP, every=timedelta(minutes=10))
    topic = replace(HARBOUR, sources=(source,), since=clock() - timedelta(days=30))
    hands.store.plan([topic], clock())
    hands = replace(hands, topics=(topic,))
    today = clock()
    clock.now = today - timedelta(days=21)
    web.listed = [(web.article("1", TEXT), clock(), "The new harbour")]
    web.listed += [("https://daily.example/sports", clock(), "Sports")]
    clock.now = today
    _list(web)
    web.first = asyncio.run(sweep(hands))
    return hands


def _list(web) -> None:
    entries = "".join(
        f"<url><loc>{url}</loc><news><publication_date>{at.isoformat()}</publication_date><title>{title}</title></news></url>"
        for url, at, title in web.listed
    )
    web.pages[SITEMAP] = f"<urlset>{entries}</urlset>"


def test_what_stood_before_is_learned_in_silence(seeded, web, clock, said):
    assert (web.first.decisions["new"], web.first.delivered, said) == (1, 0, [])
    [row] = [row for row in seeded.store.series() if row.standing.figure.unit == "USD"]
    assert row.standing.published_at == clock() - timedelta(days=21)
    assert row.standing.learned_at == clock()


def test_of_the_history_only_what_may_be_on_the_topic_is_fetched(seeded, web):
    assert "https://daily.example/sports" not in web.asked


def test_the_first_alert_knows_what_stood_before(seeded, web, clock, said):
    clock.forward(hours=1)
    web.listed.append((web.article("2", OTHER), clock(), "The harbour"))
    _list(web)
    assert asyncio.run(sweep(seeded)).changes == 1
    assert "$640 million → $700 million" in said[0]


def test_history_is_asked_for_once(seeded, clock):
    clock.forward(hours=1)
    assert [state.young for state in seeded.store.due_sources(clock())] == [()]
