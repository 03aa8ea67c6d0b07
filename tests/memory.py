"""How much memory a test's subject takes at its worst, as the system counts it: what C libraries take is in it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_SELF = Path("/proc/self")
_KB = 1024


@contextmanager
def costs_at_most(size: int) -> Iterator[None]:
    """Within it the process grows by no more than `size` bytes, however soon they are given back."""
    gc.collect()
    try:
        (_SELF / "clear_refs").write_text("5")  # the peak begins anew
    except OSError:
        pytest.skip("this system does not tell the peak of a process anew")
    before = _peak()
    yield
    grown = _peak() - before
    assert grown <= size, f"{grown / 1e6:.0f} MB"


def _peak() -> int:
    lines = (_SELF / "status").read_text().splitlines()
    return next(int(line.split()[1]) * _KB for line in lines if line.startswith("VmHWM"))
