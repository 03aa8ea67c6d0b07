"""What every command takes, and how commands speak: data to stdout, words to stderr."""

from __future__ import annotations

import functools
import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, ParamSpec, TypeVar

import click

from monitor import contract
from monitor.cli.handed import well_formed
from monitor.phrases import phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.console import Console

    from monitor.figures import Reader
    from monitor.phrases import Phrase
    from monitor.settings import Settings
    from monitor.store import Store
    from monitor.store.upgrading import Upgraded

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Place:
    """Which settings and which database a command works with. Nothing is opened before it is asked for."""

    settings_file: Path | None
    database: str | None

    @functools.cached_property
    def settings(self) -> Settings:
        """Raises: SettingsError."""
        from monitor.settings import load_settings

        return load_settings(self.settings_file, database=self.database)

    @functools.cached_property
    def reader(self) -> Reader:
        """The reader of figures, with the units that the settings name. Raises: SettingsError, UnitsError."""
        from monitor.unit_file import reader_with

        return reader_with(self.settings.units)

    def store(self, *, make: bool = False) -> Store:
        """The open database; with `make` it is made, or saved and migrated, where that is needed. Raises: StoreError."""
        from monitor.store.database import open_store

        if make and (done := self.upgraded()).before not in (None, done.after):
            words("the database went from {before} to {after}{saved}", before=done.before, after=done.after,
                  saved=saved_as(done.backup))  # fmt: skip
        return open_store(self.settings.database)

    def upgraded(self) -> Upgraded:
        """The database brought to our schema, an older one saved first. Raises: StoreError."""
        from monitor.daemon import now
        from monitor.store.upgrading import upgrade_with_backup

        return upgrade_with_backup(self.settings.database, now(), self.settings.backup.folder)

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """The database, closed at the end of the block. Raises: StoreError."""
        store = self.store()
        try:
            yield store
        finally:
            store.close()


def place_options(command: Callable[P, R]) -> Callable[..., R]:
    """Adds `--db` and `--settings`; the command gets them as one `place`."""

    @click.option("--db", "database", metavar="URL", help="The database, such as sqlite:///news.db.")
    @click.option(
        "--settings",
        "settings_file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="The settings file.",
    )
    @functools.wraps(command)
    def with_place(*args: Any, database: str | None, settings_file: Path | None, **rest: Any) -> R:
        return command(*args, place=Place(settings_file=settings_file, database=database), **rest)  # type: ignore[arg-type]

    return with_place


class _Day(click.DateTime):
    """A day, written like 2026-03-01; the library would tell the format as strftime has it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(told("{value!r} is no day; write it like 2026-03-01", value=value), param, ctx)


calendar_day = _Day(["%Y-%m-%d"])
number = click.IntRange(1, 2**63 - 1)  # of a series, an observation or a decision

json_option = click.option("--json", "as_json", is_flag=True, help="Print data as JSON, one object a line.")


def put(lines: Iterable[dict[str, Any]]) -> None:
    """Print one JSON object a line, as they come."""
    for value in lines:
        click.echo(well_formed(contract.line(value)))


def tell(template: str, /, *, err: bool = False, **facts: object) -> None:
    """Say a phrase to the person, on stdout; a text that is none as it is."""
    click.echo(told(template, **facts), err=err)


def words(template: str, /, **facts: object) -> None:
    """Say a phrase to the person, beside the data."""
    tell(template, err=True, **facts)


def saved_as(backup: Path | None) -> str:
    """Where the way back lies, if there is one."""
    return phrase("; as it was it is kept in {backup}", backup=backup) if backup else ""


def console(*, stderr: bool = False) -> Console:
    """For tables and progress. Colour only on a terminal; as wide as the text needs where there is none."""
    from rich.console import Console

    class Ours(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # the library would end the program; `Commands.invoke` knows what to do

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else 140
    return Ours(stderr=stderr, width=width, highlight=False, markup=False)  # brackets in a headline are words


@contextmanager
def with_progress(stream: BinaryIO, doing: str) -> Iterator[BinaryIO]:
    """The same stream; where a person watches and its length is known, a bar shows how far it is read."""
    if not (sys.stderr.isatty() and stream.seekable()):
        yield stream
        return
    from rich.progress import wrap_file

    length = os.fstat(stream.fileno()).st_size
    bar = wrap_file(stream, length, description=doing, console=console(stderr=True), transient=True)
    with bar as watched:
        yield watched


def counted(count: int, noun: str) -> Phrase:
    """1 change, 2 changes."""
    return phrase(f"{{count}} {noun}{'' if count == 1 else 's'}", count=count)
