"""Changes as they are told: both observations, the topics, and how many other outlets say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ScalarSelect, func, select, union

from monitor.model import Change, Finding
from monitor.store.articles import latest_version
from monitor.store.tables import article, change, change_topic, observation, series, version
from monitor.store.upsert import chunks
from monitor.store.values import figure_in, observation_in

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, RowMapping

    from monitor.store.view import View


def load_findings(connection: Connection, ids: Collection[int], view: View) -> list[Finding]:
    """The changes with these ids, by learned time, then id. `also_in` is as of the view's time."""
    found = [finding for some in chunks(sorted(ids)) for finding in _Loading(connection, view).load(some)]
    return sorted(found, key=lambda finding: (finding.learned_at, finding.id))


@dataclass(frozen=True)
class _Loading:
    connection: Connection
    view: View

    def load(self, ids: Sequence[int]) -> list[Finding]:
        changes = self.connection.execute(select(change).where(change.c.id.in_(ids))).mappings().all()
        topics = _topics(self.connection, ids)
        seen = self._observations({row[n] for row in changes for n in ("before_id", "after_id")} - {None})
        of = {row["id"]: seen[row["after_id"]]["series_id"] or row["series_id"] for row in changes}
        labels = self._labels(set(of.values()))
        return [self._finding(row, topics[row["id"]], seen, of[row["id"]], labels) for row in changes]

    def _observations(self, ids: Collection[int]) -> dict[int, RowMapping]:
        statement = select(*self.view.observed()).where(observation.c.id.in_(ids))
        return {row["id"]: row for row in self.connection.execute(statement).mappings()}

    def _labels(self, ids: Collection[int]) -> dict[int, str]:
        statement = select(series.c.id, self.view.label().label("label")).where(series.c.id.in_(ids))
        return {row.id: row.label for row in self.connection.execute(statement)}

    def _finding(
        self,
        row: RowMapping,
        topics: tuple[str, ...],
        seen: dict[int, RowMapping],
        of: int,
        labels: dict[int, str],
    ) -> Finding:
        """`of` is the series that it is a change of."""
        after = seen[row["after_id"]]
        before = seen.get(row["before_id"])
        return Finding(
            id=row["id"],
            topic=topics[0],
            topics=topics,
            series=of,
            label=labels[of],
            change=Change(
                kind=row["kind"],
                before=observation_in(before) if before else None,
                after=figure_in(after),
                reason=row["reason"],
                suspect=row["suspect"],
            ),
            url=after["url"],
            title=after["title"],
            outlet=after["outlet"],
            published_at=after["published_at"],
            learned_at=after["learned_at"],
            also_in=self._also_in(after, before, of),
            muted=bool(self.view.force.mutes(of)),
        )

    def _also_in(self, after: RowMapping, before: RowMapping | None, of: int) -> int:
        """Other outlets that state the new value, or run a copy of a text that does.

        Who said so before the old value was seen said it of another time: 10, 15, 10 again.
        """
        said = [
            self.view.within([of]),
            self.view.seen(),
            observation.c.low == after["low"],
            observation.c.high == after["high"],
            observation.c.status.is_distinct_from("past"),
        ]
        if before is not None:
            since = min(before["published_at"], after["published_at"])  # what is told may have arrived late
            said.append(observation.c.published_at >= since)
        direct = select(observation.c.outlet, observation.c.version_id).where(*said).cte("direct")
        copied = (
            select(article.c.outlet)
            .join_from(article, version, latest_version() & (version.c.decision == "copy"))
            .where(_version_copied().in_(select(direct.c.version_id)))
        )
        outlets: Any = union(select(direct.c.outlet), copied).subquery()
        others = outlets.c.outlet.not_in(("", after["outlet"]))
        return self.connection.scalar(select(func.count()).select_from(outlets).where(others)) or 0


def _topics(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    statement = select(change_topic).where(change_topic.c.change_id.in_(ids)).order_by(change_topic.c.rank)
    found: dict[int, list[str]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.change_id, []).append(row.topic_id)
    return {key: tuple(names) for key, names in found.items()}


def _version_copied() -> ScalarSelect[Any]:
    """Of a copy, the version of its original that it was compared with: the newest one by then."""
    held = version.alias("held")
    earlier = (held.c.article_id == article.c.copy_of) & (held.c.id < version.c.id)
    return select(func.max(held.c.id)).where(earlier).correlate(article, version).scalar_subquery()
