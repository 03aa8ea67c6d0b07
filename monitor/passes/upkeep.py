"""How the database is looked after, as the settings have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta
    from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Upkeep:
    """What is done without being asked."""

    disk_spare: int = 200_000_000  # bytes that stay free: with fewer nothing new is read
    keep_texts: timedelta | None = None  # None, here and below: for ever
    keep_links: timedelta | None = None  # that led to no article
    keep_messages: timedelta | None = None
    backup_every: timedelta | None = None  # None: never
    backup_keep: int = 7
    backup_folder: Path | None = None  # None: beside the database
