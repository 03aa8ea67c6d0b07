"""Plan, actual, estimate or past: told by the verb that governs a figure and by who says so."""

from __future__ import annotations

from datetime import date

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.english_retold import RETOLD
from tests.figures.english.english_status import DOUBTFUL, STATUS
from tests.figures.english.english_worded import WORDED
from tests.figures.english.only import MONDAY, only

NAMES = {"p": "plan", "a": "actual", "e": "estimate", "x": "past", "-": None}


def assert_statuses(letters, text):
    assert [f.status for f in read("", text)] == [NAMES[letter] for letter in letters]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The council will build 60 homes.", "plan"),
        ("The firm aims to hire 60 cooks by 2030.", "plan"),
        ("The storm killed 12 people.", "actual"),
        ("The final bill for the weir came to £4 million.", "actual"),
        ("A plot in the plan costs £40.", "actual"),
        ("Output rose 3% in March.", "actual"),
        ("Analysts expect sales of $3 billion.", "estimate"),
    ],
)
def test_status_tells_the_meant_from_the_done_and_the_guessed(text, status):
    assert only(text).status == status


def test_what_is_only_compared_with_is_past():
    now, before = read("", "The clinic saw 840 patients, up from 610.")
    assert (now.status, before.status) == ("actual", "past")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The town will spend £23 million on 14 bridges.", "plan"),
        ("The charity hopes to raise £81,000.", "plan"),
        ("Analysts had forecast a loss of £14 million.", "estimate"),
        ("Seventeen people were hurt.", "actual"),
        ("There is a 40% chance of frost.", "estimate"),
        ("The guild thinks that the number will be 3,100.", "estimate"),
        ("Carts will use the quay, which is 31 km inland.", "actual"),
        ("About 31,000 carts cross it on a weekday.", "actual"),
    ],
)
def test_the_verb_settles_the_status(text, status):
    assert {f.status for f in read("", text, MONDAY)} == {status}


@pytest.mark.parametrize(("letters", "text"), STATUS, ids=[text[:50] for _, text in STATUS])
def test_the_verb_and_the_speaker_decide(letters, text):
    assert_statuses(letters, text)


@pytest.mark.parametrize(("letters", "text"), RETOLD, ids=[text[:50] for _, text in RETOLD])
def test_a_value_told_again_from_before_is_past(letters, text):
    assert_statuses(letters, text)


@pytest.mark.parametrize(("letters", "text"), WORDED, ids=[text[:50] for _, text in WORDED])
def test_some_wordings_settle_it(letters, text):
    assert_statuses(letters, text)


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        ("e", "Police put the crowd at about 30,000."),
        ("e", "Police estimated the crowd at 80,000."),
        ("e", "The crowd was 8,000 strong, stewards said."),
        ("a", "The match drew a crowd of 5,200."),
        ("a", "The money will come from Halden, owner of 41 per cent."),
        ("pa", "It will close 60 of its 840 branches."),
        ("pp", "It will plant 60 of the 840 oaks it wants."),
        ("a", "A ticket to the baths costs €9.40."),
        ("p", "The yard expects revenue to grow by 12%."),
        ("e", "Analysts expect revenue to grow by 12%."),
        ("e", "Options would be worth £3m, according to Ruddle, a pay consultancy."),
        ("p", "Officers think the ferry will cost £3m."),
        ("ax", "The fair drew 300 wardens. Last year it was 240."),
    ],
)
def test_what_is_there_and_what_is_reckoned(letters, text):
    assert_statuses(letters, text)


@pytest.mark.parametrize(
    ("day", "status"), [(date(2025, 12, 10), "plan"), (date(2026, 2, 10), "actual"), (None, "actual")]
)
def test_what_holds_from_a_day_to_come_is_planned(day, status):
    (price,) = read("", "From 1 January 2026 a ticket to the baths costs €9.40.", day)
    assert price.status == status


def test_a_headlines_subject_may_look_like_a_verb():
    assert [f.status for f in read("Norland Post to cut 3,100 jobs", "")] == ["plan"]


@pytest.mark.parametrize(
    ("letters", "text"), [pytest.param(c, t, marks=pytest.mark.xfail, id=t[:50]) for c, t in DOUBTFUL]
)
def test_known_failures(letters, text):
    assert_statuses(letters, text)
