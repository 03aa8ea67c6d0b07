"""Commands that correct the ledger: merge, split, apart, rename, mute, misread; decisions, undo."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, calendar_day, console, json_option, number, place_options, put, tell
from monitor.cli.shown import minute, table
from monitor.errors import InputError
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from monitor.model import Ruling
    from monitor.store import Correcting, Store

because_option = click.option("--because", default="", metavar="WORDS", help="Your reason; kept and shown.")


def _decide(place: Place, make: Callable[[Correcting], Ruling], *, because: str, as_json: bool) -> int:
    """Make a decision and say what it was, and how it is taken back."""
    from monitor.store.inforce import in_words

    with place.opened() as store, store.correcting(datetime.now(UTC), because.strip()) as hand:
        made = make(hand)
    if as_json:
        put([contract.decision(made, in_words(made))])
    else:
        tell(
            "decision {number}: {said}; to take it back: monitor undo {number}",
            number=made.id,
            said=in_words(made),
        )
    return Exit.OK


# --- which observations are one series ------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Example:
  monitor merge 7 3 --because "the same budget, worded otherwise"

{EPILOG}"""
)
@click.argument("one", metavar="SERIES", type=number)
@click.argument("into", metavar="INTO", type=number)
@because_option
@json_option
@place_options
def merge(one: int, into: int, place: Place, *, because: str, as_json: bool) -> int:
    """Make two series one: they are the same figure.

    SERIES becomes part of INTO, whose number and label stay. The next article is compared with the value that stands in the merged series. It is no news: nothing is told.
    """
    return _decide(place, lambda hand: hand.merge(one, into), because=because, as_json=as_json)


@click.command(
    epilog=f"""\b
Examples:
  monitor split 3 41 42
  monitor split 3 --since 2026-03-05         all that was published from that day on

{EPILOG}"""
)
@click.argument("whole", metavar="SERIES", type=number)
@click.argument("observations", metavar="[OBSERVATION]...", type=number, nargs=-1)
@click.option("--since", type=calendar_day, metavar="DAY",
              help="Those published on this day (YYYY-MM-DD) or later.")  # fmt: skip
@because_option
@json_option
@place_options
def split(
    whole: int,
    observations: tuple[int, ...],
    place: Place,
    *,
    since: datetime | None,
    because: str,
    as_json: bool,
) -> int:
    """Make one series two: it holds two figures.

    These observations become a series of their own, which is not the same as the first. `monitor history SERIES` shows the numbers of its observations.
    """
    if bool(observations) == bool(since):
        raise click.UsageError(told("name observations, or a day with --since; not both"))
    if since:
        with place.opened() as store:
            observations = _published_since(store, whole, since.replace(tzinfo=place.settings.zone))
    return _decide(place, lambda hand: hand.split(whole, observations), because=because, as_json=as_json)


def _published_since(store: Store, whole: int, start: datetime) -> tuple[int, ...]:
    found = store.history(whole)
    seen = tuple(o.id for o in found.observations if o.published_at >= start) if found else ()
    if found and not seen:
        raise InputError(
            "series {whole} has no observation published since {start:%Y-%m-%d}", whole=whole, start=start
        )
    return seen


@click.command(
    epilog=f"""\b
Example:
  monitor apart 3 7 --because "one is the target, the other the result"

{EPILOG}"""
)
@click.argument("one", metavar="SERIES", type=number)
@click.argument("other", metavar="OTHER", type=number)
@because_option
@json_option
@place_options
def apart(one: int, other: int, place: Place, *, because: str, as_json: bool) -> int:
    """Keep two series apart: they are not the same.

    From the next article on a figure goes to the one whose words are nearer to it, whatever its value. What stands in
    the wrong one already is moved with `monitor split`, which keeps its two parts apart by itself.
    """
    return _decide(place, lambda hand: hand.keep_apart(one, other), because=because, as_json=as_json)


