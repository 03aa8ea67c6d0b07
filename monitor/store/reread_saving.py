"""What a reading of the whole ledger says otherwise, and how it is written beside what was said before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from monitor.phrases import phrase
from monitor.store.again import mark_gone
from monitor.store.tables import (
    change,
    change_topic,
    notice,
    notice_change,
    observation,
    relink,
    series,
    version,
)
from monitor.store.upsert import chunks, insert_if_new, insert_with_ids
from monitor.store.values import figure_values

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from monitor.model import Change, Figure, VerdictKind

_GONE = phrase("not so since its text was read again")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fresh:
    """A figure that is read now. Its number is below zero, until it is saved."""

    number: int
    version: int
    article: int
    url: str
    outlet: str
    title: str
    said_at: datetime
    learned_at: datetime
    figure: Figure
    instead_of: int | None  # the observation that read the same number otherwise
    was: Figure | None  # what that said
    kind: VerdictKind
    reasons: tuple[str, ...]
    series: int | None  # of `Difference.opened`, if it is new


@dataclass(frozen=True, kw_only=True, slots=True)
class Gone:
    """A figure that is not read any more, or is read otherwise."""

    observation: int
    article: int
    url: str
    figure: Figure
    series: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """An observation that is found to be in another series."""

    observation: int
    article: int
    was: int | None
    series: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A change that the ledger makes out now; observations by their numbers, those of `Fresh` below zero."""

    change: Change
    before: int | None
    after: int
    url: str
    learned_at: datetime
    topics: tuple[str, ...]
    instead_of: int | None = None  # the change that is the same one


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A series that was not known."""

    label: str
    named: str | None
    unit: str
    topic: str
    opened_at: datetime


@dataclass(frozen=True, kw_only=True)
class Difference:
    """All that is otherwise; what it does not name stays as it is."""

    reader: int
    linker: int
    read: list[int] = field(default_factory=list)  # the versions that were read again
    fresh: list[Fresh] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    opened: dict[int, Opened] = field(default_factory=dict)  # by the numbers that they have here
    found: list[Found] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)  # changes that are none

    def __bool__(self) -> bool:
        return any((self.fresh, self.gone, self.moved, self.found, self.lost))


def save(connection: Connection, difference: Difference, now: datetime) -> None:
    """In one transaction; no notice comes of it, and what was still to be told of a change that is none is dropped."""
    numbers = _open(connection, difference.opened)
    seen = _observe(connection, difference, numbers, now)
    _link(connection, difference, numbers, now)
    mark_gone(connection, [one.observation for one in difference.gone], now)
    _change(connection, difference, numbers, seen, now)
    _take_back(connection, difference.lost, now)
    read_by = {"reader": difference.reader, "linker": difference.linker}
    for some in chunks(difference.read):
        connection.execute(update(version).where(version.c.id.in_(some)).values(read_by))


def _open(connection: Connection, opened: Mapping[int, Opened]) -> dict[int, int]:
    rows = [
        {
            "label": one.label,
            "named": one.named,
            "unit": one.unit,
            "topic_id": one.topic,
            "opened_at": one.opened_at,
        }
        for one in opened.values()
    ]
    return dict(zip(opened, insert_with_ids(connection, series, rows), strict=True))


def _observe(
    connection: Connection, difference: Difference, numbers: Mapping[int, int], now: datetime
) -> dict[int, int]:
    """The numbers of the new observations by those that they had before they were saved."""
    rows = [
        {
            "version_id": one.version,
            "article_id": one.article,
            "series_id": numbers.get(one.series or 0, one.series),
            "url": one.url,
            "outlet": one.outlet,
            "title": one.title,
            "published_at": one.said_at,
            "learned_at": one.learned_at,
            "reread_at": now,
            "verdict": one.kind,
            "reasons": list(one.reasons),
            "reader": difference.reader,
            "linker": difference.linker,
            **figure_values(one.figure),
        }
        for one in difference.fresh
    ]
    ids = insert_with_ids(connection, observation, rows)
    return dict(zip((one.number for one in difference.fresh), ids, strict=True))


def _link(connection: Connection, difference: Difference, numbers: Mapping[int, int], now: datetime) -> None:
    links = [
        *((one, numbers.get(one.series or 0, one.series)) for one in difference.moved),
        *((Moved(observation=one.observation, article=one.article, was=one.series, series=None), None)
          for one in difference.gone if one.series is not None),
    ]  # fmt: skip
    rows = [
        {
            "observation_id": one.observation,
            "was_id": one.was,
            "series_id": to,
            "article_id": one.article,
            "made_at": now,
            "reread": True,
        }
        for one, to in links
    ]
    insert_with_ids(connection, relink, rows)


def _change(
    connection: Connection,
    difference: Difference,
    numbers: Mapping[int, int],
    seen: Mapping[int, int],
    now: datetime,
) -> None:
    """A change that is the same as one before keeps its time and its notices."""
    of = {one.number: one.series for one in difference.fresh} | {
        one.observation: one.series for one in difference.moved
    }
    rows = [_row(connection, one, of, numbers, seen, now) for one in difference.found]
    ids = insert_with_ids(connection, change, rows)
    on = [
        {"change_id": number, "topic_id": topic, "rank": rank}
        for number, one in zip(ids, difference.found, strict=True)
        for rank, topic in enumerate(one.topics)
    ]
    insert_if_new(connection, change_topic, on)
    instead = [
        {"old": one.instead_of, "new": number}
        for number, one in zip(ids, difference.found, strict=True)
        if one.instead_of is not None
    ]
    if instead:
        connection.execute(_HAND_ON, instead)
        _mark_lost(connection, [one["old"] for one in instead], now)


_HAND_ON = (
    update(notice_change)
    .where(notice_change.c.change_id == bindparam("old"))
    .values(change_id=bindparam("new"))
)


def _row(
    connection: Connection,
    one: Found,
    of: Mapping[int, int | None],
    numbers: Mapping[int, int],
    seen: Mapping[int, int],
    now: datetime,
) -> dict[str, Any]:
    after = seen.get(one.after, one.after)
    kept = select(observation.c.series_id).where(observation.c.id == after)
    number = of[one.after] if one.after in of else connection.scalar(kept)
    return {
        "series_id": numbers.get(number or 0, number),
        "before_id": None if one.before is None else seen.get(one.before, one.before),
        "after_id": after,
        "kind": one.change.kind,
        "reason": one.change.reason,
        "suspect": one.change.suspect,
        "learned_at": one.learned_at,
        "reread_at": None if one.instead_of is not None else now,
    }


def _take_back(connection: Connection, changes: Sequence[int], now: datetime) -> None:
    """What of them was not sent yet is dropped, unless it tells of another change as well."""
    _mark_lost(connection, changes, now)
    still = (
        select(notice_change.c.notice_id)
        .join(change, change.c.id == notice_change.c.change_id)
        .where(change.c.gone_at.is_(None))
    )
    for some in chunks(changes):
        about = select(notice_change.c.notice_id).where(notice_change.c.change_id.in_(some))
        unsent = notice.c.state.in_(("owed", "held")) & notice.c.id.in_(about) & notice.c.id.not_in(still)
        connection.execute(update(notice).where(unsent).values(state="dropped", detail=_GONE))


def _mark_lost(connection: Connection, changes: Collection[int], now: datetime) -> None:
    for some in chunks(changes):
        connection.execute(update(change).where(change.c.id.in_(some)).values(gone_at=now))
