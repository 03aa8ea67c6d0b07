"""What a person does about notices that did not arrive: outbox retry, outbox drop."""

from __future__ import annotations

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, counted, json_option, place_options, put
from monitor.errors import InputError


@click.command(
    "retry",
    epilog=f"""\b
Examples:
  monitor outbox retry k3f9
  monitor outbox retry --all

{EPILOG}""",
)
@click.argument("marks", metavar="[MARK]...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All that failed, once or for good.")
@json_option
@place_options
def outbox_retry(place: Place, *, marks: tuple[str, ...], every: bool, as_json: bool) -> int:
    """Send notices again that did not arrive: at once if `monitor run` is running, else when it is."""
    from monitor.daemon import now

    if bool(marks) == every:
        raise click.UsageError("say which notices, by their marks, or --all")
    asked = None if every else {_plain(mark) for mark in marks}
    with place.opened() as store:
        again = store.retry(asked, now())
    if missing := sorted((asked or set()) - set(again)):
        raise InputError(
            f"no notice waits or has failed under the mark {', '.join(missing)}; see: monitor outbox"
        )
    if as_json:
        put({"type": "retry", "mark": mark} for mark in again)
    else:
        click.echo(f"{counted(len(again), 'notice')} to be sent again")
    return Exit.OK


@click.command(
    "drop",
    epilog=f"""\b
Example:
  monitor outbox drop k3f9

{EPILOG}""",
)
@click.argument("mark")
@json_option
@place_options
def outbox_drop(place: Place, *, mark: str, as_json: bool) -> int:
    """Never send a notice that is owed, held or has failed. It stays in the list, as dropped."""
    with place.opened() as store:
        dropped = store.drop(_plain(mark))
    if not dropped:
        raise InputError(f"no notice waits or has failed under the mark {mark}; see: monitor outbox")
    if as_json:
        put([{"type": "drop", "mark": _plain(mark)}])
    else:
        click.echo(f"#{_plain(mark)} will not be sent")
    return Exit.OK


def _plain(mark: str) -> str:
    """As it is printed, with or without its sign."""
    return mark.lstrip("#").lower()
