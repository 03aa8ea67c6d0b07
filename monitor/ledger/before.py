"""What an article gives as the value before: in the sentence of the new one, or in the next ("In May it was 20")."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.ledger.weights import PAST_WITHIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.model import Figure, Unit

Place = tuple[str, int]  # headline or text, and where the sentence starts in it


@dataclass(frozen=True, kw_only=True)
class Before:
    """The figures of an article by unit and sentence, to ask which of them are the values before."""

    sentences: Mapping[Unit, Mapping[Place, Sequence[Figure]]] = field(default_factory=dict)

    def of(self, figure: Figure) -> list[Figure]:
        """Values given as past, in its unit, in its sentence or the next that has any; none for another article's figure."""
        sentences = self.sentences.get(figure.unit, {})
        ours = sentences.get(_place(figure), ())
        if not any(one is figure for one in ours):
            return []
        told = [*ours, *self._in_next(figure, ours)]
        return [one for one in told if one.status == "past" and one is not figure]

    def _in_next(self, figure: Figure, ours: Sequence[Figure]) -> Sequence[Figure]:
        """All of the next sentence for a figure that stands alone in its own; of two lists as long, what has its place."""
        if figure.stated_from is not None:
            return ()  # its own sentence says what it moved from
        sentences = self.sentences[figure.unit]
        places = list(sentences)
        following = places[places.index(_place(figure)) + 1 :][:1]
        theirs = [one for place in following if _is_near(figure, place) for one in sentences[place]]
        if len(ours) == len(theirs):
            return [then for now, then in zip(ours, theirs, strict=True) if now is figure]
        return theirs if len(ours) == 1 else ()


def before(figures: Iterable[Figure]) -> Before:
    """The figures of one article, in reading order."""
    sentences: dict[Unit, dict[Place, list[Figure]]] = {}
    for figure in figures:
        sentences.setdefault(figure.unit, {}).setdefault(_place(figure), []).append(figure)
    return Before(sentences=sentences)


def _place(figure: Figure) -> Place:
    return figure.place, figure.quote_start


def _is_near(figure: Figure, place: Place) -> bool:
    where, start = place
    return where == figure.place and start - figure.quote_start - len(figure.quote) <= PAST_WITHIN
