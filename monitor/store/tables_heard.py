"""What headlines said before their pages were read: beside the ledger, never in it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from monitor.store.said import Told
from monitor.store.tables_own import metadata
from monitor.store.types import Exact, Int64, UtcTime, Words


def stated_columns() -> list[Column[Any]]:
    """The fields of `model.Figure` that a headline has as well as a text; columns of its own for each table."""
    return [
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("text", Words, nullable=False),
        Column("low", Exact, nullable=False),
        Column("high", Exact, nullable=False),
        Column("unit", String(10), nullable=False),
        Column("approx", Boolean, nullable=False),
        Column("bound", String(10)),
        Column("per", String(10)),
        Column("status", String(10)),
        Column("counter", Words),
    ]


headline = Table(
    "headline",
    metadata,
    Column("id", Int64, primary_key=True),
    Column("link_id", ForeignKey("link.id"), nullable=False, index=True),
    Column("series_id", ForeignKey("series.id"), index=True),  # that it seems to speak of
    Column("url", Words, nullable=False),
    Column("outlet", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("published_at", UtcTime, nullable=False),
    Column("learned_at", UtcTime, nullable=False),
    Column("reason", Told, nullable=False),  # why that series, or none
    Column("over_at", UtcTime),  # when its page spoke for itself, or was gone: only ever written once
    Column("over_because", Told),
    *stated_columns(),
)
