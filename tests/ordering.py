"""In which order the files run: whoever begins a long one last keeps the other workers waiting at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

# What takes five seconds and more of a quiet core (--durations=0), the longest first.
LONG = (
    "tests/timelines/",
    "tests/machines/",
    "tests/crash/",
    "tests/test_rereading.py",
    "tests/web/test_browser.py",
    "tests/passes/test_passes.py",
    "tests/passes/test_sending.py",
    "tests/figures/korean/test_properties.py",
    "tests/test_late_arrivals.py",
    "tests/migrations/",
    "tests/store/test_correcting.py",
    "tests/cli/test_correcting.py",
    "tests/copies/test_syndicated.py",
    "tests/test_upgrades.py",
    "tests/test_wheel.py",
    "tests/test_secrets.py",
    "tests/test_delivery_load.py",
    "tests/cli/",
    "tests/store/test_database.py",
)


def long_ones_first(items: list[pytest.Item]) -> None:
    """Each file whole, the others after them as they are."""
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    places = (place for place, start in enumerate(LONG) if item.nodeid.startswith(start))
    return next(places, len(LONG))
