"""How late the news is, counted for whoever watches the watcher."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

from prometheus_client import REGISTRY

from monitor.passes import measuring, sweep
from tests.builders import HOUR, NOON
from tests.passes.news import TEXT


def counted(name: str) -> tuple[float, float]:
    """How often, and how many seconds in all."""
    return (
        REGISTRY.get_sample_value(f"newsfigures_{name}_delay_seconds_count") or 0,
        REGISTRY.get_sample_value(f"newsfigures_{name}_delay_seconds_sum") or 0,
    )


def test_an_article_counts_once_when_it_is_first_read(hands, web):
    often, _ = counted("seen")
    web.feed(web.article("1", TEXT))
    for _ in range(2):
        asyncio.run(sweep(hands))
    assert counted("seen")[0] == often + 1


def test_what_is_dated_to_come_is_not_early_and_what_is_not_dated_is_not_counted():
    often, seconds = counted("seen")
    for published_at in (NOON - HOUR, NOON + HOUR, None):
        measuring.seen(published_at, NOON)
    assert counted("seen") == (often + 2, seconds + 3600)


def test_each_change_of_a_message_that_arrived_counts():
    often, seconds = counted("alert")
    findings = [SimpleNamespace(learned_at=NOON - HOUR), SimpleNamespace(learned_at=NOON)]
    measuring.arrived(SimpleNamespace(findings=findings), NOON)
    assert counted("alert") == (often + 2, seconds + 3600)
