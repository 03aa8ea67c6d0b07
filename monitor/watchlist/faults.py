"""What is wrong with a watchlist: the line it stands in, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.watchlist.schema import (
    ConfirmKeys,
    DigestKeys,
    FiguresKeys,
    MatchKeys,
    MuteKeys,
    NotifyKeys,
    ThresholdKeys,
    WatchKeys,
    WatchlistKeys,
)

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

    from monitor.yaml_file import Document


def faults_in(fault: ValidationError, document: Document) -> list[str]:
    """One line for each."""
    errors = fault.errors(include_input=False, include_url=False)
    return [document.fault(error["loc"], _advice(error)) for error in errors]


def _advice(error: Any) -> str:
    """The library's message, or a better one that names the next step."""
    if error["type"] == "extra_forbidden":
        return f"no such key here; known are {', '.join(_known_keys(error['loc']))}"
    if error["type"] == "missing":
        return "is missing"
    message: str = error["msg"].removeprefix("Value error, ")
    return message[0].lower() + message[1:]


def _known_keys(loc: tuple[int | str, ...]) -> list[str]:
    """The keys that are accepted beside the one at `loc`."""
    named = [part for part in loc[:-1] if isinstance(part, str)]
    parent = _KEYS[named[-1]] if named else WatchlistKeys
    return list(parent.model_fields)


_KEYS: dict[str, type[BaseModel]] = {
    "match": MatchKeys,
    "figures": FiguresKeys,
    "watch": WatchKeys,
    "mute": MuteKeys,
    "notify": NotifyKeys,
    "thresholds": ThresholdKeys,
    "confirm": ConfirmKeys,
    "digest": DigestKeys,
}
