"""When an article is looked at again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model import REVISITS, Validators
from monitor.passes.looks import MOST_CHURN, churn_after, churns, next_look
from monitor.store.rows import Candidate
from tests.builders import HOUR, NOON

NEW = Candidate(
    id=1, source=1, kind="feed", url="https://harbour.example/1", host="a.example", title="", published_at=None, outlet=None,
    headline_only=False, article=None, seen_at=NOON, revisits=REVISITS, visits=0, visited_at=None, alerted_at=None, churn=0,
    failures=0, validators=Validators(),
)  # fmt: skip
MINUTE = timedelta(minutes=1)


def look(known_for: timedelta, alerted: timedelta | None = None, **fields: object) -> timedelta | None:
    """How long to wait until the next look at an article that has been known, and alerted of, for so long."""
    now = NOON + known_for
    at = next_look(replace(NEW, **fields), now, None if alerted is None else now - alerted)
    return at and at - now


@pytest.mark.parametrize(
    ("known_for", "visits", "wait"),
    [
        (timedelta(), 0, 5 * MINUTE),
        (5 * MINUTE, 1, 30 * MINUTE),
        (35 * MINUTE, 2, 3 * HOUR),
        (4 * HOUR, 3, 24 * HOUR),
        (28 * HOUR, 4, 72 * HOUR),
        (101 * HOUR, 5, None),
        (8 * HOUR, 1, 30 * MINUTE),
        (20 * MINUTE, 9, 30 * MINUTE),
    ],
    ids=["first", "2nd", "3rd", "4th", "5th", "done", "we were down", "looked at often already"],
)
def test_looks_grow_apart_and_none_is_lost(known_for, visits, wait):
    assert look(known_for, visits=visits) == wait


@pytest.mark.parametrize(
    ("alerted", "wait"),
    [(0, 1), (1, 1), (2, 3), (5, 30)],
    ids=["at once", "a minute on", "two on", "five on"],
)
def test_an_alert_brings_on_looks_after_1_2_and_5_minutes(alerted, wait):
    assert look(6 * MINUTE, alerted=alerted * MINUTE, visits=1) == wait * MINUTE


def test_looks_are_those_that_the_source_plans():
    planned = (2 * MINUTE, HOUR)
    assert look(timedelta(), revisits=planned) == 2 * MINUTE
    assert look(2 * HOUR, revisits=planned, visits=2) is None
    assert look(timedelta(), revisits=()) is None


def test_a_page_that_differs_at_each_look_is_looked_at_no_oftener_for_its_alerts():
    assert look(6 * MINUTE, alerted=timedelta(), visits=1, churn=MOST_CHURN) == 30 * MINUTE


@pytest.mark.parametrize(
    ("said", "looks"),
    [(None, 3), (NOON - HOUR, 3), (NOON + HOUR, 6)],
    ids=["undated", "an old date", "dated"],
)
def test_edits_that_the_page_does_not_date_are_believed_half_as_often(said, looks):
    candidate, count = replace(NEW, visited_at=NOON), 0
    while not churns(candidate):
        candidate, count = replace(candidate, churn=churn_after(candidate, edited=True, said=said)), count + 1
    assert count == looks


def test_a_look_that_finds_nothing_new_ends_the_row():
    assert churn_after(replace(NEW, churn=5), edited=False, said=None) == 0
