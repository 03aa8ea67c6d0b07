"""Inputs that once broke a target, here or in a test before: the target's name and what it was fed with."""

from __future__ import annotations

from typing import Any

CASES: list[tuple[str, Any]] = [
    ("ledger", ("", "0GW" * 222)),
    ("times", "2026-02-30 25:61"),
    ("lines of replay", '{"url": "http://a.example/1", "published": "2026-03-02T09:00:00+09:00", "text": "\\ud800"}'),
    ("figures, English", ("", "10 000 000 000 000 000 000 000 000 000")),
    ("settings", "on: [revised]"),
    ("settings", "1: {2: 3}"),
    ("settings", "2026-13-45"),
]  # fmt: skip
