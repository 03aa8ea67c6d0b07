"""Whether a column is one of many whole numbers that are handed in as one value.

A list of as many parameters as it has numbers is another statement for each length, and is written anew each time: 0.04 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ARRAY, BigInteger, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Dialect
    from sqlalchemy.sql.compiler import SQLCompiler


class _Numbers(TypeDecorator[Any]):
    """Whole numbers in: an array on PostgreSQL, JSON on SQLite, which knows no arrays."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(BigInteger))

    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> str | list[int]:
        numbers = list(value or ())
        return str(numbers) if dialect.name == "sqlite" else numbers  # which is JSON


class _OneOf(FunctionElement[bool]):
    """Without a type, as `among` is: SQLite would use no index."""

    inherit_cache = True


@compiles(_OneOf, "sqlite")
def _on_sqlite(element: _OneOf, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = (compiler.process(part, **how) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"  # noqa: S608


@compiles(_OneOf, "postgresql")
def _on_postgresql(element: _OneOf, compiler: SQLCompiler, **how: Any) -> str:
    column, numbers = (compiler.process(part, **how) for part in element.clauses)
    return f"{column} = ANY ({numbers})"


def one_of(column: ColumnElement[int], name: str) -> ColumnElement[bool]:
    """The column is one of the numbers that are given as `name` when the statement is executed; none is of no number."""
    return _OneOf(column, bindparam(name, type_=_Numbers()))
