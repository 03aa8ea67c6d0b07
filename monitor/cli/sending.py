"""What a person does about notices that did not arrive: outbox retry, outbox drop."""

from __future__ import annotations

import click

from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, counted, json_option, place_options, put, tell
from monitor.errors import InputError
from monitor.tongue import told


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
        raise click.UsageError(told("say which notices, by their marks, or --all"))
    asked = None if every else {_plain(mark) for mark in marks}
    with place.opened() as store:
        again = store.retry(asked, now())
    if missing := sorted((asked or set()) - set(again)):
        raise InputError(
            "no notice waits or has failed under the mark {mark}; see: monitor outbox",
            mark=", ".join(missing),
        )
    if as_json:
        put({"type": "retry", "mark": mark} for mark in again)
    else:
        tell("{notices} to be sent again", notices=counted(len(again), "notice"))
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
        raise InputError(
            "no notice waits or has failed under the mark {mark}; see: monitor outbox", mark=mark
        )
    if as_json:
        put([{"type": "drop", "mark": _plain(mark)}])
    else:
        tell("#{mark} will not be sent", mark=_plain(mark))
    return Exit.OK


def _plain(mark: str) -> str:
    """As it is printed, with or without its sign."""
    return mark.lstrip("#").lower()
