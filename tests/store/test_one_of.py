"""Many numbers that are asked for at once, as one value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import literal, select, union_all
from sqlalchemy.types import BigInteger

from monitor.store.one_of import one_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from monitor.store.engine import Database

LEAST, MOST = -(2**63), 2**63 - 1  # prints are signed and of 64 bits


@pytest.mark.parametrize(
    ("asked", "found"),
    [((7, LEAST), [LEAST, 7]), ((MOST, 8), [MOST]), ((7, 7), [7]), ((), []), (range(2000), [7])],
    ids=["some", "the greatest", "twice the same", "none", "more than a statement may have parameters"],
)
def test_finds_the_rows_whose_number_is_asked_for(
    database: Database, asked: Collection[int], found: list[int]
) -> None:
    rows = union_all(
        *(select(literal(one, BigInteger).label("number")) for one in (LEAST, 7, MOST))
    ).subquery()
    question = select(rows.c.number).where(one_of(rows.c.number, "numbers")).order_by(rows.c.number)
    with database.reading() as connection:
        assert connection.scalars(question, {"numbers": asked}).all() == found
