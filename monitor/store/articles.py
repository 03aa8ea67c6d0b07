"""Articles and their versions, and who first held a piece of text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    ScalarSelect,
    bindparam,
    case,
    func,
    literal,
    select,
    union_all,
    update,
)

from monitor.articles import VERSION, outlet_id
from monitor.copies import Original, Printed
from monitor.store import words
from monitor.store.one_of import one_of
from monitor.store.prepared import Prepared
from monitor.store.rows import StoredArticle
from monitor.store.tables import address, article, article_topic, body, fingerprint, observation, version
from monitor.store.upsert import insert_if_new, insert_numbers_if_new, insert_with_ids, key_of
from monitor.store.values import OBSERVED, blanked, cut_values, figure_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import BindParameter, Connection

    from monitor.copies import Prints
    from monitor.model import Article, Decision, Figure

MOST_HOLDERS = 6  # the best candidates that are worth a full comparison (docs/deciding.md)


def newest_version(article_id: Column[int] | BindParameter[int]) -> ScalarSelect[int]:
    """Its id, as part of a larger query."""
    one = version.alias("any_version")
    dated_at = case((one.c.edited_at > one.c.published_at, one.c.edited_at), else_=one.c.published_at)
    newest_first = (dated_at.desc(), one.c.id.desc())
    of_article = select(one.c.id).where(one.c.article_id == article_id)
    return of_article.order_by(*newest_first).limit(1).scalar_subquery()


def latest_version() -> ColumnElement[bool]:
    """Joins an article with its newest version only."""
    return version.c.id == newest_version(article.c.id)


def is_on(topics: Collection[str], article_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an article is on one of these topics; asked of each, where something else leads to few."""
    on = article_topic.c
    return select(on.article_id).where(on.topic_id.in_(topics), on.article_id == article_id).exists()


# Statements that every article needs: built once, as building costs more than running.

_ARTICLE = select(
    article.c.id,
    version.c.id.label("version"),
    article.c.url,
    func.coalesce(version.c.canonical, article.c.canonical).label("canonical"),
    version.c.title,
    version.c.text,
    version.c.cuts,
    version.c.body_hash,
    article.c.outlet,
    article.c.copy_of,
    article.c.story,
    version.c.published_at,
    version.c.edited_at,
    version.c.fetched_at,
    version.c.day,
    version.c.extractor,
    version.c.reader,
    version.c.linker,
    version.c.forgotten_at.is_not(None).label("forgotten"),
).join_from(article, version, latest_version())
_AT = union_all(
    select(article.c.id, literal(0).label("moved")).where(article.c.key == bindparam("key")),
    select(address.c.article_id, literal(1)).where(address.c.key == bindparam("key")),
).subquery()
_ARTICLE_AT = Prepared(_ARTICLE.join(_AT, _AT.c.id == article.c.id).order_by(_AT.c.moved).limit(1))
_LIKELY = Prepared(
    _ARTICLE.where((article.c.outlet_key == bindparam("outlet_key")) | (article.c.id == bindparam("led_to")))
    .order_by(article.c.id.desc())
    .limit(MOST_HOLDERS)
)
_VARIANTS = Prepared(
    select(article.c.id)
    .where(article.c.variant_of == bindparam("article"))
    .order_by(article.c.id.desc())
    .limit(MOST_HOLDERS)
)
# An article, or that of which it is a copy; an edited copy is none any more.
_GIVEN, _AS_GIVEN = article.alias("given"), version.alias("as_given")
_ROOT = func.coalesce(case((_AS_GIVEN.c.decision == "copy", _GIVEN.c.copy_of)), _GIVEN.c.id)
_GIVEN_ONES = one_of(_GIVEN.c.id, "articles")
_ROOT_OF = (
    select(_ROOT)
    .join_from(_GIVEN, _AS_GIVEN, _AS_GIVEN.c.id == newest_version(_GIVEN.c.id))
    .where(_GIVEN_ONES)
)
_ROOTS = _GIVEN.join(_AS_GIVEN, _AS_GIVEN.c.id == newest_version(_GIVEN.c.id)).join(
    article, article.c.id == _ROOT
)
_ORIGINALS = (
    select(article.c.id, article.c.url, article.c.lang, version.c.title, version.c.text, version.c.cuts)
    .add_columns(version.c.id.label("version"), version.c.published_at, _GIVEN.c.id.label("given"))
    .join(version, latest_version())
)
_THESE = Prepared(_ORIGINALS.select_from(_ROOTS).where(_GIVEN_ONES))
# Who holds the whole text comes before any that shares prints alone. Of two that share as much the newer one: the older often
# holds no more than a turn of phrase.
_HELD = union_all(
    select(fingerprint.c.article_id, literal(1).label("shared")).where(one_of(fingerprint.c.hash, "hashes")),
    select(body.c.article_id, bindparam("whole", type_=Integer)).where(body.c.hash == bindparam("body_hash")),
).subquery()
_HOLDERS = (
    select(_HELD.c.article_id, func.sum(_HELD.c.shared).label("shared"))
    .where(_HELD.c.article_id != bindparam("article"))
    .group_by(_HELD.c.article_id)
    .order_by(func.sum(_HELD.c.shared).desc(), _HELD.c.article_id.desc())
    .limit(MOST_HOLDERS)
    .subquery()
)
_ALIKE = Prepared(
    _ORIGINALS.select_from(_HOLDERS.join(_ROOTS, _GIVEN.c.id == _HOLDERS.c.article_id)).order_by(
        _HOLDERS.c.shared.desc(), _GIVEN.c.id.desc()
    )
)
_PRINTED_OF = Prepared(
    select(*(observation.c[name] for name in Printed._fields))
    .where(observation.c.version_id == bindparam("version"), observation.c.gone_at.is_(None))
    .order_by(observation.c.id)
)
_STATED = (
    select(*OBSERVED)
    .where(observation.c.version_id == bindparam("version"), observation.c.gone_at.is_(None))
    .order_by(observation.c.id)
)
_DECIDE = (
    update(version)
    .where(version.c.id == newest_version(bindparam("of_article")))
    .values(decision=bindparam("decided"))
)
_ONE = update(article).where(article.c.id == bindparam("of_article"))
_COPY_OF = _ONE.values(copy_of=bindparam("original"))
_VARIANT_OF = _ONE.values(variant_of=bindparam("original"))
_TOPICS_OF = select(article_topic.c.topic_id).where(article_topic.c.article_id == bindparam("article"))


