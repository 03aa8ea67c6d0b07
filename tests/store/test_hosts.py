"""Hosts that many processes ask: one at a time, with a pause that all of them keep."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from tests.builders import HOUR, NOON

if TYPE_CHECKING:
    from monitor.store.sql import SqlStore

HOST = "daily.example"


def test_a_host_that_nobody_asks_may_be_asked(store: SqlStore) -> None:
    assert store.claim_host(HOST, NOON, NOON + HOUR) is None


def test_a_host_that_is_taken_is_free_when_its_claim_ends(store: SqlStore) -> None:
    store.claim_host(HOST, NOON, NOON + HOUR)
    assert store.claim_host(HOST, NOON, NOON + 9 * HOUR) == NOON + HOUR
    assert store.claim_host("other.example", NOON, NOON + HOUR) is None
    assert store.claim_host(HOST, NOON + HOUR, NOON + 2 * HOUR) is None


def test_whoever_leaves_says_when_the_next_one_may_come(store: SqlStore) -> None:
    store.claim_host(HOST, NOON, NOON + 9 * HOUR)
    store.leave_host(HOST, NOON + HOUR)
    assert store.claim_host(HOST, NOON, NOON + 9 * HOUR) == NOON + HOUR
    assert store.claim_host(HOST, NOON + HOUR, NOON + 9 * HOUR) is None


def test_of_many_who_claim_at_once_one_gets_it(store: SqlStore) -> None:
    with ThreadPoolExecutor(8) as pool:
        got = [pool.submit(store.claim_host, HOST, NOON, NOON + HOUR) for _ in range(24)]
    assert [claim.result() for claim in got].count(None) == 1
