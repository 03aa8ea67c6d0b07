"""A crowded ledger, thinned: the entries that an article may speak of, by the cheapest signs there are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.ledger.slots import canonical_phrase, slots_of
from monitor.ledger.weights import CROWD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from monitor.model import Entry, Figure

_label_words = lru_cache(maxsize=65_536)(
    canonical_phrase
)  # labels stay; their words are asked for at every article


def near(figures: Sequence[Figure], known: Sequence[Entry]) -> list[Entry]:
    """At most CROWD of `known`, by series: those with a value that stands in the article and those with most words of it.

    A ledger that is no larger is looked at as a whole.
    """
    by_series = sorted((entry for entry in known if entry.observations), key=lambda entry: entry.series)
    if len(by_series) <= CROWD:
        return by_series
    words = frozenset[str]().union(*(slots_of(figure).clues for figure in figures))
    values = {figure.low for figure in figures}
    liked = [(_likeness(entry, words, values), -entry.series, entry) for entry in by_series]
    best = sorted((one for one in liked if one[0]), reverse=True, key=lambda one: one[:2])[:CROWD]
    return sorted((entry for _, _, entry in best), key=lambda entry: entry.series)


def _likeness(entry: Entry, words: frozenset[str], values: set[Decimal]) -> int:
    """Words of the label that the article has near its numbers; a value that stands again counts as two."""
    return len(_label_words(entry.label) & words) + 2 * (entry.observations[-1].figure.low in values)
