"""The intervals and weeks that stand beside the scores."""

from __future__ import annotations

import pytest

from benchmarks.scores import interval, weeks


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(5, 10, 0.237, 0.763), (81, 263, 0.255, 0.366), (0, 20, 0.0, 0.161), (20, 20, 0.839, 1.0)],
)
def test_a_share_has_wilsons_interval(right, of, low, high):
    assert interval(right, of) == pytest.approx((low, high), abs=5e-4)


@pytest.mark.parametrize(("last", "expected"), [("2025-03-15", 2.0), ("2025-03-01", 1.0)])
def test_a_timeline_lasts_a_week_at_least(last, expected):
    published = [f"{day}T09:00:00+09:00" for day in ("2025-03-01", last)]
    assert weeks({"articles": [{"published": at} for at in published]}) == expected
