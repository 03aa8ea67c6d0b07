"""Every version of an article, and what was edited from each to the next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from monitor.edits import Draft, Stated, compare
from monitor.figures import READER
from monitor.store.rows import KeptVersion
from monitor.store.tables import address, article, link, observation, version
from monitor.store.upsert import key_of
from monitor.store.values import blanked, figure_in

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, RowMapping

    from monitor.store.view import View


def versions(connection: Connection, url: str, view: View) -> list[KeptVersion]:
    statement = (
        select(version, article.c.url, article.c.lang, article.c.canonical.label("first_address"))
        .join(article, article.c.id == version.c.article_id)
        .where(lives_at(url))
        .order_by(version.c.article_id, version.c.id)
    )
    rows = connection.execute(statement).mappings().all()
    drafts = [_draft(connection, row, view) for row in rows]
    same = [_comparable(*pair) for pair in pairwise(rows)]
    edits = [
        None,
        *(compare(*pair) if of_one else None for pair, of_one in zip(pairwise(drafts), same, strict=True)),
    ]
    return [
        KeptVersion(
            id=row["id"],
            article=row["article_id"],
            url=_address(row),
            fetched_at=row["fetched_at"],
            published_at=row["published_at"],
            edited_at=row["edited_at"],
            decision=row["decision"] or "new",
            draft=draft,
            edit=edit,
        )
        for row, draft, edit in zip(rows, drafts, edits, strict=False)
    ]


def _comparable(one: RowMapping, other: RowMapping) -> bool:
    """Two of one article, whose texts are both here."""
    here = one["forgotten_at"] is None and other["forgotten_at"] is None
    return here and bool(one["article_id"] == other["article_id"])


def _address(row: RowMapping) -> str:
    """As given; where the article has moved since, the address that it had then."""
    moved = row["canonical"] not in (None, row["first_address"])
    return str(row["canonical"] if moved else row["url"])


def lives_at(url: str) -> ColumnElement[bool]:
    """That an article has this address, canonical or as given, or that a link with it led there."""
    key = key_of(url)
    through_link = select(link.c.article_id).where(link.c.key == key, link.c.article_id.is_not(None))
    moved = select(address.c.article_id).where(address.c.key == key)
    return or_(
        article.c.key == key,
        article.c.url_key == key,
        article.c.id.in_(through_link),
        article.c.id.in_(moved),
    )


def _draft(connection: Connection, row: RowMapping, view: View) -> Draft:
    """What of the page is not the article is blanked, and no edit. Of a copy only added figures are kept: read anew."""
    text = blanked(row["text"], row["cuts"])
    if row["decision"] == "copy":
        read = READER.read(row["title"], text, row["lang"])
        return Draft(title=row["title"], text=text, figures=tuple(Stated(figure=f) for f in read))
    stated = (
        select(observation, view.series().label("series_now"))
        .where(observation.c.version_id == row["id"], observation.c.gone_at.is_(None))
        .order_by(observation.c.id)
    )
    figures = [
        Stated(figure=figure_in(seen), series=seen["series_now"])
        for seen in connection.execute(stated).mappings()
    ]
    return Draft(title=row["title"], text=text, figures=tuple(figures))
