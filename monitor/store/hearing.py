"""What headlines say before their pages are read: kept beside the ledger, until the page speaks for itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import bindparam, insert, or_, select, update

from monitor.model import Figure
from monitor.store import again
from monitor.store.links import candidate_in
from monitor.store.rows import Headline
from monitor.store.tables import change, link, quiet_link, series, source
from monitor.store.tables_heard import headline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, RowMapping, Select

    from monitor.model import Article, Verdict
    from monitor.store.rows import Candidate, StoredArticle
    from monitor.store.view import View

_FIGURE = ("start", "end", "text", "low", "high", "unit", "approx", "bound", "per", "status", "counter")


class Unheard(Protocol):
    """The part of `Store` that tells which headlines are to be heard."""

    def unheard(self, source: int, seen_at: datetime) -> list[Candidate]:
        """Links that a listing just brought, with their headlines: none of a baseline, none that was visited."""


class Hearing(Protocol):
    """The part of `Writing` about headlines whose pages were not read."""

    def hear(self, candidate: int, article: Article, verdicts: Sequence[Verdict], now: datetime) -> None:
        """Keep what a headline says and the series that it seems to speak of. Nothing, if its page was faster."""

    def headline_over(self, candidate: int, because: str, now: datetime) -> None:
        """The page speaks for itself from now on, or never will."""

    def give_way(self, headline: StoredArticle, now: datetime) -> None:
        """An article of which the headline alone was in the ledger is read: what that said is taken back.

        What a person decided about stays, and so does what a change started from.
        """


def unheard(connection: Connection, source_id: int, seen_at: datetime) -> list[Candidate]:
    rows = connection.execute(_UNHEARD, {"of": source_id, "now": seen_at}).mappings()
    return [candidate_in(row) for row in rows]


# Every poll that brings something asks the first, every article the second: built once, as building costs more than running.
_TOLD_TO_NOBODY = select(quiet_link.c.link_id).where(quiet_link.c.link_id == link.c.id).exists()
_UNHEARD = (
    select(link, source.c.kind, source.c.revisits_s)
    .join(source, source.c.id == link.c.source_id)
    .where(link.c.due_at == bindparam("now"), link.c.seen_at == bindparam("now"))
    .where(link.c.source_id == bindparam("of"))
    .where(link.c.title != "", ~link.c.headline_only, ~_TOLD_TO_NOBODY)
    .order_by(link.c.id)
)


_OVER = (
    update(headline)
    .where(headline.c.link_id == bindparam("of_link"), headline.c.over_at.is_(None))
    .values(over_at=bindparam("over"), over_because=bindparam("because"))
)


def hear(
    connection: Connection, link_id: int, article: Article, verdicts: Sequence[Verdict], now: datetime
) -> None:
    was_read = select(link.c.id).where(link.c.id == link_id, link.c.decision.is_not(None))
    if connection.scalar(was_read) is None and verdicts:
        connection.execute(insert(headline), [_row(link_id, article, one, now) for one in verdicts])


def _row(link_id: int, article: Article, verdict: Verdict, now: datetime) -> dict[str, Any]:
    return {
        "link_id": link_id,
        "series_id": verdict.series,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published_at": article.published_at or now,
        "learned_at": now,
        "reason": verdict.reasons[0] if verdict.reasons else "",
    } | {name: getattr(verdict.figure, name) for name in _FIGURE}


def over(connection: Connection, link_id: int, because: str, now: datetime) -> None:
    connection.execute(_OVER, {"of_link": link_id, "over": now, "because": because})


def give_way(connection: Connection, known: StoredArticle, now: datetime, view: View) -> None:
    kept = [one for one in again.kept(connection, known.version, view) if not one.decided]
    starts = select(change.c.before_id).where(change.c.before_id.in_([one.observation for one in kept]))
    leant_on = set(connection.scalars(starts))
    again.take_back(connection, known.id, [one for one in kept if one.observation not in leant_on], now)


def said_of(connection: Connection, series_id: int, view: View) -> tuple[Headline, ...]:
    """What headlines say of a series whose pages were not read by the view's time, by published time."""
    numbers = [series_id, *(part for part, whole in view.force.into.items() if whole == series_id)]
    still: ColumnElement[bool] = headline.c.over_at.is_(None)
    if view.until is not None:
        still = or_(still, headline.c.over_at >= view.until) & (headline.c.learned_at < view.until)
    wanted = select(headline).where(headline.c.series_id.in_(numbers), still)
    rows = connection.execute(wanted.order_by(headline.c.published_at, headline.c.id)).mappings()
    return tuple(_headline(row) for row in rows)


def unread(topic: str | None, since: datetime | None) -> Select[Any]:
    """What headlines say whose pages were not read yet; of series of a topic, learned since then."""
    wanted = select(headline).where(headline.c.over_at.is_(None))
    if topic is not None:
        of_topic = select(series.c.id).where(series.c.topic_id == topic)
        wanted = wanted.where(headline.c.series_id.in_(of_topic))
    return wanted if since is None else wanted.where(headline.c.learned_at >= since)


def headlines_in(view: View, rows: Sequence[RowMapping]) -> list[Headline]:
    """Each under the series that a person may have joined its own to."""
    into = view.force.into
    return [replace(one, series=into.get(one.series or 0, one.series)) for one in map(_headline, rows)]


def heard_of(connection: Connection, link_id: int) -> tuple[Headline, ...]:
    """All that the headline of a link ever said."""
    wanted = select(headline).where(headline.c.link_id == link_id).order_by(headline.c.id)
    return tuple(_headline(row) for row in connection.execute(wanted).mappings())


def _headline(row: RowMapping) -> Headline:
    return Headline(
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        published_at=row["published_at"],
        learned_at=row["learned_at"],
        figure=Figure(place="title", quote=row["title"], **{name: row[name] for name in _FIGURE}),
        series=row["series_id"],
        reason=row["reason"],
        over_because=row["over_because"] or "",
    )