@click.command(
    epilog=f"""\b
Example:
  monitor misread 41 --because "a page number"

{EPILOG}"""
)
@click.argument("observation", metavar="OBSERVATION", type=number)
@because_option
@json_option
@place_options
def misread(observation: int, place: Place, *, because: str, as_json: bool) -> int:
    """Mark a wrong reading.

    It never stands, nothing is compared with it, and no change is from it or to it. `monitor history SERIES` and `monitor why URL` show the numbers of observations.
    """
    return _decide(place, lambda hand: hand.misread(observation), because=because, as_json=as_json)


# --- how a series is called, and whether it is heard ----------------------------------------------------------


@click.command(
    epilog=f"""\b
Example:
  monitor rename 3 "AI talent to be trained a year"

{EPILOG}"""
)
@click.argument("renamed", metavar="SERIES", type=number)
@click.argument("label", metavar="LABEL", nargs=-1, required=True)
@because_option
@json_option
@place_options
def rename(renamed: int, label: Sequence[str], place: Place, *, because: str, as_json: bool) -> int:
    """Give a series a label; yours wins everywhere."""
    return _decide(
        place, lambda hand: hand.rename(renamed, " ".join(label)), because=because, as_json=as_json
    )


@click.command(
    epilog=f"""\b
Example:
  monitor mute 3

{EPILOG}"""
)
@click.argument("muted", metavar="SERIES", type=number)
@because_option
@json_option
@place_options
def mute(muted: int, place: Place, *, because: str, as_json: bool) -> int:
    """Hear nothing more of a series.

    Its changes are found and kept, and told to nobody. A whole kind of figure is muted in the watchlist, under `figures: mute:`.
    """
    return _decide(place, lambda hand: hand.mute(muted), because=because, as_json=as_json)


@click.command(
    epilog=f"""\b
Example:
  monitor unmute 3

{EPILOG}"""
)
@click.argument("muted", metavar="SERIES", type=number)
@json_option
@place_options
def unmute(muted: int, place: Place, *, as_json: bool) -> int:
    """Hear of a series again, from its next change on."""
    return _undo(place, lambda hand: hand.unmute(muted), as_json=as_json)


# --- what was decided -----------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Example:
  monitor undo 4

{EPILOG}"""
)
@click.argument("decision", metavar="DECISION", type=number)
@json_option
@place_options
def undo(decision: int, place: Place, *, as_json: bool) -> int:
    """Take a decision back.

    The ledger is as it would be without it; other decisions stay in force.
    """
    return _undo(place, lambda hand: [hand.undo(decision)], as_json=as_json)


def _undo(place: Place, take_back: Callable[[Correcting], list[Ruling]], *, as_json: bool) -> int:
    from monitor.store.inforce import in_words

    with place.opened() as store, store.correcting(datetime.now(UTC)) as hand:
        undone = take_back(hand)
    if as_json:
        put(contract.decision(one, in_words(one)) for one in undone)
    else:
        for one in undone:
            tell("decision {number} is undone: {said}", number=one.id, said=in_words(one))
    return Exit.OK


@click.command(
    epilog=f"""\b
Examples:
  monitor decisions
  monitor decisions --json

{EPILOG}"""
)
@json_option
@place_options
def decisions(place: Place, *, as_json: bool) -> int:
    """Print what you decided, and what you took back."""
    from monitor.store.inforce import in_words

    with place.opened() as store:
        made = store.rulings()
    if as_json:
        put(contract.decision(one, in_words(one)) for one in made)
        return Exit.OK
    shown = table("no.", "made", "decision", "undone")
    for one in made:
        undone = minute(one.undone_at, place) if one.undone_at else ""
        shown.add_row(str(one.id), minute(one.made_at, place), told(in_words(one)), undone)
    console().print(
        shown if made else told("no decision yet; make one with: monitor merge, split, apart, misread …")
    )
    return Exit.OK
