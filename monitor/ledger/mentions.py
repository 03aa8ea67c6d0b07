"""The figures of one article by quantity: what headline and text say twice is one mention."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from monitor.ledger import same
from monitor.ledger.evidence import other_basis, other_target
from monitor.ledger.slots import slots_of
from monitor.ledger.weights import ALIKE, MATES, MENTION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.ledger.clues import Rarity
    from monitor.model import Figure


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One quantity of an article and every place where it stands."""

    indices: tuple[int, ...]  # into the article's figures
    places: tuple[Figure, ...]  # the figures themselves
    origin_of: int | None = (
        None  # the figure (by its index) whose sentence says that it moved from this value
    )

    @property
    def lead(self) -> Figure:
        """The place that says it best: exact, and in the text rather than in the headline."""
        return min(self.places, key=lambda f: (f.approx, f.place == "title", f.start))

    @property
    def stands_alone(self) -> bool:
        """No later article can move it: a conversion, or a mark that was passed."""
        return all(f.converts is not None or slots_of(f).one_off for f in self.places)

    @property
    def is_past(self) -> bool:
        """It is given only for comparison with an earlier time."""
        return self.origin_of is not None or self.places[0].status == "past"


def mentions(figures: Sequence[Figure], rare: Rarity) -> list[Mention]:
    """Every figure in exactly one mention, in reading order of the first place. `rare`: of the words at hand."""
    groups: list[list[int]] = []
    for index, figure in enumerate(figures):
        liked = [
            (min(_alike(figure, figures[i], rare) for i in group), -at) for at, group in enumerate(groups)
        ]
        best, at = max(liked, default=(0.0, 0))
        if best >= MENTION:
            groups[-at].append(index)
        else:
            groups.append([index])
    return [
        Mention(
            indices=tuple(group),
            places=tuple(figures[i] for i in group),
            origin_of=_moved_from(figures, group[0]),
        )
        for group in groups
    ]


def _moved_from(figures: Sequence[Figure], index: int) -> int | None:
    """The figure of the same sentence that is said to have moved from the value of figure `index`."""
    origin = figures[index]
    near = figures[max(0, index - MATES) : index + MATES + 1]
    return next(
        (
            max(0, index - MATES) + at
            for at, figure in enumerate(near)
            if same_sentence(figure, origin) and figure is not origin and same.came_from(figure, origin)
        ),
        None,
    )


def same_sentence(a: Figure, b: Figure) -> bool:
    """The two stand in one sentence of headline or text."""
    return (a.place, a.quote_start) == (b.place, b.quote_start)


def mates(found: Sequence[Mention]) -> dict[int, list[int]]:
    """Mention (by its place in `found`) -> the nearest others that share a sentence with it."""
    by_sentence: dict[tuple[str, int], list[int]] = {}
    for at, mention in enumerate(found):
        for sentence in {(figure.place, figure.quote_start) for figure in mention.places}:
            by_sentence.setdefault(sentence, []).append(at)
    beside: dict[int, list[int]] = {}
    for together in by_sentence.values():
        for i, at in enumerate(together):
            beside.setdefault(at, []).extend(
                together[max(0, i - MATES) : i] + together[i + 1 : i + 1 + MATES]
            )
    return beside


def _alike(a: Figure, b: Figure, rare: Rarity) -> float:
    """0..: how likely two figures of one article are one quantity."""
    if a.unit != b.unit or same_sentence(a, b) or (a.status == "past") != (b.status == "past"):
        return 0.0
    if not (same.agree(a, b) or _heads(a, b) or _heads(b, a)) or other_basis(a, b) or other_target(a, b):
        return 0.0
    if _says_again(a, b):
        return 1.0
    words = rare.overlap(slots_of(a).clues, slots_of(b).clues)
    headline = 0.3 if a.place != b.place else 0.0
    return words + headline + 0.3 * same.telling(a)


def alike(a: Figure, b: Figure, rare: Rarity) -> bool:
    """Two values of one article are for one quantity, as far as the words around them tell."""
    if a.unit != b.unit or other_basis(a, b) or other_target(a, b):
        return False
    ours, theirs = slots_of(a), slots_of(b)
    one_head = (
        ours.head == theirs.head
        if ours.head and theirs.head
        else not ours.clues.keys().isdisjoint(theirs.clues)
    )
    return one_head or rare.overlap(ours.clues, theirs.clues) >= ALIKE


def _says_again(a: Figure, b: Figure) -> bool:
    """The same value of what is called the same, of one owner as far as owners are named."""
    ours, theirs = slots_of(a), slots_of(b)
    other_owner = ours.owner and theirs.owner and ours.owner.isdisjoint(theirs.owner)
    return same.equal(a, b) and bool(ours.about) and ours.about == theirs.about and not other_owner


def _heads(a: Figure, b: Figure) -> bool:
    """`a` stands in the headline and rounds `b`, as headlines do without saying so."""
    return a.place == "title" and b.place == "text" and same.rounds_to(replace(a, approx=True), b)
