"""A source whose known items all come back under new addresses: found by their headlines, and no news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from monitor.store.tables import link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, RowMapping

    from monitor.model import Link

LEAST = 5  # items: fewer are read and compared as articles
MOST_SHARE = 0.8  # of the items that nobody had, when that many are known by their headlines: no day brings as many repeats
LOOK_BACK = 2_000  # links of the source


def renewed(
    connection: Connection, source_id: int, fresh: Mapping[str, Link], listed: int
) -> dict[str, RowMapping]:
    """By key, the known link that a fresh one is under another address; empty unless nearly the whole listing is so.

    `fresh`: by key, the links that nobody had, of `listed` in all.
    """
    if len(fresh) < max(LEAST, MOST_SHARE * listed):
        return {}
    known = _by_headline(connection, source_id)
    found = {key: known[words] for key, one in fresh.items() if (words := _headline(one.title)) in known}
    return found if len(found) >= MOST_SHARE * len(fresh) else {}


def _by_headline(connection: Connection, source_id: int) -> dict[str, RowMapping]:
    columns = select(link.c.id, link.c.url, link.c.title, link.c.article_id)
    newest = columns.where(link.c.source_id == source_id).order_by(link.c.id.desc()).limit(LOOK_BACK)
    rows = connection.execute(newest).mappings()
    return {words: row for row in rows if (words := _headline(row["title"]))}


def _headline(title: str) -> str:
    return " ".join(title.casefold().split())
