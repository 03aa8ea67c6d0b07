"""One database, opened: how a transaction begins, and how a driver's error becomes ours."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from monitor.errors import StoreError
from monitor.store.faults import as_ours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine

BUSY_TIMEOUT_S = 30
_MANY_TURNS = 4  # busy timeouts on PostgreSQL: how long a thread waits for others of its process
_WRITER_LOCK = 0x6E657773
_SQLITE_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
)

_POSTGRES_SESSION = {
    "timezone": "UTC",
    # Who waited for its turn has to see what was saved meanwhile, whatever the server's default is.
    "default_transaction_isolation": r"read\ committed",
    # The turn of a machine that was cut off in the middle of a transaction is given to others.
    "idle_in_transaction_session_timeout": "60s",
    "tcp_keepalives_idle": "15",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
# Ours: a server that has gone without a word is noticed within half a minute, not after two hours.
LIVELY: dict[str, Any] = {
    "connect_timeout": 10,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}


class Database:
    """An engine and the two ways to begin: `reading` and `writing`."""

    def __init__(self, url: str, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self.url = parse_url(url)
        self._engine = _engine(self.url, busy_timeout_s)
        self._writer = self._engine.execution_options(writing=True)
        self._reader = self._engine if self.is_sqlite else _snapshots(self._engine)
        self._drivers_error: type[Exception] = self._engine.dialect.loaded_dbapi.Error
        self._turn = Lock()
        self._patience_s = busy_timeout_s if self.is_sqlite else _MANY_TURNS * busy_timeout_s

    @property
    def name(self) -> str:
        """The address, fit for a message: without the password, which may stand in the query too."""
        shown = self.url.set(query={}, drivername=self.url.get_backend_name())
        return shown.render_as_string(hide_password=True)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot, in which nothing is written. Raises: StoreError."""
        with self._ours(), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Commits at the end, rolls back on any exception. Raises: StoreError."""
        with self._ours(), self._turn_here(), self._writer.connect() as connection, connection.begin():
            wait_for_turn(connection)
            yield connection

    @contextmanager
    def brief(self) -> Iterator[Connection]:
        """As `writing`, for what touches one row that nothing else depends on: where it can be no turn is waited for."""
        turn = self._turn_here() if self.is_sqlite else nullcontext()
        with self._ours(), turn, self._writer.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def migrating(self) -> Iterator[Connection]:
        """A connection for Alembic, outside any transaction, on SQLite with foreign keys off.

        With them on, a batch change of a parent table deletes its children; inside a transaction the pragma is ignored.
        """
        with self._ours(), self._turn_here(), self._writer.connect() as connection:
            if self.is_sqlite:
                driver_of(connection).execute("PRAGMA foreign_keys=OFF")
            try:
                yield connection
            finally:
                connection.invalidate()  # this one is not given back to the pool: its foreign keys are off

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _turn_here(self) -> Iterator[None]:
        """One of our threads at a time waits for the database, so that its queue is as long as there are processes.

        SQLite has no queue: who waits looks again ten times a second, and among many is unlucky for half a minute.
        """
        if not self._turn.acquire(timeout=self._patience_s):
            raise StoreError("the database {database} is too busy: its turn did not come", database=self.name)
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _ours(self) -> Iterator[None]:
        """The one table of foreign errors: what the database says becomes StoreError, a wrong value stays itself."""
        try:
            yield
        except StatementError as fault:
            if isinstance(fault.orig, ValueError | TypeError):
                raise fault.orig from None
            raise as_ours(self.name, fault.orig or fault) from fault
        except self._drivers_error as fault:  # of a `Prepared` question
            raise as_ours(self.name, fault) from fault
        except PoolTimeout as fault:
            raise StoreError(
                "the database {database} is too busy: {fault}", database=self.name, fault=_first_line(fault)
            ) from fault


def wait_for_turn(connection: Connection) -> None:
    """One writer at a time on PostgreSQL too, as BEGIN IMMEDIATE has it on SQLite; given back with the transaction.

    Two readings of one piece of news, each before the other is saved, would open the same series twice.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})


def parse_url(url: str) -> URL:
    """A database URL, with its driver. Raises: StoreError."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # their messages would print the password
        raise StoreError(
            "the database URL cannot be read; write it like sqlite:////path/to/newsfigures.db"
        ) from None
    backend = parsed.get_backend_name()
    if backend == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise StoreError(
            "a database in memory is lost at close; give it a file, like sqlite:////path/to/newsfigures.db"
        )
    if backend not in ("sqlite", "postgresql"):
        raise StoreError(
            "no database of kind {backend!r} is supported; use sqlite:///… or postgresql://…", backend=backend
        )
    return parsed.set(drivername="postgresql+psycopg") if backend == "postgresql" else parsed


def _engine(url: URL, busy_timeout_s: float) -> Engine:
    try:
        if url.get_backend_name() == "sqlite":
            return _sqlite_engine(url, busy_timeout_s)
        session = _POSTGRES_SESSION | {"lock_timeout": f"{busy_timeout_s * 1000:.0f}"}
        options = " ".join(f"-c {name}={value}" for name, value in session.items())
        return create_engine(url, pool_pre_ping=True, connect_args=LIVELY | {"options": options})
    except ModuleNotFoundError as fault:
        raise StoreError(
            "{library} is missing: it comes with the extra `postgres` (in a clone: .venv/bin/pip install -e '.[postgres]')",
            library=fault.name,
        ) from fault
    except (ArgumentError, NoSuchModuleError) as fault:
        raise StoreError("the database URL cannot be used: {fault}", fault=_first_line(fault)) from None


def _snapshots(engine: Engine) -> Engine:
    """On PostgreSQL each statement would see another moment; on SQLite a transaction is a snapshot anyway."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _sqlite_engine(url: URL, busy_timeout_s: float) -> Engine:
    engine = create_engine(url, connect_args={"timeout": busy_timeout_s})

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself: `_on_begin` does
        if connection.execute("PRAGMA page_count").fetchone() == (0,):
            # Of one that is made: its free pages can be given back a few at a time. Said to another, it would wait to write.
            connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
        for pragma in _SQLITE_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        # A plain BEGIN that reads and then writes fails at once when another has written meanwhile.
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def driver_of(connection: Connection) -> Any:
    """The driver's own connection: a statement through SQLAlchemy would begin a transaction."""
    return connection.connection.driver_connection


def _first_line(fault: Exception) -> str:
    original = getattr(fault, "orig", None) or fault
    return str(original).strip().partition("\n")[0]
