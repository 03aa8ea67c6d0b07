"""Keys that watchlists were released with and that are called otherwise now: accepted for two minor versions more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from monitor.errors import WatchlistError
from monitor.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.yaml_file import Document


@dataclass(frozen=True, kw_only=True, slots=True)
class Renamed:
    """A key, where it stands, and what it is called now."""

    within: tuple[str, ...] = ()  # the keys above it; none for one of the file's own
    old: str
    new: str
    until: str  # the first version that refuses the old one


RENAMED: tuple[Renamed, ...] = ()


def with_new_names(
    document: Document, warn: Callable[[str], None], renamed: Sequence[Renamed] = RENAMED
) -> dict[str, Any]:
    """The values under the keys of today; `warn` hears of each old one, with file and line. Raises: WatchlistError."""
    values: dict[str, Any] = document.values
    for one in renamed:
        values = _renamed(values, one.within, one, document, warn)
    return values


def _renamed(
    values: dict[str, Any],
    within: tuple[str, ...],
    one: Renamed,
    document: Document,
    warn: Callable[[str], None],
) -> dict[str, Any]:
    if within:
        first, *rest = within
        inner = values.get(first)
        if not isinstance(inner, dict):
            return values
        return values | {first: _renamed(inner, tuple(rest), one, document, warn)}
    if one.old not in values:
        return values
    at = (*one.within, one.old)
    if one.new in values:
        raise WatchlistError(
            document.fault(
                at, phrase("is called `{new}` now, which stands here, too; keep that", new=one.new)
            )
        )
    warn(
        document.fault(
            at,
            phrase(
                "is called `{new}` now; the old name is refused from version {until} on",
                new=one.new,
                until=one.until,
            ),
        )
    )
    return {one.new if key == one.old else key: value for key, value in values.items()}
