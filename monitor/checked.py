"""What pydantic finds wrong with what a person wrote, as a phrase of ours: a watchlist, settings, units, lines of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from monitor.phrases import Phrase, phrase

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# By the library's names of faults, in its own words, lower case: those that a table of ours can bring about.
_SAID = {
    "missing": phrase("field required"),
    "bool_parsing": phrase("input should be a valid boolean, unable to interpret input"),
    "bool_type": phrase("input should be a valid boolean"),
    "date_from_datetime_inexact": phrase("datetimes provided to dates should have zero time - e.g. be exact dates"),
    "date_from_datetime_parsing": phrase("input should be a valid date or datetime, {error}"),
    "date_type": phrase("input should be a valid date"),
    "dict_type": phrase("input should be a valid dictionary"),
    "extra_forbidden": phrase("extra inputs are not permitted"),
    "float_parsing": phrase("input should be a valid number, unable to parse string as a number"),
    "float_type": phrase("input should be a valid number"),
    "greater_than": phrase("input should be greater than {gt}"),
    "greater_than_equal": phrase("input should be greater than or equal to {ge}"),
    "int_from_float": phrase("input should be a valid integer, got a number with a fractional part"),
    "int_parsing": phrase("input should be a valid integer, unable to parse string as an integer"),
    "int_type": phrase("input should be a valid integer"),
    "less_than_equal": phrase("input should be less than or equal to {le}"),
    "list_type": phrase("input should be a valid list"),
    "literal_error": phrase("input should be {expected}"),
    "model_type": phrase("input should be a valid dictionary or instance of {class_name}"),
    "path_type": phrase("input is not a valid path"),
    "string_pattern_mismatch": phrase("string should match pattern '{pattern}'"),
    "string_type": phrase("input should be a valid string"),
    "timezone_aware": phrase("input should have timezone info"),
    "tuple_type": phrase("input should be a valid tuple"),
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
