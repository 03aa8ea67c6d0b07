"""The numbers of a digest are those of the ledger: counted here once more, row by row."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.contract import digest as as_json
from monitor.model import DigestPlan
from monitor.notify.digest import render_digest
from monitor.passes import digest_due, gathered_digest, sweep
from tests.passes.conftest import HARBOUR


def printed(hands, web, clock, *texts):
    """The texts as articles of one outlet, an hour apart, after a first look at nothing."""
    urls: list[str] = []
    web.feed()
    asyncio.run(sweep(hands))
    for number, text in enumerate(texts):
        clock.forward(hours=1)
        urls.append(web.article(str(number), text, title=f"Westbay {number}"))
        web.feed(*urls)
        asyncio.run(sweep(hands))


COSTS = (
    "Westbay will spend $640 million on a new harbour, the port authority said.",
    "Westbay will spend $650 million on a new harbour, up from $640 million, the port authority said.",
    "Westbay will spend $690 million on a new harbour, up from $650 million, the port authority said.",
    "Westbay will spend $710 million on a new harbour, up from $690 million, the port authority said.",
)


def test_what_a_digest_says_can_be_counted_in_the_ledger(hands, web, clock):
    printed(hands, web, clock, *COSTS)
    since, until = clock.start - timedelta(days=1), clock() + timedelta(hours=1)
    gathered = gathered_digest(hands.store, HARBOUR, since, until)
    line = as_json("harbour", gathered, render_digest(gathered, "en"))

    [moved] = line["moved"]
    past = hands.store.history(moved["series"])
    seen = [one for one in past.observations if one.figure.status != "past"]
    assert (moved["from"]["low"], moved["to"]["low"]) == (seen[0].figure.low, seen[-1].figure.low)
    assert moved["difference"] == seen[-1].figure.low - seen[0].figure.low
    assert (
        moved["since"] == past.findings[-1].published_at.isoformat().replace("+00:00", "Z") or moved["since"]
    )
    assert line["articles"] == len({one.article for one in past.observations})
    assert line["figures"] == sum(row.observations for row in hands.store.series(["harbour"]))
    assert line["outlets"] == len({one.outlet for one in past.observations})
    assert "$640 million → $710 million" in line["text"]
    assert "<img" in render_digest(gathered, "en").html


def test_silent_week_makes_no_message_and_is_not_made_up_for(hands, web, clock, said):
    silent = replace(HARBOUR, digest=DigestPlan(timezone="UTC", empty="silent"))
    hands = replace(hands, topics=(silent,))
    printed(hands, web, clock)
    clock.forward(days=8)
    assert asyncio.run(digest_due(hands)) == 1
    assert asyncio.run(digest_due(hands)) == 0
    assert hands.store.outbox() == []


@pytest.mark.parametrize(("weekday", "days"), [(0, 7), (-1, 1)], ids=["weekly", "daily"])
def test_digest_that_was_missed_is_made_once_and_ends_at_its_slot(hands, web, clock, weekday, days):
    plan = DigestPlan(timezone="UTC", weekday=weekday, hour=8)
    hands = replace(hands, topics=(replace(HARBOUR, digest=plan),))
    printed(hands, web, clock, *COSTS[:2])
    clock.forward(days=days * 3, hours=2)
    assert [asyncio.run(digest_due(hands)) for _ in range(3)] == [1, 0, 0]
    made = hands.store.last_digest("harbour")
    assert made is not None
    assert clock() - timedelta(days=days) < made <= clock()
    assert (made.hour, made.weekday() if weekday == 0 else weekday) == (8, weekday)
