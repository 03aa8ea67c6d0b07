"""Who left which clue and when, and which story each article tells: stories are numbered by the article that opened them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, union_all, update

from monitor.store.one_of import one_of
from monitor.store.tables import article, story_clue
from monitor.store.upsert import chunks, insert_if_new
from monitor.stories import WINDOW, Holder

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import Connection, Select

    from monitor.stories import Clue

_NEWEST = 8  # holders of a clue that are looked at: what more have told lately hardly tells events apart
_AT_ONCE = 40  # clues in one query: those of an article on one topic
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def story_of(connection: Connection, article_id: int) -> int:
    told = connection.scalar(_STORY_OF, {"article": article_id})
    return article_id if told is None else told


def minute_of(at: datetime) -> int:
    """By which clues are in order."""
    return (at - _EPOCH) // _MINUTE


def told_lately(connection: Connection, clues: Sequence[Clue], published_at: datetime) -> list[Holder]:
    until = {"until": minute_of(published_at + WINDOW)}
    held = [
        (clue, article_id)
        for some in chunks([clue.key for clue in clues], _AT_ONCE)
        for clue, article_id in connection.execute(_holders(), until | _slots(some))
    ]
    tellings = _tellings(connection, {article_id for _, article_id in held})
    return [Holder(clue=clue, **tellings[one]) for clue, one in held if one in tellings]


def _tellings(connection: Connection, articles: Collection[int]) -> dict[int, dict[str, Any]]:
    """What a `Holder` says of each article that tells a story. An article holds many of the clues, and is read once."""
    return {
        row.article: row._asdict()
        for some in chunks(articles)
        for row in connection.execute(_TELLINGS, {"articles": some})
    }


def _slots(keys: Sequence[int]) -> dict[str, int | None]:
    """One parameter for each place in the query; a place without a clue finds nothing."""
    padded = [*keys, *[None] * (_AT_ONCE - len(keys))]
    return {f"clue_{i}": key for i, key in enumerate(padded)}


@cache
def _holders() -> Select[Any]:
    """The newest holders of each clue. What is asked is bounded for each of them, so it costs the same in any store."""
    each = [_newest_of(i) for i in range(_AT_ONCE)]
    held = union_all(*(select(one.c.clue, one.c.article_id) for one in each)).subquery()
    return select(held.c.clue, held.c.article_id)


def _newest_of(place: int) -> Any:
    return (
        select(story_clue.c.clue, story_clue.c.article_id)
        .where(story_clue.c.clue == bindparam(f"clue_{place}"), story_clue.c.minute <= bindparam("until"))
        .order_by(story_clue.c.minute.desc(), story_clue.c.article_id.desc())
        .limit(_NEWEST)
        .subquery()
    )


def tell(connection: Connection, article_id: int, story: int, why: str | None) -> None:
    connection.execute(_TELL, {"of_article": article_id, "told": story, "because": why})


def leave_clues(
    connection: Connection, article_id: int, clues: Sequence[Clue], published_at: datetime
) -> None:
    minute = minute_of(published_at)
    rows = [
        {"clue": key, "minute": minute, "article_id": article_id} for key in sorted({c.key for c in clues})
    ]
    insert_if_new(connection, story_clue, rows)


_OPENER = article.alias("opener")
_TELLINGS = (
    select(article.c.id.label("article"), article.c.url, article.c.published_at, article.c.story)
    .add_columns(_OPENER.c.published_at.label("began_at"))
    .join_from(article, _OPENER, _OPENER.c.id == article.c.story)
    .where(one_of(article.c.id, "articles"))
)
_STORY_OF = select(article.c.story).where(article.c.id == bindparam("article"))
_TELL = (
    update(article)
    .where(article.c.id == bindparam("of_article"))
    .values(story=bindparam("told"), story_why=bindparam("because"))
)
