"""The newest reports of each series, found by the index however often it was told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, or_, select, true, union_all

from monitor.store.tables import observation, series
from monitor.store.types import FIRST, UtcTime

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import CTE, ColumnElement, Select
    from sqlalchemy.sql.selectable import NamedFromClause

    from monitor.store.view import View

_PART, _SEEN = series.alias("part"), observation.alias("seen")


def newest(view: View, ids: Collection[int], most: int, *, past: bool = False) -> Select[Any]:
    """At most `most` observations of each of these series, without what a text gives as past unless `past` is true.

    The columns are those of `View.observed`; the rows are in no order.
    """
    rank = func.row_number().over(partition_by=view.series(), order_by=_newest_first(observation))
    shown = observation.c.id.in_(_candidates(view, ids, most, past=past)) & view.stands_in(ids)
    ranked = (
        select(observation.c.id, rank.label("rank")).where(shown, _told(observation, past=past)).subquery()
    )
    return select(*view.observed()).join(ranked, ranked.c.id == observation.c.id).where(ranked.c.rank <= most)


def _candidates(view: View, ids: Collection[int], most: int, *, past: bool) -> Select[Any]:
    """Of each series and of each part of it what is not older than its newest few; and all that was moved there."""
    cuts = _cuts(view, ids, most, past=past)
    own = select(observation.c.id).join(cuts, observation.c.series_id == cuts.c.part)
    own = own.where(observation.c.published_at >= cuts.c.since)
    moved = select(observation.c.id).where(view.brought_to(ids))
    return select(union_all(own, moved).subquery().c.id)


def _cuts(view: View, ids: Collection[int], most: int, *, past: bool) -> CTE:
    """For each series and each part of one when the last of its newest few was published."""
    last = (
        select(_SEEN.c.published_at)
        .where(_SEEN.c.series_id == _PART.c.id, view.series(_SEEN) == view.whole(_PART.c.id))
        .where(view.seen(_SEEN), _told(_SEEN, past=past))
        .order_by(*_newest_first(_SEEN))
        .offset(most - 1)
        .limit(1)
        .scalar_subquery()
    )
    since = func.coalesce(last, bindparam("ever", FIRST, UtcTime), type_=UtcTime)
    cuts = select(_PART.c.id.label("part"), since.label("since")).where(view.is_part(_PART.c.id, ids))
    # or it would ask anew for each report
    return cuts.cte("cuts").prefix_with("MATERIALIZED", dialect="postgresql")


def _told(seen: NamedFromClause, *, past: bool) -> ColumnElement[bool]:
    return true() if past else or_(seen.c.status.is_(None), seen.c.status != "past")


def _newest_first(seen: NamedFromClause) -> list[ColumnElement[Any]]:
    return [column.desc() for column in (seen.c.published_at, seen.c.learned_at, seen.c.id)]
