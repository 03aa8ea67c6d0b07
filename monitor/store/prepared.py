"""Questions that every article asks, put to the driver itself.

SQLAlchemy writes them and knows the types; but the care that it takes of each execution takes longer than the answer: of an
original's figures, 0.07 ms of 0.09. Its events and its log do not hear of them.
"""

from __future__ import annotations

from collections import namedtuple
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Select
    from sqlalchemy.types import TypeEngine

    Turn = Callable[[Any], Any]  # what Python means into what the driver takes, or the other way


class Prepared:
    """A question with a fixed number of parameters. What the driver raises, `Database` makes ours."""

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement = statement
        self._row = _named(statement.selected_columns.keys())
        self._by_dialect: dict[str, _Compiled] = {}

    def rows(self, connection: Connection, **values: Any) -> list[Any]:
        """The whole answer: named tuples of the question's columns, typed as SQLAlchemy would have them."""
        with closing(connection.connection.cursor()) as cursor:
            cursor.execute(*self.put(connection.dialect, **values))
            return [self._row(*row) for row in self._compiled(connection.dialect).typed(cursor)]

    def put(self, dialect: Dialect, **values: Any) -> tuple[str, Any]:
        """The question and its parameters, as the driver is given them."""
        compiled = self._compiled(dialect)
        return compiled.sql, compiled.given(values)

    def _compiled(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._by_dialect:
            self._by_dialect[dialect.name] = _Compiled(self._statement, dialect)
        return self._by_dialect[dialect.name]


class _Compiled:
    """As one kind of database understands it."""

    def __init__(self, statement: Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.sql: str = compiled.string
        # Of the parameters; None where they are given by name.
        self._order: Sequence[str] | None = compiled.positiontup
        self._dialect = dialect
        self._types = [_type(column.type, dialect) for column in statement.selected_columns]
        self._columns: list[Turn | None] | None = None
        self._turns: dict[str, Turn] = {}  # of those that are given each time
        self._fixed: dict[str, Any] = {}
        for one, name in compiled.bind_names.items():
            turn = _type(one.type, dialect).bind_processor(dialect)
            if not one.required:
                self._fixed[name] = turn(compiled.params[name]) if turn else compiled.params[name]
            elif turn:
                self._turns[name] = turn

    def given(self, values: Mapping[str, Any]) -> Any:
        """The parameters, as the driver takes them."""
        all_of_them = {**self._fixed, **values}
        for name, turn in self._turns.items():
            all_of_them[name] = turn(all_of_them[name])
        return all_of_them if self._order is None else tuple([all_of_them[name] for name in self._order])

    def typed(self, cursor: Any) -> Iterator[tuple[Any, ...]]:
        """The rows of the answer, as Python means them."""
        if self._columns is None:  # what the driver makes of a type it tells with the first answer
            self._columns = [
                one.result_processor(self._dialect, told[1])
                for one, told in zip(self._types, cursor.description, strict=True)
            ]
        columns = zip(*cursor.fetchall(), strict=True)  # none at all where there is no row
        typed = [
            column if turn is None else map(turn, column)
            for turn, column in zip(self._columns, columns, strict=False)
        ]
        return zip(*typed, strict=True)


def _type(one: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return one.dialect_impl(dialect)


def _named(columns: Iterable[str]) -> Callable[..., Any]:
    return namedtuple("Row", columns)
