"""Commands that look at the ledger: series, history, why."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import click

from monitor import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.handed import as_kept
from monitor.cli.options import Place, calendar_day, console, json_option, number, place_options, put, tell
from monitor.cli.shown import day_in, language, minute, reason_said, slip_said, table, value
from monitor.cli.versions import edit_lines
from monitor.cli.watched import on_topics
from monitor.errors import InputError
from monitor.phrases import phrase
from monitor.tongue import called, spoken, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import ParamSpec, TypeVar

    from monitor.model import Finding, Observation
    from monitor.phrases import Phrase
    from monitor.store import Store
    from monitor.store.rows import History, Reason, SeriesRow

    P = ParamSpec("P")
    R = TypeVar("R")

_WEIGHTS = 6  # of what spoke for and against, the strongest; `--json` has them all


def as_of_options(command: Callable[P, R]) -> Callable[P, R]:
    """Adds `--as-of` and `--corrected`; the command gets them as `as_of` and `corrected`."""
    day = click.option(
        "--as-of", type=calendar_day, metavar="DAY",
        help="As it was known at the end of that day (YYYY-MM-DD), by the decisions made until then.",
    )  # fmt: skip
    today = click.option(
        "--corrected", is_flag=True, help="With --as-of: by the decisions that are obeyed today."
    )
    return day(today(command))


def end_of(day: datetime | None, place: Place) -> datetime | None:
    """Its last instant in the zone of the settings."""
    return datetime.combine(day, time.max, tzinfo=place.settings.zone) if day else None


# --- series --------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor series
  monitor series --topic deepseek --search users --json
  monitor series --conflicts                 what outlets disagree on
  monitor series --as-of 2026-03-01          what was known by then

{EPILOG}"""
)
@click.option("--topic", "topics", multiple=True, metavar="ID", help="Only series of this topic.")
@click.option("--search", default="", metavar="WORDS", help="Only series whose label has these words.")
@click.option("--conflicts", is_flag=True, help="Only series whose last change is a conflict.")
@click.option("--suspects", is_flag=True, help="Only series whose last change is likely a slip of an outlet.")
@click.option(
    "--unsure", is_flag=True, help="Only series that likely moved: too little spoke for it to be told."
)
@as_of_options
@json_option
@place_options
def series(
    place: Place,
    *,
    topics: tuple[str, ...],
    search: str,
    conflicts: bool,
    suspects: bool,
    unsure: bool,
    as_of: datetime | None,
    corrected: bool,
    as_json: bool,
) -> int:
    """Print the ledger as a table: every figure it knows, and the value that stands.

    What a watchlist names comes first. With several of --conflicts, --suspects and --unsure, series that are any of them.
    """
    with place.opened() as store:
        rows = store.series(
            on_topics(store, topics), search=search, until=end_of(as_of, place), corrected=corrected
        )
        alike = store.look_alikes()
    asked = {"conflict": conflicts, "suspect": suspects, "unsure": unsure}
    if any(asked.values()):
        rows = [row for row in rows if any(asked.get(state) for state in _states(row))]
    if as_json:
        put(
            {**contract.series_row(row), "not_to_be_confused": list(alike.get(row.series, ()))}
            for row in rows
        )
        return Exit.OK
    narrowed = bool(topics or search or any(asked.values()) or as_of)
    hint = phrase("the ledger is empty; fill it with: monitor run, or monitor replay --db URL")
    if narrowed:
        hint = phrase("no series is like that; see them all with: monitor series")
    console().print(_series_table(rows, place) if rows else told(hint))
    return Exit.OK


def _series_table(rows: Iterable[SeriesRow], place: Place) -> Any:
    shown = table("series", "figure", "value", "seen", "changes", "outlets", "topic")
    for row in rows:
        shown.add_row(
            str(row.series),
            row.label,
            value(row.standing.figure, language(row.label)) + _marks(row),
            minute(row.standing.published_at, place),
            str(row.changes),
            str(row.outlets),
            row.topic,
        )
    return shown


def _states(row: SeriesRow) -> list[str]:
    """What a person has to know of it."""
    return [
        state
        for state, there in (
            ("conflict", row.open_conflict),
            ("suspect", row.suspect),
            ("unsure", row.standing.unsure),
            ("muted", row.muted),
        )
        if there
    ]


def _marks(row: SeriesRow) -> str:
    """The same behind its value."""
    said = {**_SAID, "suspect": phrase("suspect: {why}", why=slip_said(row.suspect))}
    return "".join(told(" ({state})", state=said[state]) for state in _states(row))


_SAID = {"conflict": phrase("conflict open"), "unsure": phrase("unsure"), "muted": phrase("muted")}


# --- history -------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor history 3
  monitor history 3 --json
  monitor history 3 --as-of 2026-03-01       what was known by then

