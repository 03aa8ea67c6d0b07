"""Plan, actual, estimate or past: told by the verb that governs a figure and by who says so."""

from __future__ import annotations

import pytest

from monitor.figures.english.reading import read
from tests.figures.english.english_retold import RETOLD
from tests.figures.english.english_status import DOUBTFUL, STATUS
from tests.figures.english.english_worded import WORDED

NAMES = {"p": "plan", "a": "actual", "e": "estimate", "x": "past", "-": None}


def assert_statuses(letters, text):
    assert [f.status for f in read("", text)] == [NAMES[letter] for letter in letters]


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
    ("letters", "text"), [pytest.param(c, t, marks=pytest.mark.xfail, id=t[:50]) for c, t in DOUBTFUL]
)
def test_known_failures(letters, text):
    assert_statuses(letters, text)
