"""Candidates: links saved before any is fetched, and when each is to be looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, bindparam, case, func, select, update

from monitor.model import REVISITS, Validators
from monitor.phrases import phrase
from monitor.sources.words import host
from monitor.store.planning import active_sources, is_awake, source_succeeded
from monitor.store.planning import unchanged as sources_unchanged
from monitor.store.renewed import renewed
from monitor.store.rows import Candidate
from monitor.store.tables import link, quiet_link, source, source_topic
from monitor.store.upsert import chunks, insert_if_new, key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import BindParameter, Column, ColumnElement, Connection, FromClause, RowMapping

    from monitor.model import Link
    from monitor.store.rows import Visit

# When a new date of a known link is believed (`_redate`): as often as we look by ourselves (model.REVISITS).
LEAST_REST = timedelta(minutes=5)  # since the last visit
MOST_LOOKS = 6


def save_listing(
    connection: Connection,
    source_id: int,
    links: Sequence[Link],
    validators: Validators,
    now: datetime,
    *,
    due_at: datetime,
    quiet_due_at: datetime,
    rest: timedelta,
) -> int:
    listed = {key_of(one.url): one for one in links}
    known = _known(connection, listed)
    fresh = {key: one for key, one in listed.items() if key not in known}
    same = renewed(connection, source_id, fresh, len(listed))
    insert_if_new(connection, link, [_row(source_id, key, one, now) for key, one in fresh.items()])
    _settle_renewed(connection, source_id, same, now)
    _adopt(connection, source_id, known)
    _redate(connection, listed, known, now)
    _baseline(connection, source_id, listed, now)
    news = len(fresh) - len(same)
    again = due_at if news else quiet_due_at
    source_succeeded(connection, source_id, validators, now, again, rest=rest, brought=bool(news))
    return news


def _settle_renewed(
    connection: Connection, source_id: int, same: Mapping[str, RowMapping], now: datetime
) -> None:
    """Known items under new addresses are not fetched, and the source is held: a person should look at it."""
    for key, before in same.items():
        reason = phrase("the item at {url} came back under this address", url=before["url"])
        values = {"due_at": None, "decision": "repeat", "reason": reason, "article_id": before["article_id"]}
        connection.execute(update(link).where(link.c.key == key).values(values))
    if same:
        detail = phrase("{count} known items came back under new addresses", count=len(same))
        values = {"held_at": now, "held_why": detail}
        connection.execute(update(source).where(source.c.id == source_id).values(values))


def unchanged(connection: Connection, due: Mapping[int, datetime], now: datetime) -> None:
    young = select(source_topic.c.source_id).where(
        source_topic.c.active, source_topic.c.baselined_at.is_(None)
    )
    for source_id in set(connection.scalars(young)) & set(due):
        _baseline(connection, source_id, (), now)
    sources_unchanged(connection, due, now)


def _known(connection: Connection, keys: Iterable[str]) -> dict[str, RowMapping]:
    found: dict[str, RowMapping] = {}
    for some in chunks(keys):
        columns = (
            link.c.id,
            link.c.key,
            link.c.source_id,
            link.c.published_at,
            link.c.visits,
            link.c.visited_at,
            link.c.churn,
            link.c.due_at,
        )
        statement = select(*columns).where(link.c.key.in_(some))
        found |= {row["key"]: row for row in connection.execute(statement).mappings()}
    return found


def _row(source_id: int, key: str, one: Link, now: datetime) -> dict[str, Any]:
    return {
        "source_id": source_id,
        "key": key,
        "url": one.url,
        "host": host(one.url),
        "title": one.title,
        "published_at": one.published_at,
        "outlet": one.outlet,
        "headline_only": one.headline_only,
        "seen_at": now,
        "due_at": now,
    }


def _adopt(connection: Connection, source_id: int, known: dict[str, RowMapping]) -> None:
    """Links of a source that rests are fetched for the one that lists them now."""
    others = [row["id"] for row in known.values() if row["source_id"] != source_id]
    for some in chunks(others):
        resting = link.c.id.in_(some) & link.c.source_id.not_in(active_sources())
        connection.execute(update(link).where(resting).values(source_id=source_id))


def _redate(
    connection: Connection, listed: dict[str, Link], known: dict[str, RowMapping], now: datetime
) -> None:
    """A listing that dates a known link later than before announces an edit: it is looked at again at once.

    Some date their items anew each time: who was believed `MOST_LOOKS` times, the last time in vain, has to wait like all
    others.
    """
    later = []
    for key, row in known.items():
        before, dated = row["published_at"], listed[key].published_at
        if before is not None and dated is not None and dated > before:
            later.append({"of_link": row["id"], "dated": dated, "due": _look_at(row, dated, now)})
    if later:
        connection.execute(_REDATE, later)


def _look_at(row: RowMapping, dated: datetime, now: datetime) -> datetime | None:
    """At once, or after a rest where we were there a moment ago; as it is if that look came after the edit."""
    visited: datetime | None = row["visited_at"]
    due_at: datetime | None = row["due_at"]
    if row["visits"] >= MOST_LOOKS and not row["churn"]:
        return due_at
    if visited is None or visited <= now - LEAST_REST:
        return now
    soon = min(visited + LEAST_REST, due_at or visited + LEAST_REST)
    return soon if dated > visited else due_at


_REDATE = (
    update(link)
    .where(link.c.id == bindparam("of_link"))
    .values(published_at=bindparam("dated"), due_at=bindparam("due"))
)


def _baseline(connection: Connection, source_id: int, listed: Collection[str], now: datetime) -> None:
    """For a topic that hears of this source for the first time, what it lists unread is not news.

    A listing that names nothing, or nothing new, stands for those before it; where there was none, the first is to come.
    """
    new_pair = (
        (source_topic.c.source_id == source_id)
        & source_topic.c.active
        & source_topic.c.baselined_at.is_(None)
    )
    young = connection.scalars(select(source_topic.c.topic_id).where(new_pair)).all()
    keys = listed or connection.scalars(select(link.c.key).where(link.c.source_id == source_id)).all()
    if not young or not keys:
        return
    for topic_id in young:
        _hush(connection, topic_id, keys)
    connection.execute(update(source_topic).where(new_pair).values(baselined_at=now))


def _hush(connection: Connection, topic_id: str, keys: Collection[str]) -> None:
    """Unread links are quiet for the topic, unless another source of it, past its own baseline, brought them."""
    heard = select(source_topic.c.source_id).where(
        source_topic.c.topic_id == topic_id, source_topic.c.active, source_topic.c.baselined_at.is_not(None)
    )
    for some in chunks(keys):
        unread = select(link.c.id).where(
            link.c.key.in_(some), link.c.visits == 0, link.c.source_id.not_in(heard)
        )
        rows = [{"link_id": link_id, "topic_id": topic_id} for link_id in connection.scalars(unread)]
        insert_if_new(connection, quiet_link, rows)


def quiet_topics(connection: Connection, candidate: int) -> frozenset[str]:
    """Only the first reading is quiet: an edit of a baseline's article is news."""
    return frozenset(connection.scalars(_QUIET_TOPICS, {"candidate": candidate}))


