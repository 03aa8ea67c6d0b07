"""Series of one name on another basis: annual beside cumulative, one target year beside another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from monitor.ledger.words import canonical_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from monitor.model import Unit

MOST = 5  # that are named for one series: more is no help


def look_alikes(series: Iterable[tuple[int, str, Unit]]) -> dict[int, Mapping[int, str]]:
    """For each series that has any: those it is easily taken for, number to label, the oldest first.

    `series` are numbers, labels and units. Owner and attribute are what a label says before its brackets, the basis what
    it says in them: two of one unit look alike where the former agree in every telling word and the latter do not.
    """
    families: dict[tuple[Unit, frozenset[str]], dict[int, tuple[str, str]]] = defaultdict(dict)
    for number, label, unit in sorted(series):
        name, basis = _parted(label)
        if words := canonical_phrase(name):
            families[unit, words][number] = (label, basis)
    return {
        number: others
        for family in families.values()
        for number, (_, basis) in family.items()
        if (others := _others(family, basis))
    }


def telling_word(label: str) -> str | None:
    """The longest of the words in which a label's look-alikes agree with it; None for a label without any."""
    return max(canonical_phrase(_parted(label)[0]), key=lambda word: (len(word), word), default=None)


def _parted(label: str) -> tuple[str, str]:
    """Owner and attribute; the basis in brackets at the end, "" for none."""
    name, bracket, basis = label.rpartition(" (")
    return (name, basis) if bracket and label.endswith(")") else (label, "")


def _others(family: Mapping[int, tuple[str, str]], basis: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for number, (label, own) in family.items():
        if own != basis:
            found[number] = label
        if len(found) == MOST:
            break
    return found
