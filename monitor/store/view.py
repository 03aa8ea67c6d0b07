"""The ledger as it is read: observations as they were saved, a person's decisions applied, up to a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, exists, false, func, literal, literal_column, select, true

from monitor.store.among import among
from monitor.store.inforce import InForce
from monitor.store.tables import change, observation, relink, series
from monitor.store.types import Int64
from monitor.store.values import OBSERVED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, ScalarSelect, Select
    from sqlalchemy.sql.selectable import NamedFromClause

_NONE = 0  # no series has this number
# The values of a change. Made once: an alias copies every column, and that took longer than many a statement.
_EARLIER, _LATER = observation.alias("earlier"), observation.alias("later")


@dataclass(frozen=True, kw_only=True, eq=False)
class View:
    """Expressions to read the ledger by. Nothing in it was overwritten: a decision only changes how it is read.

    A view is like no other but itself: the statements that are built by it are kept for it.
    """

    force: InForce = field(default_factory=InForce)
    until: datetime | None = None  # what was learned from then on is not seen
    links: ColumnElement[int] | None = None  # the newest link made anew that is seen; None: all are

    def series(self, seen: NamedFromClause = observation) -> ColumnElement[Any]:
        """The series of an observation; null for one that is in none or was misread."""
        whole = self.whole(func.coalesce(self._relinked(seen), seen.c.series_id))
        moved = _branches(f"{seen.name}.id", self.force.moved)
        if moved:
            whole = func.coalesce(literal_column(f"CASE {' '.join(moved)} END", Int64), whole)
        return func.nullif(whole, _NONE)

    def whole(self, part: ColumnElement[Any]) -> ColumnElement[Any]:
        """The series that one was merged into, or itself."""
        into = [(_number(one), _number(to)) for one, to in self.force.into.items()]
        return case(*into, value=part, else_=part) if into else part

    def _relinked(self, seen: NamedFromClause) -> ScalarSelect[Any]:
        """What late articles made of its link, if they did."""
        links = select(func.coalesce(relink.c.series_id, _NONE)).where(self._made_anew(seen))
        return links.order_by(relink.c.id.desc()).limit(1).correlate(seen).scalar_subquery()

    def _made_anew(self, seen: NamedFromClause) -> ColumnElement[bool]:
        """The links that late articles made of an observation, by then."""
        made = relink.c.observation_id == seen.c.id
        if self.links is not None:
            made &= relink.c.id <= self.links
        return made if self.until is None else made & (relink.c.made_at < self.until)

    def within(self, ids: Collection[int], seen: NamedFromClause = observation) -> ColumnElement[bool]:
        """Whether an observation is in one of these series; led by what an index can find."""
        near = self.is_part(seen.c.series_id, ids) | self.brought_to(ids, seen)
        return near & self.stands_in(ids, seen)

    def stands_in(self, ids: Collection[int], seen: NamedFromClause = observation) -> ColumnElement[bool]:
        """The same, with nothing that an index can find."""
        return _is_any(self.series(seen), ids) & self.seen(seen)

    def is_part(self, number: ColumnElement[Any], ids: Collection[int]) -> ColumnElement[bool]:
        """Whether a series is one of these or was merged into one."""
        return _is_any(number, {*ids, *(part for part, whole in self.force.into.items() if whole in ids)})

    def brought_to(self, ids: Collection[int], seen: NamedFromClause = observation) -> ColumnElement[bool]:
        """Whether a person or a late article may have brought an observation to one of these from another one."""
        brought = [one for one, to in self.force.moved.items() if to in ids]
        late = select(relink.c.observation_id).where(self.is_part(relink.c.series_id, ids))
        return _is_any(seen.c.id, brought) | among(seen.c.id, late.scalar_subquery())

    def ever_moved(self) -> ColumnElement[bool]:
        """Whether a person or a late article said by then in which series an observation is."""
        return exists().where(self._made_anew(observation)) | _is_any(observation.c.id, self.force.moved)

    def inside(self, seen: NamedFromClause = observation) -> ColumnElement[bool]:
        """As `within`, for series that are named when the statement is run, by what `bound` gives."""
        brought = seen.c.id.in_(bindparam("brought", expanding=True, literal_execute=True))
        parts: Any = bindparam("parts", expanding=True)
        late = select(relink.c.observation_id).where(relink.c.series_id.in_(parts))
        near = seen.c.series_id.in_(parts) | brought | among(seen.c.id, late.scalar_subquery())
        return near & self.series(seen).in_(bindparam("wholes", expanding=True)) & self.seen(seen)

    def bound(self, ids: Collection[int]) -> dict[str, list[int]]:
        """The values that `inside` wants for these series."""
        return {
            "parts": [*ids, *(part for part, whole in self.force.into.items() if whole in ids)],
            "brought": [one for one, to in self.force.moved.items() if to in ids],
            "wholes": list(ids),
        }

    def seen(self, seen: NamedFromClause = observation) -> ColumnElement[bool]:
        """Whether an observation or a change was learned and read by then."""
        if self.until is None:
            return true()
        return (seen.c.learned_at < self.until) & (
            seen.c.reread_at.is_(None) | (seen.c.reread_at < self.until)
        )

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
        those = self.series(_LATER).is_not(None) if ids is None else self.within(ids, _LATER)
        return self._changes().where(those)

    def changes_inside(self) -> Select[Any]:
        """The same of series that are named when the statement is run, by what `bound` gives."""
        return self._changes().where(self.inside(_LATER))

    def _changes(self) -> Select[Any]:
        before, after = _EARLIER, _LATER
        of = self.series(after)
        return (
            select(change, of.label("series_now"))
            .join_from(change, after, after.c.id == change.c.after_id)
            .outerjoin(before, before.c.id == change.c.before_id)
            .where(change.c.before_id.is_(None) | (self.series(before) == of), self.seen(change))
            .where(self._still(change), self.seen(after))
        )

    def _still(self, found: NamedFromClause) -> ColumnElement[bool]:
        """Whether no text that was read again has taken it back by then."""
        there: ColumnElement[bool] = found.c.gone_at.is_(None)
        if self.until is not None:
            there = there | (found.c.gone_at >= self.until)
        # Nearly all are there; of a bare IS NULL PostgreSQL guesses that next to none is, and reads the table for it.
        return case((there, true()), else_=false())


AS_SAVED = View()  # nobody has decided anything


def _is_any(column: ColumnElement[Any], ids: Collection[int]) -> ColumnElement[bool]:
    """Numbers in full: a split may move more observations than a statement may have parameters."""
    return column.in_(bindparam("ids", sorted(ids), unique=True, expanding=True, literal_execute=True))


def _number(one: int) -> ColumnElement[int]:
    return literal_column(str(one), Int64)


def _branches(column: str, moves: Mapping[int, int | None]) -> list[str]:
    """Numbers in full: of thousands of branches and parameters the statement would be slow to put together."""
    by_target: dict[int, list[str]] = {}
    for number, to in moves.items():
        by_target.setdefault(_NONE if to is None else to, []).append(str(number))
    return [f"WHEN {column} IN ({', '.join(ids)}) THEN {to}" for to, ids in by_target.items()]
