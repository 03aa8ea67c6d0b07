"""When a failed delivery is tried again, how long its channel rests, and how messages are paced."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from monitor.model import Receipt
from monitor.notify.tries import next_try, pause_s, rests_until
from tests.notify.makers import SEEN

REFUSED = Receipt(outcome="refused")
UNKNOWN = Receipt(outcome="unknown")


@pytest.mark.parametrize(
    ("tries", "minutes"),
    [(1, 0.5), (2, 1), (3, 2), (4, 4), (5, 8), (6, 16), (7, 32), (8, 60), (9, 60), (40, 60), (79, 60)],
)
def test_waits_between_tries_double_to_an_hour(tries, minutes):
    wait = next_try(tries, REFUSED, SEEN, Random(1)) - SEEN
    assert 0.8 <= wait / timedelta(minutes=minutes) <= 1.2


def test_a_notice_is_tried_for_three_days_before_it_is_given_up():
    at, tries = SEEN, 1
    while again := next_try(tries, REFUSED, at, Random(tries)):
        at, tries = again, tries + 1
    assert timedelta(days=2.8) < at - SEEN < timedelta(days=3.3)


def test_tries_that_failed_together_do_not_come_back_together():
    rng = Random(2)
    assert len({next_try(3, REFUSED, SEEN, rng) for _ in range(50)}) == 50


@pytest.mark.parametrize("seconds", [1, 40, 7200])
def test_services_own_wish_is_never_undercut(seconds):
    wish = Receipt(outcome="refused", retry_after=timedelta(seconds=seconds))
    assert all(next_try(1, wish, SEEN, Random(n)) >= SEEN + timedelta(seconds=seconds) for n in range(20))


def test_time_out_is_tried_again_and_a_delivery_is_not():
    assert next_try(1, Receipt(outcome="unknown"), SEEN, Random(1)) is not None
    assert next_try(1, Receipt(outcome="delivered"), SEEN, Random(1)) is None


def test_what_timed_out_is_doubled_some_twenty_times_in_three_days():
    at, tries = SEEN, 1
    while again := next_try(tries, UNKNOWN, at, Random(tries)):
        assert again - at >= timedelta(minutes=15) * tries * 0.8
        at, tries = again, tries + 1
    assert (tries, timedelta(days=2.5) < at - SEEN < timedelta(days=4)) == (25, True)


@pytest.mark.parametrize(("failures", "seconds"), [(1, 5), (2, 10), (4, 40), (7, 300), (99, 300)])
def test_a_channel_rests_longer_with_each_failure_up_to_five_minutes(failures, seconds):
    rest = rests_until(failures, REFUSED, SEEN, Random(failures)) - SEEN
    assert 0.8 <= rest / timedelta(seconds=seconds) <= 1.2


def test_a_channel_rests_as_long_as_its_service_wishes():
    wish = Receipt(outcome="refused", retry_after=timedelta(minutes=20))
    assert all(rests_until(1, wish, SEEN, Random(n)) >= SEEN + timedelta(minutes=20) for n in range(20))


def test_a_fault_of_our_own_does_not_close_the_channel():
    assert rests_until(3, Receipt(outcome="broken"), SEEN, Random(1)) is None


@pytest.mark.parametrize(
    ("url", "seconds"),
    [
        ("tgram://1:token/42", 1.0),
        ("tgram://1:token/-100123?rto=10", 3.2),
        ("tgram://1:token/@newsroom", 3.2),
        ("tgram://1:token/-100123:7", 3.2),
        ("slack://a/b/c", 1.0),
        ("mailto://me:pw@post.example?to=-x", 1.0),
        ("terminal://", 0.0),
        ("hook+https://desk.example/in", 0.0),
        ("jsons://desk.example", 0.0),
        ("xml://desk.example", 0.0),
        ("Form://desk.example", 0.0),
        ("nonsense", 1.0),
    ],
)
def test_each_kind_of_chat_has_its_pace(url, seconds):
    assert pause_s(url) == seconds
