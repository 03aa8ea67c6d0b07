"""What is told of a source in trouble, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.notify.source_rules import Patience, believed, word_due

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PATIENCE = Patience(failures=3, over=HOUR, reminder=3 * DAY)


@pytest.mark.parametrize(
    ("condition", "age", "failures", "told", "told_ago", "word"),
    [
        ("fine", None, 0, "", None, None),
        ("failing", HOUR / 2, 9, "", None, None),
        ("failing", HOUR, 2, "", None, None),
        ("failing", HOUR, 3, "", None, "failing"),
        ("failing", DAY, 30, "failing", DAY, None),
        ("failing", 4 * DAY, 90, "failing", 3 * DAY, "still"),
        ("fine", None, 0, "failing", DAY, "well"),
        ("silent", 7 * DAY, 0, "", None, "silent"),
        ("silent", 9 * DAY, 0, "silent", DAY, None),
        ("silent", 10 * DAY, 0, "silent", 3 * DAY, "still"),
        ("fine", None, 0, "silent", DAY, "well"),
        ("silent", 7 * DAY, 0, "failing", DAY, "silent"),
        ("held", HOUR, 0, "", None, "held"),
        ("held", HOUR, 0, "held", 9 * DAY, None),
        ("fine", None, 0, "held", DAY, None),
        ("failing", HOUR / 2, 1, "silent", DAY, None),
    ],
)
def test_each_change_is_told_once_and_trouble_again_after_days(
    condition, age, failures, told, told_ago, word
):
    since, told_at = (age and NOW - age), (told_ago and NOW - told_ago)
    assert word_due(condition, since, failures, told, told_at, NOW, PATIENCE) == word


@pytest.mark.parametrize(
    ("condition", "word", "told", "after"),
    [
        ("failing", None, "", ""),
        ("failing", "failing", "", "failing"),
        ("failing", "still", "failing", "failing"),
        ("fine", "well", "failing", ""),
        ("fine", None, "held", ""),
        ("failing", None, "held", "held"),
        ("silent", "silent", "failing", "silent"),
    ],
)
def test_the_recipients_believe_what_they_were_told(condition, word, told, after):
    assert believed(condition, word, told) == after
