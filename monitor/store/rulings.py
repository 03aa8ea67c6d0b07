"""A person's decisions about the ledger: kept, undone, read back."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, func, select, update

from monitor.model import Ruling
from monitor.store.inforce import in_force
from monitor.store.tables import observation, relink, ruling
from monitor.store.upsert import insert_with_ids
from monitor.store.values import OBSERVED, figure_in
from monitor.store.view import AS_SAVED, View

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import RowMapping

    from monitor.model import Figure


_NEWEST_LINK = select(func.max(relink.c.id)).scalar_subquery()
# A connection is opened for one transaction, in which nobody else decides anything; an article asks a dozen times.
_views: WeakKeyDictionary[Connection, View] = WeakKeyDictionary()
_ALL = select(ruling).order_by(ruling.c.id)
_STAMP = select(func.max(ruling.c.id), func.count(ruling.c.undone_at), _NEWEST_LINK)


def rulings(connection: Connection) -> list[Ruling]:
    """All that were ever made, oldest first."""
    rows = connection.execute(_ALL).mappings()
    return [_ruling_in(row) for row in rows]


def _ruling_in(row: RowMapping) -> Ruling:
    return Ruling(
        id=row["id"],
        kind=row["kind"],
        made_at=row["made_at"],
        series=row["series_id"],
        other=row["other_id"],
        observations=tuple(row["observations"]),
        label=row["label"],
        because=row["because"],
        undone_at=row["undone_at"],
    )


def view(connection: Connection, until: datetime | None = None, *, corrected: bool = True) -> View:
    """The ledger as it stands; with `until` as it was known just before that time.

    With `corrected` the decisions of today are obeyed, else those of that time.
    """
    if until is None:
        if connection not in _views:
            made = tuple(rulings(connection))
            _views[connection] = _as_decided(made) if made else AS_SAVED
        return _views[connection]
    return View(force=in_force(rulings(connection), None if corrected else until), until=until)


@lru_cache(maxsize=4)
def _as_decided(made: tuple[Ruling, ...]) -> View:
    """One view for the same decisions: what is built by it is built once."""
    return View(force=in_force(made, None))


def stamp(connection: Connection) -> tuple[tuple[int | None, int], int]:
    """Another one after each decision (how many were made, and how many undone); the newest link made anew, 0 if none."""
    newest, undone, relinked = connection.execute(_STAMP).one()
    return (newest, undone), relinked or 0


def save(connection: Connection, made: dict[str, Any]) -> Ruling:
    """A new row, its columns as given."""
    [ruling_id] = insert_with_ids(connection, ruling, [made])
    _views.pop(connection, None)
    return next(one for one in rulings(connection) if one.id == ruling_id)


def undo(connection: Connection, ruling_id: int, now: datetime) -> None:
    connection.execute(update(ruling).where(ruling.c.id == ruling_id).values(undone_at=now))
    _views.pop(connection, None)


def misread_in(connection: Connection, article_id: int) -> list[Figure]:
    """The figures of an article that a person calls wrong readings."""
    wrong = [
        one for made in view(connection).force.rulings if made.kind == "misread" for one in made.observations
    ]
    of_article = observation.c.article_id == article_id
    rows = connection.execute(select(*OBSERVED).where(observation.c.id.in_(wrong), of_article)).mappings()
    return [figure_in(row) for row in rows]
