"""What is wrong with a watchlist: the line it stands in, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.checked import advice_of
from monitor.phrases import phrase
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
    from pydantic_core import ErrorDetails

    from monitor.phrases import Phrase
    from monitor.yaml_file import Document


def faults_in(fault: ValidationError, document: Document) -> list[Phrase]:
    """One line for each."""
    errors = fault.errors(include_input=False, include_url=False)
    return [document.fault(error["loc"], _advice(error)) for error in errors]


def _advice(error: ErrorDetails) -> str:
    """The library's message, or a better one that names the next step."""
    if error["type"] == "extra_forbidden":
        return phrase("no such key here; known are {known}", known=", ".join(_known_keys(error["loc"])))
    if error["type"] == "missing":
        return phrase("is missing")
    return advice_of(error)


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