def due_hosts(connection: Connection, now: datetime) -> list[str]:
    due = (link.c.due_at <= now) & is_awake()
    name = func.coalesce(link.c.host, "")
    return list(connection.scalars(select(name).where(due).group_by(name).order_by(func.min(link.c.due_at))))


def due_candidates(
    connection: Connection, now: datetime, limit: int, busy: Collection[str], of_host: str | None = None
) -> list[Candidate]:
    due = (link.c.due_at <= now) & is_awake()
    if busy:
        due &= func.coalesce(link.c.host, "").not_in(busy)
    if of_host is not None:
        due &= func.coalesce(link.c.host, "") == of_host
    # Their sources are joined to those found: they would be a way to all links that were ever read.
    found = select(link).where(due).order_by(*_oldest_first(link)).limit(limit).subquery()
    whose = select(found, source.c.kind, source.c.revisits_s).join(source, source.c.id == found.c.source_id)
    statement = whose.order_by(*_oldest_first(found))
    return [candidate_in(row) for row in connection.execute(statement).mappings()]


def _oldest_first(of: FromClause) -> tuple[ColumnElement[Any], ...]:
    return of.c.due_at, func.coalesce(of.c.published_at, of.c.seen_at), of.c.id


def candidate_in(row: RowMapping) -> Candidate:
    """A row of `link` with the kind of its source and the looks that it plans."""
    return Candidate(
        id=row["id"],
        source=row["source_id"],
        kind=row["kind"],
        url=row["url"],
        host=row["host"] or "",
        title=row["title"],
        published_at=row["published_at"],
        outlet=row["outlet"],
        headline_only=row["headline_only"],
        article=row["article_id"],
        seen_at=row["seen_at"],
        revisits=_revisits(row["revisits_s"]),
        visits=row["visits"],
        visited_at=row["visited_at"],
        alerted_at=row["alerted_at"],
        churn=row["churn"],
        failures=row["failures"],
        validators=Validators(etag=row["etag"], last_modified=row["last_modified"]),
    )


