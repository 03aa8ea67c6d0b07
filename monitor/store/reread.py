"""The whole ledger read again: what is kept of it goes out, what is to stand beside it comes in, in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from monitor.store import rulings
from monitor.store.again import kept
from monitor.store.articles import topics_of
from monitor.store.reread_saving import save
from monitor.store.tables import article, change, observation, relink, series, version
from monitor.store.values import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from monitor.model import ChangeKind, Language, Trust
    from monitor.store.engine import Database
    from monitor.store.reread_saving import Difference
    from monitor.store.rows import KeptFigure
    from monitor.store.view import View

Stamp = tuple[Any, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptText:
    """A version as it is stored, and what was read of it last."""

    version: int
    article: int
    url: str
    outlet: str
    lang: Language
    trust: Trust
    title: str
    text: str  # with the cuts blanked
    day: str | None  # as `StoredArticle.day`
    said_at: datetime  # when its figures were said
    dated_at: datetime  # when the text was published or edited, whichever came last
    learned_at: datetime
    is_copy: bool  # what its original says is not kept of it again
    is_edit: bool
    copy_of: int | None
    topics: tuple[str, ...]
    reader: int | None
    linker: int | None
    figures: tuple[KeptFigure, ...]
    forgotten: bool = False  # its text was let go of: it cannot be read again


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptChange:
    """A change that stands, by the numbers of its observations."""

    id: int
    kind: ChangeKind
    before: int | None
    after: int
    reason: str
    suspect: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptName:
    """What a series is called."""

    label: str  # a person's first
    named: str | None  # by a watchlist
    topic: str  # on which it was opened


@dataclass(frozen=True, kw_only=True)
class KeptLedger:
    """All that is kept, at one moment. `texts` are in the order in which we learned them, and read while they are asked for."""

    stamp: Stamp
    count: int  # of texts
    texts: Iterator[KeptText]
    changes: Mapping[int, KeptChange]  # by the observation that they lead to
    names: Mapping[int, KeptName]  # of each series
    relinked: Mapping[tuple[int, int], int | None]  # observation, late article -> the series it was put in
    view: View


class SqlRereading:
    """Over one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def whole(self) -> Iterator[KeptLedger]:
        """What is kept, as it is at this moment until the end of the block; nobody waits for it."""
        with self._database.reading() as connection:
            yield _ledger(connection)

    def save(self, difference: Difference, stamp: Stamp, now: datetime) -> bool:
        """All of it, or nothing. False, and nothing, if something was learned or decided since `stamp`."""
        with self._database.writing() as connection:
            if _stamp(connection) != stamp:
                return False
            save(connection, difference, now)
            return True


def _stamp(connection: Connection) -> Stamp:
    newest = [connection.scalar(select(func.max(table.c.id))) for table in (version, observation, change)]
    return (*newest, rulings.stamp(connection))


def _ledger(connection: Connection) -> KeptLedger:
    view = rulings.view(connection)
    named = connection.execute(
        select(series.c.id, view.label().label("label"), series.c.named, series.c.topic_id)
    )
    late = select(relink.c.observation_id, relink.c.article_id, relink.c.series_id)
    changes = connection.execute(view.changes()).mappings()
    return KeptLedger(
        stamp=_stamp(connection),
        count=connection.scalar(select(func.count()).select_from(version)) or 0,
        texts=_texts(connection, view),
        changes={
            row["after_id"]: KeptChange(
                id=row["id"],
                kind=row["kind"],
                before=row["before_id"],
                after=row["after_id"],
                reason=row["reason"],
                suspect=row["suspect"],
            )
            for row in changes
        },
        names={row.id: KeptName(label=row.label, named=row.named, topic=row.topic_id) for row in named},
        relinked={
            (row.observation_id, row.article_id): row.series_id
            for row in connection.execute(late.where(relink.c.reread.is_not(True)).order_by(relink.c.id))
        },
        view=view,
    )


_SAID = (
    select(observation.c.published_at, observation.c.learned_at)
    .where(observation.c.version_id == version.c.id)
    .order_by(observation.c.id)
    .limit(1)
)
_AT_ONCE = 200


def _texts(connection: Connection, view: View) -> Iterator[KeptText]:
    """A page of rows at a time: a cursor that stays open would hold them all."""
    columns = (article.c.url, article.c.outlet, article.c.lang, article.c.trust, article.c.copy_of)
    after = 0
    statement = select(version, *columns).join(article, article.c.id == version.c.article_id)
    while rows := (
        connection.execute(statement.where(version.c.id > after).order_by(version.c.id).limit(_AT_ONCE))
        .mappings()
        .all()
    ):
        for row in rows:
            yield _text(connection, row, view)
        after = rows[-1]["id"]


def _text(connection: Connection, row: RowMapping, view: View) -> KeptText:
    said = connection.execute(_SAID.where(version.c.id == row["id"]).correlate(None)).first()
    dated_at = max(row["published_at"], row["edited_at"] or row["published_at"])
    said_at, learned_at = said or (dated_at, row["fetched_at"])
    return KeptText(
        version=row["id"],
        article=row["article_id"],
        url=row["url"],
        outlet=row["outlet"],
        lang=row["lang"],
        trust=row["trust"],
        title=row["title"],
        text=blanked(row["text"], row["cuts"]),
        day=row["day"],
        said_at=said_at,
        dated_at=dated_at,
        learned_at=learned_at,
        is_copy=row["decision"] == "copy",
        is_edit=row["decision"] == "revision",
        copy_of=row["copy_of"],
        topics=topics_of(connection, row["article_id"]),
        reader=row["reader"],
        linker=row["linker"],
        figures=tuple(kept(connection, row["id"], view)),
        forgotten=row["forgotten_at"] is not None,
    )
