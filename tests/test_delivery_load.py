"""Many owed notices, channels that fail, and a process that is killed: none is lost and every double is marked.

The short form of `benchmarks/delivering.py`, which does the same with 10,000.
"""

from __future__ import annotations

from benchmarks.delivering import run


def test_no_notice_is_lost_and_every_double_bears_its_mark(tmp_path):
    outcome = run(100, tmp_path)
    assert (outcome.owed, outcome.lost, outcome.unmarked, outcome.kills) == (100, 0, 0, 2)
    assert outcome.doubles >= 2  # the process died between a delivery and its being struck out
