"""What a process costs: seconds of its one core, and memory (Linux only)."""

from __future__ import annotations

import platform
from pathlib import Path


def resident_mb() -> float:
    """The most memory that this process has held so far. `getrusage` would count the parent's as well."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def python() -> str:
    return f"{platform.python_implementation()} {platform.python_version()}"
