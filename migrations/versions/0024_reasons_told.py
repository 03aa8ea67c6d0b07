"""A reason, and a fault, may be kept with the facts that stand in it. Columns stay as they are, and so do the rows that are there.

The way back makes plain English texts of such reasons, as versions before this one kept them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

from monitor.store.said import Told, ToldList

if TYPE_CHECKING:
    from collections.abc import Callable

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_TOLD = (
    ("source", "id", "detail"),
    ("source", "id", "held_why"),
    ("article", "id", "story_why"),
    ("passed_over", "key", "reason"),
    ("link", "id", "reason"),
    ("presence", "id", "detail"),
    ("change", "id", "reason"),
    ("headline", "id", "reason"),
    ("headline", "id", "over_because"),
    ("notice", "id", "detail"),
    ("channel", "name", "detail"),
    ("trouble", "name", "detail"),
)
_AT_ONCE = 500


def upgrade() -> None:
    """Nothing has to be done: a text without facts is kept as ever."""


def downgrade() -> None:
    for name, key, column in _TOLD:
        table = sa.table(name, sa.column(key), sa.column(column, Told))
        _in_plain_words(table.c[key], table.c[column], str, sa.Text())
    table = sa.table("observation", sa.column("id"), sa.column("reasons", ToldList))
    _in_plain_words(table.c.id, table.c.reasons, lambda said: [str(one) for one in said], sa.JSON())


def _in_plain_words(
    key: sa.Column[Any], said: sa.Column[Any], plain: Callable[[Any], Any], kind: sa.types.TypeEngine[Any]
) -> None:
    """What comes out of the column as a phrase goes back as its text; `kind` has the column without phrases."""
    table, connection = key.table, op.get_bind()
    told = sa.cast(said, sa.Text).like('%{"say":%')
    found = sa.select(key, said).where(told).order_by(key).limit(_AT_ONCE)
    put = sa.update(table).where(key == sa.bindparam("its_key"))
    put = put.values({said: sa.bindparam("its_words", type_=kind)})
    rows = connection.execute(found).all()
    while rows:
        connection.execute(put, [{"its_key": row[0], "its_words": plain(row[1])} for row in rows])
        rows = connection.execute(found.where(key > rows[-1][0])).all()
