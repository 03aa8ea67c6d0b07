"""Logs: an event and its facts, to stderr; for a person on a terminal, as JSON elsewhere."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

import structlog

from monitor.redaction import redacted

if TYPE_CHECKING:
    from collections.abc import MutableMapping


def set_up(level: str | None = None) -> None:
    """Everything below `level` is left out. Libraries that log secrets at DEBUG never get there.

    By default a person sees warnings only; a log file gets one line for each pass and article.
    """
    human = sys.stderr.isatty()
    level = level or ("warning" if human else "info")
    renderer = (
        structlog.dev.ConsoleRenderer() if human else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _without_secrets,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),  # as it is then: it may be replaced
        cache_logger_on_first_use=False,
    )
    libraries = logging.StreamHandler(sys.stderr)
    libraries.setFormatter(_Discreet(logging.BASIC_FORMAT))
    logging.basicConfig(level=logging.WARNING, handlers=[libraries])
    logging.getLogger("trafilatura").setLevel(logging.ERROR)  # it warns of what we tell in our own words
    for name in (
        "apscheduler",
        "procrastinate",
        "psycopg.pool",
    ):  # and these cry, of jobs called off at the end, too
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _without_secrets(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Addresses are logged without the passwords and keys that may stand in them, those in tracebacks, too."""
    return {name: _discreet(value) for name, value in event.items()}


def _discreet(value: Any) -> Any:
    if isinstance(value, str):
        return redacted(value)
    return [_discreet(one) for one in value] if isinstance(value, list | tuple) else value


class _Discreet(logging.Formatter):
    """The same for what libraries log."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))