def article_at(connection: Connection, canonical: str) -> StoredArticle | None:
    rows = _ARTICLE_AT.rows(connection, key=key_of(canonical))
    return _as_read(connection, rows[0]) if rows else None


def likely(connection: Connection, canonical: str, led_to: int | None) -> list[StoredArticle]:
    outlet_key = _outlet_key(canonical)
    if not (outlet_key or led_to):
        return []
    rows = _LIKELY.rows(connection, outlet_key=outlet_key, led_to=led_to)
    return [_as_read(connection, row) for row in rows]


def also_at(connection: Connection, article_id: int, canonical: str) -> None:
    insert_if_new(connection, address, [{"key": key_of(canonical), "article_id": article_id}])


def _outlet_key(canonical: str) -> str | None:
    named = outlet_id(canonical)
    return None if named is None else key_of(named)


def _as_read(connection: Connection, row: Any) -> StoredArticle:
    values = row._asdict()
    values["text"] = blanked(row.text, values.pop("cuts"))
    values["dated_at"] = _dated_at(row.published_at, values.pop("edited_at"))
    return StoredArticle(**values, topics=topics_of(connection, row.id))


def _dated_at(published_at: datetime, edited_at: datetime | None) -> datetime:
    return max(published_at, edited_at or published_at)


def was_held(connection: Connection, article_id: int, title: str, body_hash: int) -> bool:
    same = (version.c.title == title) & (version.c.body_hash == body_hash)
    found = select(version.c.id).where(version.c.article_id == article_id, same).limit(1)
    return connection.scalar(found) is not None


def topics_of(connection: Connection, article_id: int) -> tuple[str, ...]:
    """Sorted."""
    return tuple(sorted(connection.scalars(_TOPICS_OF, {"article": article_id})))


def add_article(connection: Connection, new: Article, prints: Prints, fetched_at: datetime) -> StoredArticle:
    row = {
        "key": key_of(new.canonical),
        "canonical": new.canonical,
        "url_key": key_of(new.url),
        "url": new.url,
        "outlet": new.outlet,
        "lang": new.lang,
        "author": new.author,
        "trust": new.trust,
        "published_at": new.published_at or fetched_at,
        "outlet_key": _outlet_key(new.canonical),
    }
    [article_id] = insert_with_ids(connection, article, [row])
    values = _version_values(
        article_id, new, prints, new.published_at or fetched_at, fetched_at, decision=None
    )
    [version_id] = insert_with_ids(connection, version, [values])
    words.keep(connection, version_id, new.title, new.body)
    return _stored(article_id, version_id, new, values, topics=(), copy_of=None, story=None)


def add_version(
    connection: Connection, known: StoredArticle, new: Article, prints: Prints, fetched_at: datetime
) -> StoredArticle:
    published_at = new.published_at or known.published_at
    values = _version_values(known.id, new, prints, published_at, fetched_at, decision="revision")
    [version_id] = insert_with_ids(connection, version, [values])
    words.keep(connection, version_id, new.title, new.body)
    _hold(connection, known.id, prints)
    if not known.text.strip():  # the headline alone was known, at low trust
        connection.execute(update(article).where(article.c.id == known.id).values(trust=new.trust))
    return _stored(
        known.id, version_id, new, values, topics=known.topics, copy_of=known.copy_of, story=known.story
    )


