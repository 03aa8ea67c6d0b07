"""`monitor db copy`: from one database to another."""

from __future__ import annotations

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, json_option, place_options, put, tell, words
from monitor.phrases import phrase
from monitor.tongue import told


@click.command(
    "copy",
    epilog=f"""\b
Examples:
  monitor db copy postgresql://me@host/news
  monitor db copy sqlite:////var/lib/newsfigures/newsfigures.db postgresql://me@host/news

{EPILOG}""",
)
@click.argument("urls", nargs=-1, required=True, metavar="[FROM] TO")
@json_option
@place_options
def db_copy(urls: tuple[str, ...], place: Place, *, as_json: bool) -> int:
    """Copy the database to an empty one, such as from SQLite to PostgreSQL.

    FROM is the database of `--db` or the settings where it is not given. Stop `monitor run` first: what is written
    meanwhile is not copied. Each row is compared before anything is kept; when it is stopped halfway, TO has no rows.
    """
    from monitor.store.moving import copy_database

    if len(urls) > 2:
        raise click.UsageError(
            told("name the database to copy to, or the one to copy from and the one to copy to")
        )
    source, target = urls if len(urls) == 2 else (place.settings.database, urls[0])
    counts = copy_database(source, target, _say)
    if as_json:
        put({"type": "copied", "table": table, "rows": rows} for table, rows in counts.items())
    else:
        rows = sum(counts.values())
        tell(
            "copied {rows:,} rows of {tables} tables, each compared; now name it in the settings",
            rows=rows,
            tables=len(counts),
        )
    return Exit.OK


_DONE = {"copied": phrase("copied"), "indexed": phrase("indexed"), "compared": phrase("compared")}


def _say(done: str, table: str, rows: int) -> None:
    words("{done} {table}: {rows:,}", done=_DONE[done], table=table, rows=rows)
