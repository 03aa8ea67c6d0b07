"""How a source fares, in one word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.sources.condition import condition

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({}, ("fine", None)),
        ({"last_new_at": NOW - 6 * DAY, "pace": 20}, ("fine", None)),
        ({"last_new_at": NOW - 7 * DAY, "pace": 1}, ("silent", NOW - 7 * DAY)),
        ({"last_new_at": NOW - 30 * DAY, "pace": 0.9}, ("fine", None)),
        ({"held_at": NOW - HOUR}, ("held", NOW - HOUR)),
        ({"held_at": NOW - 2 * DAY}, ("fine", None)),
        ({"failing_since": NOW - HOUR}, ("failing", NOW - HOUR)),
        ({"failing_since": NOW - HOUR, "held_at": NOW}, ("failing", NOW - HOUR)),
        ({"failing_since": NOW, "last_new_at": NOW - 9 * DAY, "pace": 5}, ("failing", NOW)),
    ],
    ids=[
        "never asked", "a quiet week-end", "silent", "seldom speaks anyway", "held", "held long ago", "failing",
        "held and failing", "silent for it fails",
    ],
)  # fmt: skip
def test_the_worst_that_is_true_is_said(state, expected):
    assert condition(NOW, **state) == expected