{EPILOG}"""
)
@click.argument("series_number", metavar="SERIES", type=number)
@as_of_options
@json_option
@place_options
def history(
    series_number: int, place: Place, *, as_of: datetime | None, corrected: bool, as_json: bool
) -> int:
    """Print all that was seen of a series.

    Every observation with its number, each time it changed, and what a person decided about it.
    """
    with place.opened() as store:
        found = store.history(series_number, until=end_of(as_of, place), corrected=corrected)
        if found is None:
            raise InputError(_why_not(store, series_number, as_of))
    if as_json:
        put(_history_lines(found))
    else:
        _show_history(found, place)
    return Exit.OK


def _why_not(store: Store, series_number: int, as_of: datetime | None) -> Phrase:
    from monitor.store.inforce import in_force

    whole = in_force(store.rulings()).now(series_number)
    if whole != series_number:
        return phrase(
            "series {number} is part of series {whole}; see: monitor history {whole}",
            number=series_number,
            whole=whole,
        )
    when = phrase(" as of {day:%Y-%m-%d}", day=as_of) if as_of else ""
    return phrase(
        "no series has the number {number}{when}; see them all with: monitor series",
        number=series_number,
        when=when,
    )


def _history_lines(found: History) -> list[dict[str, Any]]:
    from monitor.store.inforce import in_words

    return [
        contract.series_row(found.row),
        *(
            contract.observation(o, misread=o in found.misread, withdrawn=o.article in found.withdrawn)
            for o in _observations(found)
        ),
        *map(contract.headline, found.headlines),
        *map(contract.change_seen, found.findings),
        *(contract.decision(r, in_words(r)) for r in found.rulings),
    ]


def _observations(found: History) -> list[Observation]:
    """Those that count and those that are disregarded, by published time."""
    seen = (*found.observations, *found.misread)
    return sorted(seen, key=lambda o: (o.published_at, o.learned_at, o.id))


def _show_history(found: History, place: Place) -> None:
    from monitor.store.inforce import in_words

    lang = language(found.row.label)
    click.echo(f"{found.row.label}: {value(found.row.standing.figure, lang)}{_marks(found.row)}")
    shown = table("no.", "published", "learned", "value", "status", "outlet", "sentence")
    for o in _observations(found):
        mark = told(" (wrong reading)") if o in found.misread else told(" (unsure)") if o.unsure else ""
        mark += told(" (page withdrawn)") if o.article in found.withdrawn else ""
        shown.add_row(str(o.id), minute(o.published_at, place), minute(o.learned_at, place),
                      value(o.figure, lang) + mark, called("figure", o.figure.status or ""), o.outlet, o.figure.quote)  # fmt: skip
    console().print(shown)
    for h in found.headlines:
        tell("{at}  headline says: {value}  ({outlet}; its page is not read yet; {url})",
             at=minute(h.published_at, place), value=value(h.figure, lang), outlet=h.outlet, url=h.url)  # fmt: skip
    for finding in found.findings:
        click.echo(_change(finding, lang, place))
    for r in found.rulings:
        tell("{at}  decision {number}: {said}", at=minute(r.made_at, place), number=r.id, said=in_words(r))


def _change(finding: Finding, lang: str, place: Place) -> str:
    before = finding.change.before
    moved = f"{value(before.figure, lang)} → " if before else ""
    return (
        f"{minute(finding.published_at, place)}  {called('kind', finding.change.kind)}: {moved}"
        f"{value(finding.change.after, lang)}  ({finding.outlet}; {reason_said(finding.change.reason, place)})"
    )


# --- why -----------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor why https://www.example.com/news/1
  monitor why 12                             one change, by its number

{EPILOG}"""
)
@click.argument("url", metavar="URL|FILE|CHANGE")
@json_option
@place_options
def why(url: str, place: Place, *, as_json: bool) -> int:
    """Say why the figures of an article, or one change, did or did not alert.

    For each figure its series, if it has one, the verdict, what spoke for and against it, the next likeliest
    series, who was told, and the decisions of a person that played a part. For each edit what it changed.
    """
    from monitor.articles import canonical

    if url.isdecimal():
        return _why_change(int(url), place, as_json=as_json)
    url = as_kept(url)
    with place.opened() as store:
        reasons = store.why(url) or store.why(canonical(url))
        edits = {
            one.id: one.edit for one in store.versions(url) or store.versions(canonical(url)) if one.edit
        }
    if not reasons:
        raise InputError(
            "nothing is kept of {url}: it was never seen; see what is watched with: monitor sources", url=url
        )
    if as_json:
        put(map(contract.reason, reasons))
        return Exit.OK
    for r in reasons:
        click.echo(_reason_said(r, place))
        edit = None if r.figure or r.version is None else edits.get(r.version)
        for line in edit_lines(edit) if edit else ():
            tell("    edited: {line}", line=line)
    return Exit.OK


def _why_change(number: int, place: Place, *, as_json: bool) -> int:
    with place.opened() as store:
        reasons = store.why_change(number)
    if not reasons:
        raise InputError(
            "no change has the number {number}; monitor why URL shows the numbers", number=number
        )
    if as_json:
        put(map(contract.reason, reasons))
    else:
        click.echo("\n".join(_reason_said(r, place) for r in reasons))
    return Exit.OK


def _reason_said(r: Reason, place: Place) -> str:
    if r.figure:
        return _figure_said(r, place)
    return f"{minute(r.learned_at, place)}  {called('article', r.decision)}: {reason_said(r.reason, place)}"


def _figure_said(r: Reason, place: Place) -> str:
    from monitor.notify.reasons import say_reason

    said = say_reason(r.reason, spoken(), day=day_in(place), most=_WEIGHTS)
    of = (
        phrase("series {number} ({label})", number=r.series, label=r.label)
        if r.series
        else phrase("no series")
    )
    which = phrase("observation {number}", number=r.observation) if r.observation else phrase("headline")
    line = told(
        "    {figure} ({which}): {verdict}, {of}: {why}",
        figure=r.figure, which=which, verdict=called("verdict", r.verdict), of=of, why=said.words,
    )  # fmt: skip
    return (
        f"{line}\n" + told("        for and against: {evidence}", evidence=said.evidence)
        if said.evidence
        else line
    )
