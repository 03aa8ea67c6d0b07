"""Series of other topics: a figure is a value of one only if its owner and its attribute are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import ATTRIBUTE_WORDS, RECENT

if TYPE_CHECKING:
    from collections.abc import Set

    from monitor.ledger.slots import Slots
    from monitor.model import Entry, Figure


def is_elsewhere(entry: Entry, topics: Set[str]) -> bool:
    """No article on one of these topics has told of the series. Where either has no topic nothing can be said."""
    return bool(topics and entry.topics) and entry.topics.isdisjoint(topics)


def one_thing(figure: Figure, entry: Entry) -> bool:
    """Owner and attribute are those of one of the newest observations.

    Two words make an attribute, whatever the values: a ministry has many a budget. Of one word, its value tells.
    """
    return any(_one_thing(figure, seen.figure) for seen in entry.observations[-RECENT:])


def _one_thing(a: Figure, b: Figure) -> bool:
    if a.unit != b.unit:
        return False  # most are: nothing need be taken apart
    ours, theirs = slots_of(a), slots_of(b)
    if not ours.head or ours.head != theirs.head or not _one_owner(ours, theirs):
        return False
    if len(ours.about & theirs.about) >= ATTRIBUTE_WORDS:
        return True
    return ours.about == theirs.about and (same.agree(a, b) or same.came_from(a, b))


def _one_owner(ours: Slots, theirs: Slots) -> bool:
    """One name, or one within the other."""
    if not (ours.owner and theirs.owner):
        return False
    return ours.owner <= theirs.owner or theirs.owner <= ours.owner
