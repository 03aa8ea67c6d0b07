"""Commands that keep the ledger safe: backup, restore."""

from __future__ import annotations

import os
from pathlib import Path

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, json_option, place_options, put, tell, words
from monitor.phrases import phrase
from monitor.tongue import told


@click.command(
    epilog=f"""\b
Examples:
  monitor backup
  monitor backup --to /mnt/backups/ --keep 30
  monitor backup --to /mnt/last.db --json

{EPILOG}"""
)
@click.option(
    "--to",
    metavar="FILE|FOLDER",
    help="A file, which is replaced, or a folder (it is one, or ends in /). Default: the folder of automatic backups.",
)
@click.option(
    "--keep",
    type=click.IntRange(min=1),
    help="How many stay in the folder, older ones are removed. Default: all; of automatic backups, as the settings say.",
)
@json_option
@place_options
def backup(place: Place, *, to: str | None, keep: int | None, as_json: bool) -> int:
    """Save the ledger as it stands now in one checked file, while the daemon goes on (SQLite).

    For PostgreSQL it exits with STORE, and says how to call pg_dump.
    """
    from monitor.daemon import now
    from monitor.store.backups import back_up, backup_name, thin_out
    from monitor.store.ledger_file import schema_in

    url, at = place.settings.database, now()
    folder = _folder(place, to)
    if keep is not None and folder is None:
        raise click.UsageError(told("--keep is about a folder: end its name in /"))
    file = folder / backup_name(url, at) if folder else Path(str(to))
    back_up(url, file)
    kept = keep or (place.settings.backup.keep if to is None else None)
    removed = thin_out(url, folder, kept, at) if folder and kept else []
    size = file.stat().st_size
    if as_json:
        put([{"type": "backup", "file": str(file), "bytes": size, "revision": schema_in(file).found,
              "removed": [str(gone) for gone in removed]}])  # fmt: skip
    else:
        tell("saved in {file} ({mb:,.1f} MB, checked)", file=file, mb=size / 1e6)
    return Exit.OK


def _folder(place: Place, to: str | None) -> Path | None:
    """The folder that is meant; None where a file is."""
    from monitor.store.backups import backup_folder

    if to is None:
        return place.settings.backup.folder or backup_folder(place.settings.database)
    return Path(to) if to.endswith("/") or os.path.isdir(to) else None  # noqa: PTH112 - Path.is_dir raises where nobody may look


@click.command(
    epilog=f"""\b
Examples:
  monitor restore ~/.local/state/newsfigures/backups/newsfigures-20260302T120000Z.db
  monitor restore /mnt/last.db --db sqlite:////var/lib/newsfigures/newsfigures.db

{EPILOG}"""
)
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@place_options
def restore(file: Path, place: Place, *, as_json: bool) -> int:
    """Put a backup in the place of the database (SQLite), while nothing runs; what was there is kept beside it.

    Refuses a file that is damaged, no ledger, or newer than this program, and a database that is in use.
    """
    from monitor.daemon import now
    from monitor.store.restoring import restore as put_in_place

    done = put_in_place(place.settings.database, file, now())
    if as_json:
        kept = str(done.kept) if done.kept else None
        put([{"type": "restore", "file": str(file), "kept": kept, "revision": done.schema.found}])
    else:
        kept_as = phrase("; the database that was there is {file}", file=done.kept) if done.kept else ""
        tell("restored {file}{kept}", file=file, kept=kept_as)
    if done.schema.state != "current":
        words(
            "it has the schema {found}: `monitor run` brings it to {wanted}",
            found=done.schema.found,
            wanted=done.schema.wanted,
        )
    return Exit.OK
