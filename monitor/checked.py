"""What pydantic finds wrong with what a person wrote, as a phrase of ours: a watchlist, settings, units, lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from monitor.phrases import Phrase, phrase

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# By the library's names of faults: those that a table of ours can bring about.
_SAID = {
    "missing": phrase("it is missing"),
    "bool_parsing": phrase("write true or false"),
    "bool_type": phrase("write true or false"),
    "date_from_datetime_inexact": phrase("write a day without a time, like 2026-03-02"),
    "date_from_datetime_parsing": phrase("write a day, like 2026-03-02"),
    "date_type": phrase("write a day, like 2026-03-02"),
    "dict_type": phrase("write `key: value`"),
    "extra_forbidden": phrase("no such key is known here"),
    "float_parsing": phrase("write a number"),
    "float_type": phrase("write a number"),
    "greater_than": phrase("write a number above {gt}"),
    "greater_than_equal": phrase("write {ge} or more"),
    "int_from_float": phrase("write a whole number"),
    "int_parsing": phrase("write a whole number"),
    "int_type": phrase("write a whole number"),
    "less_than_equal": phrase("write {le} or less"),
    "list_type": phrase("write a list, like [one, two]"),
    "literal_error": phrase("write {expected}"),
    "model_type": phrase("write `key: value`"),
    "path_type": phrase("write the path of a file"),
    "string_pattern_mismatch": phrase("write it so that it fits {pattern}"),
    "string_type": phrase("write it as text, in quotes"),
    "timezone_aware": phrase("write a time with its zone, like 2026-03-02T09:00:00+09:00"),
    "tuple_type": phrase("write a list, like [one, two]"),
}  # fmt: skip


def advice_of(error: ErrorDetails) -> str:
    """The fault behind a key, in lower case; a `ValueError` of ours as it was raised."""
    said = said_of(error)
    if error["type"] in _SAID:
        return phrase(_SAID[error["type"]], **error.get("ctx", {}))
    return said if isinstance(said, Phrase) else said[0].lower() + said[1:]


def said_of(error: ErrorDetails) -> str:
    """The fault in the library's words, or in ours if we raised it."""
    ours: Any = error.get("ctx", {}).get("error")
    if isinstance(ours, ValueError) and ours.args and isinstance(ours.args[0], Phrase):
        return ours.args[0]
    return error["msg"].removeprefix("Value error, ")


def known_zone(zone: str) -> str:
    """`zone`, if a time zone has this name. Raises: ValueError."""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise ValueError(
            phrase("no time zone is called {value!r}; write it like Asia/Seoul", value=zone)
        ) from None
    return zone
