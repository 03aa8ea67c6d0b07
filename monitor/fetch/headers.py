"""What the headers of an answer tell us."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from monitor.model import Validators

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_WAIT = timedelta(days=7)
_LONGEST_VALIDATOR = 500  # characters: it is kept in our database and sent back each time


def validators_of(headers: Mapping[str, str]) -> Validators:
    """What to ask "anything new?" with next time; a validator that could not be sent back is dropped."""
    return Validators(
        etag=_sendable(headers.get("etag")), last_modified=_sendable(headers.get("last-modified"))
    )


def _sendable(value: str | None) -> str | None:
    usable = value and value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if usable else None


def fresh_for(headers: Mapping[str, str]) -> timedelta:
    """How long the answer stays the same by its Cache-Control, less the time it lay in a cache; at most a week."""
    control = headers.get("cache-control", "")[:_LONGEST_VALIDATOR].lower()
    directives = dict(part.strip().partition("=")[::2] for part in control.split(","))
    printed, age = directives.get("max-age", "").strip('"'), headers.get("age", "").strip()
    if "no-cache" in directives or "no-store" in directives or not printed.isdecimal():
        return timedelta()
    left_s = int(printed[:9]) - (int(age[:9]) if age.isdecimal() else 0)
    return min(max(timedelta(seconds=left_s), timedelta()), _LONGEST_WAIT)


def sent_at(headers: Mapping[str, str]) -> datetime | None:
    """When the server says that it sent the answer; None if it does not say."""
    try:
        at = parsedate_to_datetime(headers.get("date", "")[:60])
    except (ValueError, TypeError, OverflowError):
        return None
    return at if at.tzinfo else None


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long the server wants to be left alone, from seconds or an HTTP date; at most a week, None if it says nothing."""
    printed = headers.get("retry-after", "").strip()
    if printed.isdecimal():
        return timedelta(seconds=min(int(printed[:9]), _LONGEST_WAIT.total_seconds()))
    try:
        wait = parsedate_to_datetime(printed[:60]) - now
    except (ValueError, TypeError, OverflowError):  # no date; a date without a zone
        return None
    return min(max(wait, timedelta()), _LONGEST_WAIT)
