"""What was looked at, how it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from monitor.phrases import phrase

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from monitor.phrases import Phrase
    from monitor.settings import Settings

State = Literal["ok", "warning", "fault"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One line of the doctor."""

    check: str  # what was looked at
    state: State
    said: str
    do: str = ""  # what to do; empty where nothing is


@dataclass(frozen=True, kw_only=True, slots=True)
class Patient:
    """What is looked at."""

    settings: Settings
    settings_file: Path | None  # as named on the command line
    database: str | None  # as named on the command line
    now: datetime
    patience_s: float = 5.0  # for the turn to write

    @property
    def named(self) -> str:
        """The options by which a command means the same place, with a blank before."""
        return "".join(
            f" {option} {value}"
            for option, value in (("--db", self.database), ("--settings", self.settings_file))
            if value
        )

    def minute(self, at: datetime) -> str:
        """Day and time of day in the zone of the settings, as all commands tell it."""
        return f"{at.astimezone(self.settings.zone):%Y-%m-%d %H:%M}"


def fine(check: str, said: str) -> Finding:
    """It is well, and how."""
    return Finding(check=check, state="ok", said=phrase(said))


def warning(check: str, said: str, do: str) -> Finding:
    """It goes on, and something should be done."""
    return Finding(check=check, state="warning", said=phrase(said), do=phrase(do))


def fault(check: str, said: str, do: str) -> Finding:
    """It does not work, and what to do."""
    return Finding(check=check, state="fault", said=phrase(said), do=phrase(do))


def megabytes(size: int) -> Phrase:
    """Bytes in words: 12 MB, 3.4 MB."""
    if size >= 10_000_000:
        return phrase("{size:,.0f} MB", size=size / 1e6)
    return phrase("{size:,.1f} MB", size=size / 1e6)
