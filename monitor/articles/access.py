"""Whether a page keeps its article, or most of it, for those who pay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.articles import access_words as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LONGEST_TEASER = 1_200  # characters; a longer text was shown whole, whatever stands below it


def is_walled(linked: Mapping[str, Any], tiers: Iterable[str], shown: str) -> bool:
    """By its JSON-LD or its tags, or because a short text ends in an offer to read on.

    `tiers` are what the page's tags say of access, `shown` is all that it prints as text.
    """
    parts = linked.get("hasPart")
    said = [linked, *(parts if isinstance(parts, list) else [parts])]
    if any(_denies(thing.get("isAccessibleForFree")) for thing in said if isinstance(thing, dict)):
        return True
    if any(tier.casefold() in words.WALLED_TIERS for tier in tiers):
        return True
    return len(shown) <= _LONGEST_TEASER and bool(words.OFFER.search(shown))


def _denies(value: Any) -> bool:
    """False, "False" and "https://schema.org/False" alike."""
    return value is not None and str(value).strip().casefold().rpartition("/")[2] in ("false", "no")
