"""Commands that look at events: stories, story."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import (
    Place,
    calendar_day,
    console,
    counted,
    json_option,
    number,
    place_options,
    put,
    tell,
)
from monitor.cli.shown import language, minute, reason_said, table, value
from monitor.cli.watched import on_topics
from monitor.errors import InputError
from monitor.phrases import phrase
from monitor.tongue import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.phrases import Phrase
    from monitor.store.rows import Story, StoryFigure, StoryRow, Telling

_RECENT = timedelta(days=7)


@click.command(
    epilog=f"""\b
Examples:
  monitor stories
  monitor stories --topic deepseek --json
  monitor stories --since 2026-03-01         all that was read since that day

{EPILOG}"""
)
@click.option("--topic", "topics", multiple=True, metavar="ID", help="Only stories on this topic.")
@click.option(
    "--since", type=calendar_day, metavar="DAY",
    help="Those of which something was read since that day (YYYY-MM-DD), not only in the last week.",
)  # fmt: skip
@json_option
@place_options
def stories(place: Place, *, topics: tuple[str, ...], since: datetime | None, as_json: bool) -> int:
    """Print the events of the last week, those that most outlets told first.

    A story is one event. Outlets are counted that tell it in their own words; copies of their texts stand apart.
    """
    with place.opened() as store:
        rows = store.stories(on_topics(store, topics), since=_start(since, place))
    if as_json:
        put(map(contract.story_row, rows))
        return Exit.OK
    hint = phrase("no story in that time; see older ones with: monitor stories --since 2026-01-01")
    console().print(_stories_table(rows, place) if rows else told(hint))
    return Exit.OK


def _start(since: datetime | None, place: Place) -> datetime:
    from monitor.daemon import now

    return since.replace(tzinfo=place.settings.zone) if since else now() - _RECENT


def _stories_table(rows: Sequence[StoryRow], place: Place) -> object:
    shown = table("story", "first told", "outlets", "copies", "headline", "told by")
    for row in rows:
        shown.add_row(
            str(row.story), minute(row.first_at, place), str(len(row.outlets)), str(row.copies), row.title,
            ", ".join(row.outlets),
        )  # fmt: skip
    return shown


@click.command(
    epilog=f"""\b
Examples:
  monitor story 12
  monitor story 12 --json

{EPILOG}"""
)
@click.argument("story_number", metavar="STORY", type=number)
@json_option
@place_options
def story(story_number: int, place: Place, *, as_json: bool) -> int:
    """Print who told an event, in order, and on which figures they agree or differ."""
    with place.opened() as store:
        found = store.story(story_number)
    if found is None:
        raise InputError(
            "no story has the number {number}; see them all with: monitor stories",
            number=story_number,
        )
    if as_json:
        put(contract.story_lines(found))
    else:
        _show(found, place)
    return Exit.OK


def _show(found: Story, place: Place) -> None:
    row = found.row
    tell(
        "{title}: {outlets}, {copies}",
        title=row.title,
        outlets=counted(len(row.outlets), "outlet"),
        copies=_copies(row.copies),
    )
    shown = table("published", "learned", "outlet", "headline", "why it is this story")
    for one in found.tellings:
        shown.add_row(
            minute(one.published_at, place),
            minute(one.learned_at, place),
            one.outlet,
            one.title,
            _why(one, place),
        )
    console().print(shown)
    for figure in found.figures:
        if figure.shared.state != "alone":
            click.echo(_compared(figure))
    alone = sum(figure.shared.state == "alone" for figure in found.figures)
    tell("{figures} of one outlet alone", figures=counted(alone, "figure"))


def _copies(count: int) -> Phrase:
    return phrase("1 copy") if count == 1 else phrase("{count} copies", count=count)


def _why(one: Telling, place: Place) -> str:
    return reason_said(phrase("copy of {url}", url=one.copy_of) if one.copy_of else one.why, place)


def _compared(figure: StoryFigure) -> str:
    lang = language(figure.label)
    said = "; ".join(f"{value(one.figure, lang)} ({', '.join(one.outlets)})" for one in figure.shared.values)
    return f"{told(_STATES[figure.shared.state])}  {figure.label}: {said}"


_STATES = {"agree": phrase("agree"), "differ": phrase("differ"), "alone": phrase("alone")}
