"""When digests are made."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from monitor.model import DigestPlan
from monitor.passes import digest_due
from tests.passes.conftest import HARBOUR
from tests.passes.news import OTHER, TEXT, go, told


def test_a_digest_after_a_stop_has_all_that_was_learned_since_the_last_one(hands, web, clock, said):
    told(hands, web, clock)
    clock.forward(days=7)
    go(hands)
    web.pages["https://daily.example/2"] = web.pages["https://daily.example/2"].replace("$700", "$710")
    web.feed(web.article("3", OTHER.replace("$700", "$710")))
    clock.forward(hours=1)
    go(hands)
    said.clear()
    clock.forward(days=17)
    go(hands)
    [digest] = [line for line in said if "The new harbour" in line]
    assert "$710 million" in digest


@pytest.mark.parametrize("days_down", [0, 3], ids=["on time", "caught up after three days down"])
def test_a_digest_is_made_once_for_each_slot(hands, web, clock, said, days_down):
    web.feed(web.article("1", TEXT))
    go(hands)
    clock.forward(days=7 + days_down)
    assert asyncio.run(digest_due(hands)) == 1
    assert asyncio.run(digest_due(hands)) == 0
    go(hands)
    [digest] = said
    assert "The new harbour" in digest


def test_a_digest_that_cannot_be_made_keeps_no_other_topic_from_its_own(hands, clock):
    nowhere = replace(HARBOUR, id="nowhere", digest=DigestPlan(timezone="No/Where"))
    hands.store.plan([nowhere, HARBOUR], clock())
    clock.forward(days=7)
    with capture_logs() as logs:
        assert asyncio.run(digest_due(replace(hands, topics=(nowhere, HARBOUR)))) == 1
    assert ("error", "nowhere") in [(line["log_level"], line.get("topic")) for line in logs]


def test_a_topic_younger_than_the_slot_gets_no_digest_for_it(hands, web):
    web.feed(web.article("1", TEXT))
    assert asyncio.run(digest_due(hands)) == 0