def _version_values(
    article_id: int,
    new: Article,
    prints: Prints,
    published_at: datetime,
    fetched_at: datetime,
    *,
    decision: Decision | None,
) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "title": new.title,
        "text": new.text,
        "cuts": cut_values(new.cuts),
        "body_hash": prints.body_hash,
        "decision": decision,
        "published_at": published_at,
        "edited_at": new.edited_at,
        "fetched_at": fetched_at,
        "canonical": new.canonical,
        "day": new.published_at.date().isoformat() if new.published_at else "",
        "extractor": VERSION,
    }


def _stored(
    article_id: int,
    version_id: int,
    new: Article,
    values: dict[str, Any],
    *,
    topics: tuple[str, ...],
    copy_of: int | None,
    story: int | None,
) -> StoredArticle:
    return StoredArticle(
        id=article_id,
        version=version_id,
        url=new.url,
        canonical=new.canonical,
        title=new.title,
        text=new.body,
        body_hash=values["body_hash"],
        outlet=new.outlet,
        topics=topics,
        copy_of=copy_of,
        story=story,
        published_at=values["published_at"],
        dated_at=_dated_at(values["published_at"], values["edited_at"]),
        fetched_at=values["fetched_at"],
        day=values["day"],
        extractor=values["extractor"],
        reader=None,
        linker=None,
    )


def alike(connection: Connection, article_id: int, prints: Prints) -> list[Original]:
    """Insert first, then ask: select-then-insert made surplus originals under several writers."""
    _hold(connection, article_id, prints)
    hashes = {"hashes": prints.sampled, "body_hash": prints.body_hash}
    rows = _ALIKE.rows(connection, **hashes, article=article_id, whole=len(prints.sampled) + 1)
    return _originals(connection, rows)


def variants(connection: Connection, article_id: int) -> list[int]:
    return [row.id for row in _VARIANTS.rows(connection, article=article_id)]


def _hold(connection: Connection, article_id: int, prints: Prints) -> None:
    """Ascending, or two writers dead-lock on each other's rows."""
    insert_numbers_if_new(connection, fingerprint, [(h, article_id) for h in prints.sampled])
    insert_numbers_if_new(connection, body, [(prints.body_hash, article_id)])


def originals(connection: Connection, articles: Sequence[int]) -> list[Original]:
    if not articles:
        return []
    found = _THESE.rows(connection, articles=articles)
    return _originals(connection, sorted(found, key=lambda row: articles.index(row.given)))


def _originals(connection: Connection, rows: Iterable[Any]) -> list[Original]:
    """In the order of the rows; two copies may have one original."""
    return [
        Original(
            article=row.id,
            url=row.url,
            title=row.title,
            text=blanked(row.text, row.cuts),
            lang=row.lang,
            figures=_Stated(connection, row.version),
            published_at=row.published_at,
        )
        for row in {row.id: row for row in rows}.values()
    ]


class _Stated(Sequence[Printed]):
    """The figures of a version as printed, in reading order, read when first looked at: most candidates are no copies."""

    def __init__(self, connection: Connection, version_id: int) -> None:
        self._connection, self._version = connection, version_id

    @cached_property
    def _figures(self) -> list[Printed]:
        return [Printed(*row) for row in _PRINTED_OF.rows(self._connection, version=self._version)]

    def __iter__(self) -> Iterator[Printed]:
        return iter(self._figures)

    @overload
    def __getitem__(self, at: int) -> Printed: ...
    @overload
    def __getitem__(self, at: slice) -> list[Printed]: ...
    def __getitem__(self, at: int | slice) -> Printed | list[Printed]:
        return self._figures[at]

    def __len__(self) -> int:
        return len(self._figures)


def _stated(connection: Connection, version_id: int) -> list[Figure]:
    """In reading order."""
    return [figure_in(row) for row in connection.execute(_STATED, {"version": version_id}).mappings()]


def decide(
    connection: Connection, article_id: int, decision: Decision, copy_of: int | None, variant_of: int | None
) -> None:
    """On the newest version; ties to other articles stay unless new ones are given."""
    connection.execute(_DECIDE, {"of_article": article_id, "decided": decision})
    if copy_of is not None:
        root = connection.scalar(_ROOT_OF, {"articles": [copy_of]})
        connection.execute(_COPY_OF, {"of_article": article_id, "original": root})
    if variant_of is not None:
        connection.execute(_VARIANT_OF, {"of_article": article_id, "original": variant_of})


def on_topics(connection: Connection, article_id: int, topics: Iterable[str]) -> None:
    rows = [{"article_id": article_id, "topic_id": topic_id} for topic_id in topics]
    insert_if_new(connection, article_topic, rows)


def figures_of(connection: Connection, url: str) -> list[Figure]:
    key = key_of(url)
    newest = (
        select(version.c.id)
        .join_from(article, version, latest_version())
        .where((article.c.key == key) | (article.c.url_key == key))
        .order_by(version.c.id.desc())
        .limit(1)
    )
    version_id = connection.scalar(newest)
    return [] if version_id is None else _stated(connection, version_id)
