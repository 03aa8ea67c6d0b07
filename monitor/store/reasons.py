"""`monitor why URL`: every decision about an address and about each of its figures, from what was saved."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from monitor.store.rows import Reason
from monitor.store.tables import article, change, link, notice, notice_change, observation, series, version
from monitor.store.upsert import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, RowMapping


def why(connection: Connection, url: str) -> list[Reason]:
    """The article's own lines first, each followed by the figures that were read with it."""
    key = key_of(url)
    links = connection.execute(select(link).where(link.c.key == key)).mappings().all()
    through_link = [row["article_id"] for row in links if row["article_id"] is not None]
    same_address = or_(article.c.key == key, article.c.url_key == key, article.c.id.in_(through_link))
    read = select(version.c.id, version.c.decision, version.c.fetched_at, article.c.url, article.c.copy_of)
    versions = connection.execute(
        read.add_columns(article.c.variant_of)
        .join(article, article.c.id == version.c.article_id)
        .where(same_address)
        .order_by(version.c.id)
    ).mappings()
    lines = [line for row in versions.all() for line in _of_version(connection, row)]
    return lines + [_of_link(row) for row in links]


def _of_link(row: RowMapping) -> Reason:
    """What became of the address when it was last visited."""
    return Reason(
        url=row["url"],
        learned_at=row["seen_at"],
        decision=row["decision"] or "failed",
        figure="",
        series=None,
        label="",
        verdict="",
        reason=row["reason"] or ("not read yet" if row["decision"] is None else "last visit"),
    )


def _of_version(connection: Connection, row: RowMapping) -> list[Reason]:
    article_line = Reason(
        url=row["url"],
        learned_at=row["fetched_at"],
        decision=row["decision"] or "new",
        figure="",
        series=None,
        label="",
        verdict="",
        reason=_ties(connection, row),
    )
    return [article_line, *_of_figures(connection, row)]


def _ties(connection: Connection, row: RowMapping) -> str:
    """Of which article it is a copy or a variant."""
    urls = select(article.c.url)
    if row["copy_of"] is not None:
        return f"copy of {connection.scalar(urls.where(article.c.id == row['copy_of']))}"
    if row["variant_of"] is not None:
        return f"the text of {connection.scalar(urls.where(article.c.id == row['variant_of']))} with other figures"
    return ""


def _of_figures(connection: Connection, row: RowMapping) -> list[Reason]:
    statement = (
        select(
            observation,
            series.c.label,
            change.c.id.label("change"),
            change.c.kind,
            change.c.reason,
            change.c.suspect,
        )
        .outerjoin(series, series.c.id == observation.c.series_id)
        .outerjoin(change, change.c.after_id == observation.c.id)
        .where(observation.c.version_id == row["id"])
        .order_by(observation.c.id)
    )
    seen = connection.execute(statement).mappings().all()
    told = _told(connection, [one["change"] for one in seen if one["change"] is not None])
    return [
        Reason(
            url=row["url"],
            learned_at=one["learned_at"],
            decision=row["decision"] or "new",
            figure=one["text"],
            series=one["series_id"],
            label=one["label"] or "",
            verdict=one["verdict"],
            reason=_reason(one, told[one["change"]]),
        )
        for one in seen
    ]


def _reason(one: RowMapping, told: Sequence[str]) -> str:
    """Evidence, then the change, then who was told of it or why not."""
    parts = list(one["reasons"])
    if one["change"] is not None:
        parts.append(f"{one['kind']}: {one['reason']}")
        parts += [f"suspect: {one['suspect']}"] if one["suspect"] else []
        parts += told or ["no channel wants it"]
    return "; ".join(parts)


def _told(connection: Connection, changes: Sequence[int]) -> dict[Any, list[str]]:
    """By change: the state of each notice that carries it."""
    statement = (
        select(notice_change.c.change_id, notice.c.channel, notice.c.state, notice.c.detail)
        .join(notice, notice.c.id == notice_change.c.notice_id)
        .where(notice_change.c.change_id.in_(changes))
        .order_by(notice.c.id)
    )
    found: defaultdict[Any, list[str]] = defaultdict(list)
    for row in connection.execute(statement):
        detail = f" ({row.detail})" if row.detail else ""
        found[row.change_id].append(f"{row.channel}: {row.state}{detail}")
    return found
