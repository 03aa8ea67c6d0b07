"""Column types that keep what Python means on both databases: aware times, exact decimals, 64-bit integers, any text."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, DateTime, Integer, Numeric, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

if TYPE_CHECKING:
    from sqlalchemy import Dialect

# On SQLite only a column of type INTEGER is the row's own number: one tree instead of two.
Int64 = BigInteger().with_variant(Integer(), "sqlite")

LAST, FIRST = datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)


class UtcTime(TypeDecorator[datetime]):
    """An aware time in, the same in UTC out. A naive one raises ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"the time {value.isoformat()} has no zone")
        utc = _in_utc(value)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else _in_utc(value)


def _in_utc(value: datetime) -> datetime:
    """A page may date itself to the last minute of the year 9999, where zones overflow."""
    try:
        return value.astimezone(UTC)
    except OverflowError:
        return LAST if value.year > 1 else FIRST


class Exact(TypeDecorator[Decimal]):
    """A finite Decimal, digit for digit: numeric on PostgreSQL, plain text on SQLite.

    The text is canonical (no exponent, no trailing zeros), so that equal values are equal strings.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | str | None:
        if value is None:
            return None
        if not value.is_finite():
            raise ValueError(f"{value} is no finite number")
        return _plain(value) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, _dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


def _plain(value: Decimal) -> str:
    if not value:
        return "0"
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


class Words(TypeDecorator[str]):
    """Text from the wild. NUL and lone surrogates, which databases refuse, become U+FFFD: offsets stay true."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """The text as a database can hold it, of the same length."""
    text = text.replace("\x00", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
