"""A figure in an outlet's own feed title is heard before its page is read: beside the ledger, and until the page speaks."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.errors import BadStatus, TimedOut
from monitor.model import Link, Source, Validators
from monitor.passes import headlines, poll_due, sweep
from monitor.store.database import open_store
from tests.ledgers import new_ledger
from tests.passes.conftest import FEED, HARBOUR, Clock, Web
from tests.passes.news import OTHER, TEXT

TITLE = "New harbour at Westbay to cost $700 million"
SECOND = "https://daily.example/2"


def list_second(web, title: str = TITLE) -> None:
    """The feed with the first article, and a second one under a headline."""
    item = f"<item><title>{title}</title><link>{SECOND}</link></item>"
    old = "<item><title>News from Westbay</title><link>https://daily.example/1</link></item>"
    web.pages[FEED] = f'<rss version="2.0"><channel><title>Daily</title>{item}{old}</channel></rss>'


@pytest.fixture
def baseline(hands, web, clock):
    """The harbour costs $640 million; a day later there is a page that says $700 million, and so does its headline."""
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(hours=24)
    web.article("2", OTHER)
    list_second(web)


def cost(hands, until=None):
    """All that is known of what the harbour costs."""
    [row] = [row for row in hands.store.series() if row.unit == "USD"]
    return hands.store.history(row.series, until=until)


def heard(hands, until=None) -> list[str]:
    return [one.figure.text for one in cost(hands, until).headlines]


def ledger(hands):
    """What the ledger holds, but for the numbers of its rows."""
    found = (hands.store.history(row.series) for row in hands.store.series())
    return [
        (one.row.label, [(o.figure, o.learned_at) for o in one.observations], [f.change.reason for f in one.findings])
        for one in found
    ]  # fmt: skip


def test_a_headline_is_heard_before_its_page_is_asked_for(hands, web, clock, said, baseline):
    asyncio.run(poll_due(hands))
    assert SECOND not in web.asked
    [headline] = cost(hands).headlines
    assert (headline.figure.text, headline.outlet, headline.learned_at) == (
        "$700 million",
        "daily.example",
        clock(),
    )
    assert (said, len(cost(hands).observations), cost(hands).findings) == ([], 1, ())


def test_its_page_speaks_alone_once_it_is_read(hands, web, clock, said, baseline):
    asyncio.run(sweep(hands))
    assert heard(hands) == []
    assert [o.figure.text for o in cost(hands).observations if o.url == SECOND] == ["$700 million"]
    assert len(cost(hands).findings) == len(said) == 1


def test_what_was_known_by_then_has_the_headline(hands, web, clock, baseline):
    asyncio.run(poll_due(hands))
    clock.forward(minutes=1)
    asyncio.run(sweep(hands))
    before, after = clock(), clock.now.replace(year=2027)
    assert (heard(hands, before), heard(hands, after)) == (["$700 million"], [])


def lived_through(hands, web, clock, title: str):
    """The ledger after a second article came under a headline, was heard first and then read."""
    web.feed(web.article("1", TEXT))
    asyncio.run(sweep(hands))
    clock.forward(hours=24)
    web.article("2", OTHER, title="Harbour to cost more")
    list_second(web, title)
    asyncio.run(poll_due(hands))
    web.article("3", TEXT.replace("$640", "$650"), title="Harbour revised")
    asyncio.run(sweep(hands))
    return ledger(hands)


def test_the_ledger_is_that_of_the_pages_alone(hands, web, clock, tmp_path):
    other, early = open_store(new_ledger(tmp_path / "other.db")), Clock()
    other.plan([HARBOUR], early())
    deaf_web = Web(early)
    deaf = replace(hands, store=other, door=deaf_web, clock=early)
    unheard = lived_through(deaf, deaf_web, early, "")
    other.close()
    assert lived_through(hands, web, clock, "Harbour of Westbay: 5,000 jobs for $800 million") == unheard


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<html><body><article><h1>A recipe</h1><p>Take two eggs and a cup of flour, and stir.</p></article></body></html>",
         "its page is on no topic"),
        (BadStatus("status 410 Gone", 410), "its page is gone"),
        (BadStatus("status 403 Forbidden", 403), "its page is refused to us"),
    ],
    ids=["off the topic", "withdrawn", "refused"],
)  # fmt: skip
def test_a_headline_whose_page_does_not_bear_it_out_is_void_and_says_why(
    hands, web, said, baseline, page, why
):
    web.pages[SECOND] = page
    asyncio.run(sweep(hands))
    assert heard(hands) == []
    assert [r.reason for r in hands.store.why(SECOND) if r.verdict == "headline" and why in r.reason]
    assert said == []


def test_a_headline_whose_page_is_a_copy_is_void(hands, web, baseline):
    web.article("2", TEXT)
    asyncio.run(sweep(hands))
    assert "whose original speaks" in hands.store.why(SECOND)[-1].reason


def test_a_headline_stands_as_long_as_its_page_cannot_be_had(hands, web, clock, said, baseline):
    web.pages[SECOND] = TimedOut("no answer within 30 s")
    for _ in range(9):
        asyncio.run(sweep(hands))
        clock.forward(hours=8)
    assert heard(hands) == ["$700 million"]
    assert "not read yet" in hands.store.why(SECOND)[-1].reason
    assert (said, len(cost(hands).observations)) == ([], 1)


@pytest.mark.parametrize(
    "title",
    ["Harbour grows", "Lottery pays $700 million", ""],
    ids=["no figure", "off the topic", "no title"],
)
def test_a_headline_that_says_nothing_of_the_topic_is_not_kept(hands, web, baseline, title):
    list_second(web, title)
    asyncio.run(poll_due(hands))
    assert not [r for r in hands.store.why(SECOND) if r.verdict == "headline"]


def test_a_headline_of_the_first_listing_is_not_heard(hands, web):
    list_second(web)
    asyncio.run(poll_due(hands))
    assert not [r for r in hands.store.why(SECOND) if r.verdict == "headline"]


@pytest.mark.parametrize("kind", ["gdelt", "google_news", "naver_news"])
def test_the_headlines_of_an_aggregator_are_not_heard(hands, clock, kind):
    """They are not the outlet's own words."""
    found = Source(kind=kind, address="harbour", every=timedelta(minutes=10))
    hands.store.plan([replace(HARBOUR, sources=(found,))], clock())
    [state] = hands.store.sources()
    for number in (1, 2):
        link = Link(url=f"https://daily.example/{number}", title=TITLE, headline_only=kind == "google_news")
        hands.store.save_listing(state.id, [link], Validators(), clock(), due_at=clock())
        clock.forward(minutes=10)
    headlines.hear(hands, state, clock.now - timedelta(minutes=10))
    assert not [r for r in hands.store.why(SECOND) if r.verdict == "headline"]


def test_a_page_that_opens_later_takes_the_place_of_its_headline(hands, web, clock, said, baseline):
    list_second(web, "New harbour at Westbay costs $640 million")
    web.pages[SECOND] = BadStatus("status 403 Forbidden", 403)
    asyncio.run(sweep(hands))
    assert [o.figure.text for o in cost(hands).observations if o.url == SECOND] == ["$640 million"]
    web.article("2", OTHER)
    clock.forward(minutes=2)
    asyncio.run(sweep(hands))
    assert [o.figure.text for o in cost(hands).observations if o.url == SECOND] == ["$700 million"]
    assert len(said) == 1
