"""How a command ends: named exit codes, and which error means which."""

from __future__ import annotations

from enum import IntEnum

from monitor.errors import (
    ConfigError,
    FetchError,
    InputError,
    MonitorError,
    PageError,
    SourceError,
    StoreError,
)
from monitor.phrases import phrase


class Exit(IntEnum):
    """Exit codes of every command."""

    OK = 0
    PARTIAL = 1  # part of the input could not be used; the rest was done
    USAGE = 2  # the command was called wrongly, or its input cannot be used at all
    CONFIG = 3  # a setting or a watchlist has to be mended
    STORE = 4  # the database cannot be opened or used
    SOURCE = 5  # a page or a source could not be had
    INTERRUPTED = 130  # Ctrl-C


_MEANING: tuple[tuple[type[MonitorError], Exit], ...] = (
    (ConfigError, Exit.CONFIG),
    (StoreError, Exit.STORE),
    (FetchError, Exit.SOURCE),
    (SourceError, Exit.SOURCE),
    (PageError, Exit.SOURCE),
    (InputError, Exit.USAGE),
)


def exit_code(fault: MonitorError) -> Exit:
    """The exit code of an error that ended a command."""
    return next((code for kind, code in _MEANING if isinstance(fault, kind)), Exit.PARTIAL)


EPILOG = phrase("Exit codes: {codes}.", codes=", ".join(f"{e.value} {e.name}" for e in Exit))