def _revisits(seconds: Sequence[int] | None) -> tuple[timedelta, ...]:
    """Those planned; the usual ones where a source was planned before it could say."""
    return REVISITS if seconds is None else tuple(timedelta(seconds=s) for s in seconds)


def put_off(connection: Connection, candidate: int, due_at: datetime) -> None:
    connection.execute(update(link).where(link.c.id == candidate).values(due_at=due_at))


def postpone(connection: Connection, candidate: int, reason: str, due_at: datetime | None) -> None:
    values: dict[str, Any] = {"failures": link.c.failures + 1, "reason": reason, "due_at": due_at}
    if due_at is None:
        values["decision"] = "failed"
    connection.execute(update(link).where(link.c.id == candidate).values(values))


def rest(connection: Connection, candidate: int, due_at: datetime | None) -> None:
    """A page that was read is gone: it is looked at again then. What was said of its article still holds."""
    values = {"failures": link.c.failures + 1, "due_at": due_at}
    connection.execute(update(link).where(link.c.id == candidate).values(values))


def settle(connection: Connection, visit: Visit) -> None:
    """Where a visit found nothing new, what the visit before it said of the article still holds."""
    became = {
        "candidate": visit.candidate,
        "refused": visit.refused,
        "visited": visit.at,
        "alerted": visit.alerted_at,
        "churned": visit.churn,
        "became": visit.decision,
        "because": visit.reason,
        "led_to": visit.article,
        "due": visit.due_at,
        "tag": visit.validators.etag,
        "modified": visit.validators.last_modified,
    }
    connection.execute(_SETTLE, became)


def _given(name: str, of: Column[Any]) -> BindParameter[Any]:
    """A parameter of the type of a column."""
    return bindparam(name, type_=of.type)


# Every article asks these: built once, as building costs more than running.
_QUIET_TOPICS = (
    select(quiet_link.c.topic_id)
    .join(link, link.c.id == quiet_link.c.link_id)
    .where(link.c.id == bindparam("candidate"), link.c.visits == 0)
)
_REFUSED, _BECAME = bindparam("refused", type_=Boolean()), _given("became", link.c.decision)
_TOLD = link.c.decision.is_not(None) & (link.c.decision != "failed") & (_BECAME == "repeat")
_SETTLE = (
    update(link)
    .where(link.c.id == bindparam("candidate"))
    .values(
        visits=case((_REFUSED, link.c.visits), else_=link.c.visits + 1),
        visited_at=_given("visited", link.c.visited_at),
        failures=case((_REFUSED, link.c.failures + 1), else_=0),
        alerted_at=func.coalesce(_given("alerted", link.c.alerted_at), link.c.alerted_at),
        churn=_given("churned", link.c.churn),
        decision=case((_TOLD, link.c.decision), else_=_BECAME),
        reason=case((_TOLD, link.c.reason), else_=_given("because", link.c.reason)),
        article_id=func.coalesce(_given("led_to", link.c.article_id), link.c.article_id),
        due_at=_given("due", link.c.due_at),
        etag=_given("tag", link.c.etag),
        last_modified=_given("modified", link.c.last_modified),
    )
)
