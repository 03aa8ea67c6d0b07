"""Commands that look: sources, outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.helping import Group
from monitor.cli.options import Place, console, json_option, place_options, put
from monitor.cli.shown import fault_said, minute, reason_said, span, table
from monitor.phrases import phrase
from monitor.tongue import called, told

if TYPE_CHECKING:
    from monitor.store.rows import SourceHealth


# --- sources and outbox --------------------------------------------------------------------------------------


@click.group(
    cls=Group,
    invoke_without_command=True,
    epilog=f"""\b
Examples:
  monitor sources --json
  monitor sources import feeds.opml --watchlist watchlists/seoul-ai-policy.yaml

{EPILOG}""",
)
@json_option
@place_options
@click.pass_context
def sources(context: click.Context, place: Place, *, as_json: bool) -> int:
    """Print every source and how it fares; or bring feeds in and out."""
    return Exit.OK if context.invoked_subcommand else _sources(place, as_json=as_json)


def _sources(place: Place, *, as_json: bool) -> int:
    from monitor.daemon import now

    with place.opened() as store:
        healths = store.source_health(now())
    if as_json:
        put(map(contract.source, healths))
        return Exit.OK
    shown = table("state", "source", "last success", "next", "a day", "delay", "links", "fault")
    for one in healths:
        shown.add_row(*_health_row(one, place))
    console().print(shown if healths else told("no source yet: start with monitor run"))
    return Exit.OK


def _health_row(one: SourceHealth, place: Place) -> list[str]:
    """How it fares, since when if it is in trouble; what it brings a day, and how late that is seen."""
    state = one.state
    condition = called("sources", one.condition)
    since = told(" since {at}", at=minute(one.since, place)) if one.since else ""
    return [
        f"{condition}{since}",
        f"{state.source.kind} {state.name}",
        minute(state.last_success_at, place) if state.last_success_at else told("never"),
        minute(state.due_at, place),
        f"{one.items_a_day:.1f}",
        span(one.median_delay) if one.median_delay is not None else "",
        str(state.links),
        fault_said(state.held_why if one.condition == "held" else state.detail),
    ]


@click.group(
    cls=Group,
    invoke_without_command=True,
    epilog=f"""\b
Examples:
  monitor outbox
  monitor outbox --state failed --json
  monitor outbox --state held                what waits, and for what
  monitor outbox retry --all                 once the channel works again

{EPILOG}""",
)
@click.option("--state", "states", multiple=True, metavar="STATE",
              type=click.Choice(["owed", "sending", "delivered", "failed", "held", "dropped"]),
              help="Only notices in this state.")  # fmt: skip
@json_option
@place_options
@click.pass_context
def outbox(context: click.Context, place: Place, *, states: tuple[str, ...], as_json: bool) -> int:
    """Print the notices: owed, delivered, failed, held or kept silent and why; or send them again, or drop them.

    Held is what may be a slip or waits for another outlet, for the end of quiet hours or for room in the hour.
    """
    return Exit.OK if context.invoked_subcommand else _outbox(place, states, as_json=as_json)


def _outbox(place: Place, states: tuple[str, ...], *, as_json: bool) -> int:
    with place.opened() as store:
        notices = store.outbox(states)
    if as_json:
        put(map(contract.notice, notices))
        return Exit.OK
    shown = table("mark", "state", "channel", "about", "made", "tries", "detail")
    for n in notices:
        about = n.digest.subject if n.digest else "; ".join(f.label for f in n.findings)
        shown.add_row(
            f"#{n.mark}",
            called("outbox", n.state),
            n.channel,
            about,
            minute(n.created_at, place),
            str(n.attempts),
            reason_said(n.detail, place),
        )
    hint = phrase("no notice yet")
    if states:
        hint = phrase(
            "no notice is {states}", states=told(" or ").join(called("outbox", state) for state in states)
        )
    console().print(shown if notices else told(hint))
    return Exit.OK
