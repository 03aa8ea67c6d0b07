"""Changes as they are told: both observations, the topics, and who else says the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from monitor.model import Change, Finding
from monitor.notify.rules_return import SOON
from monitor.store.one_of import one_of
from monitor.store.tables import article, change, change_topic, observation, series
from monitor.store.types import FIRST
from monitor.store.upsert import chunks
from monitor.store.values import OBSERVED, figure_in, observation_in
from monitor.stories import Statement, voices

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, RowMapping, Select

    from monitor.model import Figure
    from monitor.store.view import View
    from monitor.stories import Voices


def load_findings(connection: Connection, ids: Collection[int], view: View) -> list[Finding]:
    """The changes with these ids, by learned time, then id. Who else speaks is as of the view's time."""
    found = [finding for some in chunks(sorted(ids)) for finding in _Loading(connection, view).load(some)]
    return sorted(found, key=lambda finding: (finding.learned_at, finding.id))


def load_values(connection: Connection, ids: Collection[int]) -> dict[int, tuple[Figure | None, Figure]]:
    """Of each of these changes the values before and after it, and no more."""
    found: dict[int, tuple[Figure | None, Figure]] = {}
    for some in chunks(sorted(ids)):
        changes = connection.execute(_CHANGES, {"ids": some}).mappings().all()
        seen = {row[n] for row in changes for n in ("before_id", "after_id")} - {None}
        rows = connection.execute(_STATED, {"ids": list(seen)}).mappings()
        figures = {row["id"]: figure_in(row) for row in rows}
        found |= {row["id"]: (figures.get(row["before_id"]), figures[row["after_id"]]) for row in changes}
    return found


@dataclass(frozen=True)
class _Loading:
    connection: Connection
    view: View

    def load(self, ids: Sequence[int]) -> list[Finding]:
        changes = self.connection.execute(_CHANGES, {"ids": ids}).mappings().all()
        topics = _topics(self.connection, ids)
        seen = self._observations({row[n] for row in changes for n in ("before_id", "after_id")} - {None})
        of = {row["id"]: seen[row["after_id"]]["series_id"] or row["series_id"] for row in changes}
        called = self._called(set(of.values()))
        return [self._finding(row, topics[row["id"]], seen, called[of[row["id"]]]) for row in changes]

    def _observations(self, ids: Collection[int]) -> dict[int, RowMapping]:
        rows = self.connection.execute(_observed(self.view), {"ids": list(ids)}).mappings()
        return {row["id"]: row for row in rows}

    def _called(self, ids: Collection[int]) -> dict[int, RowMapping]:
        """Each series with its label and the name that a watchlist has for it."""
        rows = self.connection.execute(_labelled(self.view), {"ids": list(ids)}).mappings()
        return {row["id"]: row for row in rows}

    def _finding(
        self,
        row: RowMapping,
        topics: tuple[str, ...],
        seen: dict[int, RowMapping],
        of: RowMapping,
    ) -> Finding:
        """`of` is the series that it is a change of."""
        after = seen[row["after_id"]]
        before = seen.get(row["before_id"])
        heard = self._voices(after, before, of["id"])
        returns = before is not None and self._returns(row, before, after)
        return Finding(
            id=row["id"],
            topic=topics[0],
            topics=topics,
            series=of["id"],
            label=of["label"],
            named=of["named"],
            change=Change(
                kind=row["kind"],
                before=observation_in(before) if before else None,
                after=figure_in(after),
                reason=row["reason"],
                suspect=row["suspect"],
            ),
            article=after["article_id"],
            url=after["url"],
            title=after["title"],
            outlet=after["outlet"],
            published_at=after["published_at"],
            learned_at=after["learned_at"],
            muted=bool(self.view.force.mutes(of["id"])),
            story=after["story"],
            also_in=heard.also_in,
            confirmed_by=heard.confirmed_by,
            against=heard.against,
            returns=returns,
        )

    def _returns(self, row: RowMapping, before: RowMapping, after: RowMapping) -> bool:
        """Whether the change before it had just made of `after` what is `before` now."""
        if row["kind"] == "conflict":
            return False
        earlier = self.connection.execute(_EARLIER, {"of": row["series_id"], "id": row["id"]}).first()
        if earlier is None or row["learned_at"] - earlier.learned_at > SOON:
            return False
        there = (earlier.before_low, earlier.before_high), (earlier.after_low, earlier.after_high)
        return there == ((after["low"], after["high"]), (before["low"], before["high"]))

    def _voices(self, after: RowMapping, before: RowMapping | None, of: int) -> Voices:
        """Who else speaks of the new value. Who said so before the old one was seen said it of another time: 10, 15, 10 again."""
        # What is told may have arrived late.
        since = min(before["published_at"], after["published_at"]) if before else FIRST
        said = {"low": after["low"], "high": after["high"], "story": after["story"], "since": since}
        rows = self.connection.execute(_others(self.view), said | self.view.bound([of])).mappings()
        return voices(_statement(after), map(_statement, rows))


def _statement(row: RowMapping) -> Statement:
    return Statement(
        figure=figure_in(row), outlet=row["outlet"], story=row["story"], published_at=row["published_at"]
    )


def _topics(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for row in connection.execute(_ON_TOPICS, {"ids": ids}):
        found.setdefault(row.change_id, []).append(row.topic_id)
    return {key: tuple(names) for key, names in found.items()}


# Built once, or once for a view: building costs more than running.

_CHANGES = select(change).where(one_of(change.c.id, "ids"))
_STATED = select(*OBSERVED).where(one_of(observation.c.id, "ids"))
_ON_TOPICS = select(change_topic).where(one_of(change_topic.c.change_id, "ids")).order_by(change_topic.c.rank)


_THEN, _SINCE = observation.alias("earlier"), observation.alias("later")
_EARLIER = (
    select(change.c.learned_at)
    .add_columns(_THEN.c.low.label("before_low"), _THEN.c.high.label("before_high"))
    .add_columns(_SINCE.c.low.label("after_low"), _SINCE.c.high.label("after_high"))
    .join_from(change, _THEN, _THEN.c.id == change.c.before_id)
    .join(_SINCE, _SINCE.c.id == change.c.after_id)
    .where(change.c.series_id == bindparam("of"), change.c.id < bindparam("id"), change.c.kind != "conflict")
    .order_by(change.c.id.desc())
    .limit(1)
)


@lru_cache(maxsize=4)
def _observed(view: View) -> Select[Any]:
    return (
        select(*view.observed(), article.c.story)
        .join_from(observation, article, article.c.id == observation.c.article_id)
        .where(one_of(observation.c.id, "ids"))
    )


@lru_cache(maxsize=4)
def _labelled(view: View) -> Select[Any]:
    return select(series.c.id, series.c.named, view.label().label("label")).where(one_of(series.c.id, "ids"))


@lru_cache(maxsize=4)
def _others(view: View) -> Select[Any]:
    """What states the value, or tells the same event, since a time."""
    same = (observation.c.low == bindparam("low")) & (observation.c.high == bindparam("high"))
    return (
        select(*view.observed(), article.c.story)
        .join_from(observation, article, article.c.id == observation.c.article_id)
        .where(view.inside(), observation.c.published_at >= bindparam("since"))
        .where(same | (article.c.story == bindparam("story")))
    )
