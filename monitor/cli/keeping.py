"""Commands that look after things: db, channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.helping import Group
from monitor.cli.options import Place, console, json_option, place_options, put, saved_as, tell, words
from monitor.cli.shown import table
from monitor.notify.wording import worded
from monitor.phrases import phrase
from monitor.tongue import spoken, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from monitor.model import Receipt
    from monitor.settings import Settings

# --- db ------------------------------------------------------------------------------------------------------


@click.group(cls=Group, epilog=EPILOG)
def db() -> None:
    """The database: make or migrate it, copy it to another, see its size, shrink it."""


@db.command(
    "upgrade",
    epilog=f"""\b
Example:
  monitor db upgrade --db postgresql://me@host/news

{EPILOG}""",
)
@click.option("--no-backup", is_flag=True, help="Do not save an older SQLite database first.")
@json_option
@place_options
def db_upgrade(place: Place, *, no_backup: bool, as_json: bool) -> int:
    """Make the database, or bring its schema up to this version; an older one (SQLite) is saved first.

    `monitor run` does the same when it starts.
    """
    from monitor.store.database import upgrade
    from monitor.store.queue_schema import upgrade_queue

    saved = None
    if no_backup:
        before, after = upgrade(place.settings.database)
    else:
        done = place.upgraded()
        before, after, saved = done.before, done.after, done.backup
    queue = upgrade_queue(place.settings.database)
    if as_json:
        backup = str(saved) if saved else None
        put([{"type": "upgrade", "from": before, "to": after, "backup": backup, "queue": queue}])
    elif before == after:
        tell("the database is up to date ({after})", after=after)
    else:
        tell(
            "the database went from {before} to {after}{saved}",
            before=before or phrase("nothing"),
            after=after,
            saved=saved_as(saved),
        )
    return Exit.OK


@db.command(
    "size",
    epilog=f"""\b
Example:
  monitor db size --json

{EPILOG}""",
)
@json_option
@place_options
def db_size(place: Place, *, as_json: bool) -> int:
    """How much room each table takes, the largest first, with its rows."""
    with place.opened() as store:
        found = store.keeping.sizes()
    names = [*found.tables, *(name for name in found.rows if name not in found.tables)]
    lines = [{"table": name, "bytes": found.tables.get(name), "rows": found.rows.get(name)} for name in names]
    if as_json:
        put([{"type": "size", "bytes": found.total, "free": found.free}])
        put({"type": "table", **one} for one in lines)
        return Exit.OK
    shown = table("table", "MB", "rows")
    for one in lines:
        size = one["bytes"]
        shown.add_row(
            str(one["table"]), f"{size / 1e6:,.1f}" if isinstance(size, int) else "", f"{one['rows'] or 0:,}"
        )
    console().print(shown)
    tell(
        "{mb:,.1f} MB in all, {free_mb:,.1f} MB of it free",
        mb=found.total / 1e6,
        free_mb=found.free / 1e6,
    )
    return Exit.OK


@db.command(
    "shrink",
    epilog=f"""\b
Example:
  monitor db shrink

{EPILOG}""",
)
@json_option
@place_options
def db_shrink(place: Place, *, as_json: bool) -> int:
    """Write a SQLite database anew without its free room. Nobody can write meanwhile, and it needs as much room again.

    A database that this version made gives room back by itself; one of before does from then on.
    """
    from monitor.store.database import shrunk

    before, after = shrunk(place.settings.database)
    if as_json:
        put([{"type": "shrink", "from": before, "to": after}])
    else:
        tell(
            "from {before_mb:,.1f} MB to {after_mb:,.1f} MB",
            before_mb=before / 1e6,
            after_mb=after / 1e6,
        )
    return Exit.OK


# --- channels ------------------------------------------------------------------------------------------------


@click.group(cls=Group, epilog=EPILOG)
def channels() -> None:
    """Where alerts go: names for Apprise URLs, kept in the settings."""


@channels.command(
    "test",
    epilog=f"""\b
Example:
  monitor channels test team-mail

{EPILOG}""",
)
@click.argument("name")
@json_option
@place_options
def channels_test(name: str, place: Place, *, as_json: bool) -> int:
    """Send one message to a channel, and say what became of it."""
    receipt = _try(place.settings, name, say=words if as_json else tell)
    if as_json:
        put([{"type": "receipt", "channel": name, "outcome": receipt.outcome, "detail": receipt.detail}])
    else:
        detail = f" ({worded(receipt.detail, spoken())})" if receipt.detail else ""
        click.echo(f"{name}: {told(_MEANS[receipt.outcome])}{detail}")
    return Exit.OK if receipt.outcome == "delivered" else Exit.PARTIAL


_MEANS = {
    "delivered": phrase("delivered: the service has taken it"),
    "refused": phrase("refused: it was not delivered"),
    "unknown": phrase("unknown: it may have arrived, look there"),
    "broken": phrase("broken: a fault of ours, please report it"),
}


def _try(settings: Settings, name: str, *, say: Callable[[str], None]) -> Receipt:
    """The same way that an alert takes. Raises: ConfigError if no channel has this name."""
    from monitor.daemon import now, outward, url_of
    from monitor.model import Message, Notice, Owed
    from monitor.notify.channels import channel_name
    from monitor.notify.deliver import deliver

    text, at = told("newsfigures: this is a test; alerts to this channel arrive."), now()
    message = Message(subject=text, text=text, html=text)
    notice = Notice(
        id=0, mark="test", topic="", channel=name, kind="health", state="sending", attempts=0, created_at=at,
        due_at=at, message=message,
    )  # fmt: skip
    owed = Owed(
        id=0, mark="test", topic="", channel=name, kind="health", state="sending", attempts=0, created_at=at,
        due_at=at, digest=message,
    )  # fmt: skip
    body = contract.line(contract.hooked(owed, message))
    return deliver(
        notice, url_of(settings, channel_name(name)), say=say, hook_body=body, outward=outward(settings)
    )
