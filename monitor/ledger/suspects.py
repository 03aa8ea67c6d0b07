"""A change in, why it may be a slip out: of scale, of a sum, of a percentage. It waits to be told, the ledger does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.ledger import percentages, same, sums
from monitor.ledger.slips import FORMS, SCALE, SHARE, SUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from monitor.ledger.rows import Row
    from monitor.model import Figure, Place

    Sentences = Mapping[tuple[Place, int], Sequence[Figure]]  # by place and start, the figures in order


def sentences_of(figures: Iterable[Figure]) -> Sentences:
    """The figures of an article by the sentence that they stand in."""
    found: dict[tuple[Place, int], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.start):
        found.setdefault((figure.place, figure.quote_start), []).append(figure)
    return found


def suspicion(places: Sequence[Figure], row: Row, sentences: Sentences) -> str | None:
    """What may be a slip, and why, where `places` state another value than the one that stands in `row`."""
    slip = same.scale_slip(row.standing.figure, places[0]) if row.standing else None
    if slip and not any(same.equal(places[0], seen.figure) for seen in row.recent):
        return f"{SCALE}: {FORMS[SCALE].format(times=slip)}"
    for figure in places:
        beside = sentences.get((figure.place, figure.quote_start), ())
        if why := sums.misfit(figure, beside):
            return f"{SUM}: {why}"
        if why := percentages.misfit(figure, beside):
            return f"{SHARE}: {why}"
    return None
