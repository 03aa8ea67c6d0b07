"""News told in one template: a sentence like one of a series, with other names in it, tells of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from monitor.ledger.rows import headline_of
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import ALIKE_TOLD
from monitor.ledger.words import canonical, canonical_phrase, is_hangul

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from monitor.ledger.rows import Row
    from monitor.model import Figure

_CAPITALISED = re.compile(r"(?<=[^.!?“\"‘'] )[A-Z][a-z][A-Za-z&-]+")  # not as the first of a sentence


def of_another(figure: Figure, row: Row, alike: Sequence[float], headline: Set[str]) -> bool:
    """Some of `row` was told in the words of `figure`, but for the names: each has names that the other has nowhere.

    `alike`: how like its sentence is to each of `row.recent`, 0..1; `headline`: the telling words of its article's.
    """
    told = [seen for seen, one in zip(row.recent, alike, strict=True) if one >= ALIKE_TOLD]
    if not told:
        return False
    ours = names(figure, headline)
    theirs = [names(seen.figure, headline_of(seen.title)) for seen in row.recent]
    if not ours - row.words.union(*row.headlines, *theirs):
        return False
    mine = ours | headline | slots_of(figure).clues.keys()
    return all(names(seen.figure, headline_of(seen.title)) - mine for seen in told)


def names(figure: Figure, headline: Set[str]) -> frozenset[str]:
    """Its owner and what is capitalised in its sentence; in Korean, which has no capitals, what the headline takes up of it.

    Of a headline, where any word may be capitalised, its owner alone. Who says so is left out: one thing is told by many.
    """
    slots = slots_of(figure)
    if figure.place == "title":
        return slots.owner
    capitalised = map(canonical, _CAPITALISED.findall(figure.quote))
    taken_up = (word for word in slots.clues if word in headline and is_hangul(word))
    said_by = canonical_phrase(figure.speaker or "")
    return slots.owner.union(capitalised, taken_up) - said_by - {""}
