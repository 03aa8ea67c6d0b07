"""The small curves of a table's rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.drawing import points_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from monitor.drawing import Point
    from monitor.store import Store
    from monitor.store.rows import SeriesRow


def curves_of(store: Store, rows: Sequence[SeriesRow]) -> Mapping[int, list[Point]]:
    """By series what its curve runs through, the two sides of a conflict told apart."""
    numbers = [row.series for row in rows]
    # Of a figure that never changed nothing is to be told apart.
    turns = store.pages.turns([row.series for row in rows if row.changes])
    return {one: points_of(seen, turns) for one, seen in store.pages.curves(numbers).items()}
