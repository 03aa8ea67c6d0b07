"""What all tables share, and the tables about ourselves: nothing of the news is in them."""

from __future__ import annotations

from sqlalchemy import Column, MetaData, String, Table

from monitor.store.said import Told
from monitor.store.types import Int64, UtcTime, Words

# Every constraint has a name, or SQLite's batch mode could never drop it.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# Which program brought the database to a revision: what to install if it is newer than we are.
release = Table(
    "release",
    metadata,
    Column("revision", String(32), primary_key=True),
    Column("program", String(32), nullable=False),
    Column("since", UtcTime, nullable=False),
)

lease = Table(  # what only one process does at a time, and which one does it
    "lease",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("holder", String(32), nullable=False),  # drawn at the start of the process
    Column("host", Words, nullable=False),
    Column("pid", Int64, nullable=False),
    Column("place", Words, nullable=False),  # where `pid` is the number of a process
    Column("since", UtcTime, nullable=False),
    Column("renewed_at", UtcTime, nullable=False),
)

trouble = Table(  # what is wrong with the house itself, as long as somebody believes it
    "trouble",
    metadata,
    Column("name", String(20), primary_key=True),  # disk, backup
    Column("since", UtcTime),  # null: it is over
    Column("told_at", UtcTime),  # when the recipients last heard of it; null: they believe all is well
    Column("detail", Told, nullable=False),
)
