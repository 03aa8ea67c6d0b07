"""Series in pages: articles are walked from the newest on, until they have stated as many series as a page holds.

Sorting all series by their newest report would cost more with each article that a topic has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from monitor.ledger.lookalikes import look_alikes, telling_word
from monitor.store import relinks
from monitor.store.articles import is_on
from monitor.store.looking import series_numbered
from monitor.store.newest import newest
from monitor.store.paged import Page
from monitor.store.tables import article_topic, change, change_topic, observation, series
from monitor.store.values import observation_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row, Select

    from monitor.model import Observation
    from monitor.store.rows import SeriesRow
    from monitor.store.view import View

_STRIDE = 400  # observations looked at in one go
_MOST_STRIDES = 25  # a page may be short, never slow
_MOST_POINTS = 30  # of a small curve
_MOST_NEAR = 300  # labels that share a word with one
_MOST_CANDIDATES = 200  # newest conflicts, and newest likely moves, that are looked through


class Spot(NamedTuple):
    """A place in the walk."""

    article: int
    observation: int


def walk_of(view: View, topic: str | None, unit: str | None, search: str) -> Select[Any]:
    """The observations that are in a series."""
    of = view.series()
    article = observation.c.article_id if topic is None else article_topic.c.article_id
    walk = select(of.label("series_id"), article, observation.c.id)
    walk = walk.select_from(observation).where(of.is_not(None), view.seen())
    if topic is not None:
        # Left to itself SQLite walks all observations: the topic's own articles lead.
        by_topic = article_topic.c.topic_id == topic
        walk = walk.join(article_topic, article_topic.c.article_id == observation.c.article_id).where(
            by_topic
        )
    if unit is not None:
        walk = walk.where(observation.c.unit == unit)
    if search:
        walk = walk.join(series, series.c.id == of).where(view.label().icontains(search, autoescape=True))
    return walk


def series_page(
    connection: Connection, view: View, walk: Select[Any], after: Spot | None, limit: int
) -> Page[SeriesRow]:
    """Of the walk's series those after a spot, the one stated last first."""
    found: dict[int, Spot] = {}
    at, ended = after, False
    for _ in range(_MOST_STRIDES):
        stride = connection.execute(_newest_first(walk, at)).all()
        found |= _first_met(connection, view, walk, stride, found, after)
        ended = len(stride) < _STRIDE
        if ended or len(found) > limit:
            break
        at = Spot(stride[-1].article_id, stride[-1].id)
    numbers = list(found)[:limit]
    if len(found) > limit:
        at, ended = found[numbers[-1]], False
    following = None if ended or at is None else f"{at.article}-{at.observation}"
    return Page(items=tuple(series_numbered(connection, numbers, view)), next=following)


def _newest_first(walk: Select[Any], after: Spot | None) -> Select[Any]:
    ordered = walk.order_by(walk.selected_columns.article_id.desc(), observation.c.id.desc()).limit(_STRIDE)
    return ordered.where(_below(walk, after)) if after else ordered


def _below(walk: Select[Any], spot: Spot) -> ColumnElement[bool]:
    article, number = walk.selected_columns.article_id, observation.c.id
    return (article <= spot.article) & ((article < spot.article) | (number < spot.observation))


def _first_met(
    connection: Connection,
    view: View,
    walk: Select[Any],
    stride: Iterable[Row[Any]],
    found: Collection[int],
    after: Spot | None,
) -> dict[int, Spot]:
    """The series that this stride brings up, and that no page before this one had."""
    fresh: dict[int, Spot] = {}
    for row in stride:
        if row.series_id not in found:
            fresh.setdefault(row.series_id, Spot(row.article_id, row.id))
    if after and fresh:
        again = (
            walk.with_only_columns(view.series()).where(view.within(fresh), ~_below(walk, after)).distinct()
        )
        for number in connection.scalars(again):
            del fresh[number]
    return fresh


def curves(
    connection: Connection, view: View, numbers: Collection[int]
) -> dict[int, tuple[Observation, ...]]:
    """What a text gives as past is no point of a curve."""
    rows = connection.execute(newest(view, numbers, _MOST_POINTS)).mappings()
    found: dict[int, tuple[Observation, ...]] = {}
    for one in sorted(map(observation_in, rows), key=lambda o: (o.published_at, o.id)):
        found[one.series] = (*found.get(one.series, ()), one)
    return found


def look_alikes_of(connection: Connection, view: View, number: int) -> Mapping[int, str]:
    """Only labels with its longest word are looked at."""
    own = connection.execute(
        select(series.c.id, view.label(), series.c.unit).where(series.c.id == number)
    ).first()
    word = telling_word(own[1]) if own else None
    if own is None or word is None:
        return {}
    near = select(series.c.id, view.label(), series.c.unit).where(
        series.c.unit == own[2], view.label().icontains(word, autoescape=True)
    )
    labelled = connection.execute(near.order_by(series.c.id).limit(_MOST_NEAR)).all()
    left_out = view.force.into.keys() | relinks.emptied(connection, view)
    rows = {one: (one, label, unit) for one, label, unit in (own, *labelled) if one not in left_out}
    return look_alikes(rows.values()).get(number, {})


def waiting(
    connection: Connection, view: View, topics: Collection[str], since: datetime, limit: int
) -> list[SeriesRow]:
    """Only the newest candidates are looked through: what has waited behind two hundred others is history."""
    numbers = {*_contested(connection, view, topics), *_likely_moved(connection, view, topics, since)}
    rows = series_numbered(connection, sorted(numbers), view)
    waits = [row for row in rows if row.open_conflict or row.standing.unsure]
    return sorted(waits, key=lambda row: (row.standing.learned_at, row.series), reverse=True)[:limit]


def _contested(connection: Connection, view: View, topics: Collection[str]) -> set[int]:
    """Series that had a conflict."""
    conflicts = (
        view.changes()
        .join(change_topic, change_topic.c.change_id == change.c.id)
        .where(change.c.kind == "conflict", change_topic.c.topic_id.in_(topics))
        .order_by(change.c.id.desc())
        .limit(_MOST_CANDIDATES)
    )
    return {row.series_now for row in connection.execute(conflicts)}


def _likely_moved(connection: Connection, view: View, topics: Collection[str], since: datetime) -> set[int]:
    """Series of which something was said that is likely theirs."""
    unsure = (
        select(view.series().label("series_id"))
        .where(
            observation.c.verdict == "unsure", observation.c.learned_at >= since, view.series().is_not(None)
        )
        .where(is_on(topics, observation.c.article_id))
        .order_by(observation.c.learned_at.desc())
        .limit(_MOST_CANDIDATES)
    )
    return set(connection.scalars(unsure))
