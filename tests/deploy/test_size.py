"""The default environment fits a small server. Counted in the blocks that pip's record of files takes on the disk."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

MOST_MB = 190  # of the 200 that the environment may have; our own code takes some eight
LOCK = Path(__file__).parent.parent.parent / "requirements.lock"


def test_the_libraries_of_the_default_install_are_light():
    names = re.findall(r"^([\w.-]+)==[\w.]+ \\$", LOCK.read_text(), re.MULTILINE)
    sizes = {name: _megabytes(name) for name in [*names, "pip"]}
    assert len(sizes) > 30
    assert sum(sizes.values()) <= MOST_MB, sorted(sizes.items(), key=lambda one: -one[1])[:10]


def _megabytes(name: str) -> float:
    files = [Path(str(file.locate())) for file in distribution(name).files or ()]
    return sum(file.stat().st_blocks * 512 for file in files if file.exists()) / 2**20
