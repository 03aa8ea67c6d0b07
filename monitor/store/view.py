"""The ledger as it is read: observations as they were saved, a person's decisions applied, up to a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, literal, null, select, true

from monitor.store.inforce import InForce
from monitor.store.tables import change, observation, series
from monitor.store.values import OBSERVED

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping
    from datetime import datetime
    from typing import TypeVar

    from sqlalchemy import ColumnElement, FromClause, Select

    Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, kw_only=True, eq=False)
class View:
    """Expressions to read the ledger by. Nothing in it was overwritten: a decision only changes how it is read.

    A view is like no other but itself: the statements that are built by it are kept for it.
    """

    force: InForce = field(default_factory=InForce)
    until: datetime | None = None  # what was learned from then on is not seen

    def series(self, seen: FromClause = observation) -> ColumnElement[Any]:
        """The series of an observation; null for one that was misread."""
        moved = [(seen.c.id.in_(ids), _or_null(to)) for to, ids in _by_target(self.force.moved).items()]
        merged = [(seen.c.series_id.in_(ids), literal(to)) for to, ids in _by_target(self.force.into).items()]
        branches: list[Any] = [*moved, *merged]
        return case(*branches, else_=seen.c.series_id) if branches else seen.c.series_id

    def within(self, ids: Collection[int], seen: FromClause = observation) -> ColumnElement[bool]:
        """Whether an observation is in one of these series; led by what an index can find."""
        parts = {part for part, whole in self.force.into.items() if whole in ids}
        brought = [one for one, to in self.force.moved.items() if to in ids]
        near = seen.c.series_id.in_({*ids, *parts}) | seen.c.id.in_(brought)
        return near & self.series(seen).in_(ids) & self.seen(seen)

    def inside(self, seen: FromClause = observation) -> ColumnElement[bool]:
        """The same for series that are named when the statement is run, by what `bound` gives."""
        brought = seen.c.id.in_(bindparam("brought", expanding=True))
        near = seen.c.series_id.in_(bindparam("parts", expanding=True)) | brought
        return near & self.series(seen).in_(bindparam("wholes", expanding=True)) & self.seen(seen)

    def bound(self, ids: Collection[int]) -> dict[str, list[int]]:
        """The values that `inside` wants for these series."""
        return {
            "parts": [*ids, *(part for part, whole in self.force.into.items() if whole in ids)],
            "brought": [one for one, to in self.force.moved.items() if to in ids],
            "wholes": list(ids),
        }

    def seen(self, seen: FromClause = observation) -> ColumnElement[bool]:
        """Whether an observation or a change was learned by then."""
        return true() if self.until is None else seen.c.learned_at < self.until

    def observed(self) -> tuple[ColumnElement[Any], ...]:
        """The columns of an observation (`values.observation_in`), its series as it is read."""
        own = observation.c.series_id
        return tuple(self.series().label(own.name) if column is own else column for column in OBSERVED)

    def label(self) -> ColumnElement[str]:
        """The label of a row of `series`: a person's wins."""
        named: list[Any] = [(series.c.id == one, literal(label)) for one, label in self.force.labels.items()]
        return case(*named, else_=series.c.label) if named else series.c.label

    def changes(self, ids: Collection[int] | None = None) -> Select[Any]:
        """The changes, of these series or all, that still are one: both values are in one series, none was misread.

        Their series as it is read is `series_now`.
        """
        before, after = observation.alias("before"), observation.alias("after")
        of = self.series(after)
        return (
            select(change, of.label("series_now"))
            .join(after, after.c.id == change.c.after_id)
            .outerjoin(before, before.c.id == change.c.before_id)
            .where(
                of.is_not(None) if ids is None else self.within(ids, after),
                change.c.before_id.is_(None) | (self.series(before) == of),
                self.seen(change),
            )
        )


AS_SAVED = View()  # nobody has decided anything


def _by_target(moves: Mapping[int, Key]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for one, to in moves.items():
        found.setdefault(to, []).append(one)
    return found


def _or_null(value: int | None) -> ColumnElement[Any]:
    return null() if value is None else literal(value)
