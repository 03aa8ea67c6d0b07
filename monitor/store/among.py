"""`column IN (SELECT …)` in a form that either database can look up by an index where it stands beside an OR.

SQLite takes it as it is. PostgreSQL hashes the inner question and then reads the whole table for the OR: asked for an
array first, it joins what two indexes find.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

if TYPE_CHECKING:
    from sqlalchemy.sql.compiler import SQLCompiler


class among(FunctionElement[bool]):  # noqa: N801
    """Whether the first, a column, is one of the values of the second, a scalar subquery. Not to be negated.

    It has no type: of a Boolean SQLAlchemy writes `= 1` behind it for SQLite, which then uses no index.
    """

    inherit_cache = True


@compiles(among)
def _in(element: Any, compiler: SQLCompiler, **asked: Any) -> str:
    column, values = (compiler.process(one, **asked) for one in element.clauses)
    return f"{column} IN {values}"


@compiles(among, "postgresql")
def _any(element: Any, compiler: SQLCompiler, **asked: Any) -> str:
    column, values = (compiler.process(one, **asked) for one in element.clauses)
    return f"{column} = ANY (ARRAY{values})"
