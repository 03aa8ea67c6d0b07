"""New databases at the price of a copy: the migrations are gone through once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from monitor.store.database import upgrade


def new_ledger(file: Path) -> str:
    """The URL of a SQLite database of today's schema, made at `file` without rows."""
    file.write_bytes(_upgraded())
    return f"sqlite:///{file}"


@cache
def _upgraded() -> bytes:
    with TemporaryDirectory(prefix="newsfigures-test-") as folder:
        file = Path(folder) / "newsfigures.db"
        upgrade(f"sqlite:///{file}")
        return file.read_bytes()
