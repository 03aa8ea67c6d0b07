"""A stored version that is read again: what is kept of it, and what a newer reading puts beside that.

Nothing is overwritten: a figure that is not read any more is marked with the time, and is in no series from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sqlalchemy import select, update

from monitor.store.rows import KeptFigure
from monitor.store.tables import observation, relink
from monitor.store.upsert import chunks, insert_with_ids
from monitor.store.values import OBSERVED, figure_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.store.view import View


class Again(Protocol):
    """The part of `Writing` that law 9 asks for: an upgrade is not news. Called by `cycle.again`."""

    def kept(self, version: int) -> list[KeptFigure]:
        """The figures of a version as they were read last, in reading order."""

    def take_back(self, article: int, figures: Sequence[KeptFigure], now: datetime) -> None:
        """These figures are not read any more."""

    def move(self, article: int, links: Mapping[KeptFigure, int | None], now: datetime) -> None:
        """These figures are in other series than it was thought."""


def kept(connection: Connection, version: int, view: View) -> list[KeptFigure]:
    statement = (
        select(*OBSERVED, view.series().label("series_now"))
        .where(observation.c.version_id == version, observation.c.gone_at.is_(None))
        .order_by(observation.c.id)
    )
    return [
        KeptFigure(
            observation=row["id"],
            series=row["series_now"],
            first=row["series_id"],
            figure=figure_in(row),
            decided=row["id"] in view.force.moved or bool(view.force.about(row["series_now"] or 0)),
        )
        for row in connection.execute(statement).mappings()
    ]


def take_back(connection: Connection, article: int, figures: Sequence[KeptFigure], now: datetime) -> None:
    move(connection, article, dict.fromkeys(figures), now)
    mark_gone(connection, [one.observation for one in figures], now)


def mark_gone(connection: Connection, observations: Collection[int], now: datetime) -> None:
    for some in chunks(sorted(observations)):
        connection.execute(update(observation).where(observation.c.id.in_(some)).values(gone_at=now))


def move(connection: Connection, article: int, links: Mapping[KeptFigure, int | None], now: datetime) -> None:
    rows = [
        {
            "observation_id": one.observation,
            "was_id": one.series,
            "series_id": series,
            "article_id": article,
            "made_at": now,
            "reread": True,
        }
        for one, series in links.items()
        if series != one.series
    ]
    insert_with_ids(connection, relink, rows)
