"""Commands that look: series, history, why, digest, sources, outbox."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli import contract
from monitor.cli.exits import EPILOG, Exit
from monitor.cli.options import Place, console, json_option, place_options, put, words
from monitor.cli.running import watched
from monitor.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from monitor.model import Figure, Topic
    from monitor.notify.digest import RenderedDigest
    from monitor.store import Store
    from monitor.store.rows import SeriesRow


@contextmanager
def _open(place: Place) -> Iterator[Store]:
    store = place.store()
    try:
        yield store
    finally:
        store.close()


def _table(*columns: str) -> Any:
    from rich.table import Table

    return Table(*columns, box=None, pad_edge=False, header_style="bold")


def _value(f: Figure, lang: str = "ko") -> str:
    from monitor.figures import LANGUAGES
    from monitor.notify.numbers import say_value

    spoken = next(known for known in LANGUAGES if known == lang)
    return say_value(
        f.low, f.high, f.unit, spoken, approx=f.approx, bound=f.bound, per=f.per, counter=f.counter
    )


def _day(at: datetime, place: Place) -> str:
    return f"{at.astimezone(place.settings.zone):%Y-%m-%d %H:%M}"


def _lang(label: str) -> str:
    from monitor.articles import language_of

    return language_of(label)


# --- series --------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor series
  monitor series --topic deepseek --search users --json

{EPILOG}"""
)
@click.option("--topic", "topics", multiple=True, metavar="ID", help="Only series of this topic.")
@click.option("--search", default="", metavar="WORDS", help="Only series whose label has these words.")
@json_option
@place_options
def series(place: Place, *, topics: tuple[str, ...], search: str, as_json: bool) -> int:
    """Print the ledger as a table: every figure it knows, and the value that stands."""
    with _open(place) as store:
        rows = store.series(topics, search=search)
    if as_json:
        put(map(_series_line, rows))
        return Exit.OK
    table = _table("series", "figure", "value", "seen", "changes", "outlets", "topic")
    for row in rows:
        marks = " (conflict open)" if row.open_conflict else ""
        table.add_row(str(row.series), row.label, _value(row.standing.figure, _lang(row.label)) + marks,
                      _day(row.standing.published_at, place), str(row.changes), str(row.outlets), row.topic)  # fmt: skip
    nothing = "no series is like that" if topics or search else "the ledger is empty"
    console().print(table if rows else f"{nothing}; fill it with: monitor run, or monitor replay --db URL")
    return Exit.OK


def _series_line(row: SeriesRow) -> dict[str, Any]:
    standing = contract.observation(row.standing)
    return {
        "type": "series", "series": row.series, "label": row.label, "topic": row.topic, "unit": row.unit,
        "low": standing["low"], "high": standing["high"], "per": standing["per"], "status": standing["status"],
        "at": standing["at"], "outlet": standing["outlet"], "url": standing["url"],
        "observations": row.observations, "outlets": row.outlets, "changes": row.changes,
        "open_conflict": row.open_conflict,
    }  # fmt: skip


# --- history -------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor history 3
  monitor history 3 --json

{EPILOG}"""
)
@click.argument("number", metavar="SERIES", type=click.IntRange(1, 2**63 - 1))
@json_option
@place_options
def history(number: int, place: Place, *, as_json: bool) -> int:
    """Print every observation of a series, and each time it changed."""
    with _open(place) as store:
        found = store.history(number)
    if found is None:
        raise InputError(f"no series has the number {number}; see them all with: monitor series")
    if as_json:
        put([_series_line(found.row), *map(contract.observation, found.observations),
             *map(contract.change_seen, found.findings)])  # fmt: skip
        return Exit.OK
    lang = _lang(found.row.label)
    click.echo(f"{found.row.label}: {_value(found.row.standing.figure, lang)}")
    table = _table("published", "learned", "value", "status", "outlet", "sentence")
    for o in found.observations:
        table.add_row(_day(o.published_at, place), _day(o.learned_at, place), _value(o.figure, lang),
                      o.figure.status or "", o.outlet, o.figure.quote)  # fmt: skip
    console().print(table)
    for finding in found.findings:
        before = finding.change.before
        moved = f"{_value(before.figure, lang)} → " if before else ""
        click.echo(
            f"{_day(finding.published_at, place)}  {finding.change.kind}: {moved}{_value(finding.change.after, lang)}"
            f"  ({finding.outlet}; {finding.change.reason})"
        )
    return Exit.OK


# --- why -----------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Example:
  monitor why https://www.example.com/news/1

{EPILOG}"""
)
@click.argument("url")
@json_option
@place_options
def why(url: str, place: Place, *, as_json: bool) -> int:
    """Say why the figures of an article did or did not alert."""
    from monitor.articles import canonical

    with _open(place) as store:
        reasons = store.why(url) or store.why(canonical(url))
    if not reasons:
        raise InputError(
            f"nothing is kept of {url}: it was never seen, or only in a replay that found it off topic; "
            "see what is watched with: monitor sources"
        )
    if as_json:
        put(
            {"type": "reason", "url": r.url, "learned": contract.time(r.learned_at), "decision": r.decision,
             "figure": r.figure or None, "series": r.series, "label": r.label or None, "verdict": r.verdict,
             "reason": r.reason}
            for r in reasons
        )  # fmt: skip
        return Exit.OK
    for r in reasons:
        if not r.figure:
            click.echo(f"{_day(r.learned_at, place)}  {r.decision}: {r.reason}")
        else:
            click.echo(f"    {r.figure}: {r.verdict}, {r.label or 'no series'}: {r.reason}")
    return Exit.OK


# --- sources and outbox --------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Example:
  monitor sources --json

{EPILOG}"""
)
@json_option
@place_options
def sources(place: Place, *, as_json: bool) -> int:
    """Print every source and how it fares."""
    with _open(place) as store:
        states = store.sources()
    if as_json:
        put(
            {"type": "source", "kind": s.source.kind, "address": s.source.address, "topics": list(s.topics),
             "state": "failing" if s.failures else "fine", "last_success": contract.time(s.last_success_at),
             "failing_since": contract.time(s.failing_since), "next": contract.time(s.due_at),
             "links": s.links, "detail": s.detail}
            for s in states
        )  # fmt: skip
        return Exit.OK
    table = _table("state", "source", "last success", "next", "links", "fault")
    for s in states:
        last = _day(s.last_success_at, place) if s.last_success_at else "never"
        table.add_row("failing" if s.failures else "fine", f"{s.source.kind} {s.source.address}", last,
                      _day(s.due_at, place), str(s.links), s.detail)  # fmt: skip
    console().print(table if states else "no source yet: start with monitor run")
    return Exit.OK


@click.command(
    epilog=f"""\b
Examples:
  monitor outbox
  monitor outbox --state failed --json

{EPILOG}"""
)
@click.option("--state", "states", multiple=True, metavar="STATE",
              type=click.Choice(["owed", "sending", "delivered", "failed", "held", "dropped"]),
              help="Only notices in this state.")  # fmt: skip
@json_option
@place_options
def outbox(place: Place, *, states: tuple[str, ...], as_json: bool) -> int:
    """Print the notices: owed, delivered, failed, or kept silent and why."""
    with _open(place) as store:
        notices = store.outbox(states)
    if as_json:
        put(
            {"type": "notice", "mark": n.mark, "topic": n.topic, "channel": n.channel, "kind": n.kind,
             "state": n.state, "attempts": n.attempts, "created": contract.time(n.created_at),
             "due": contract.time(n.due_at), "changes": [f.id for f in n.findings], "detail": n.detail}
            for n in notices
        )  # fmt: skip
        return Exit.OK
    table = _table("mark", "state", "channel", "about", "made", "tries", "detail")
    for n in notices:
        about = n.digest.subject if n.digest else "; ".join(f.label for f in n.findings)
        table.add_row(
            f"#{n.mark}", n.state, n.channel, about, _day(n.created_at, place), str(n.attempts), n.detail
        )
    console().print(table if notices else "no notice yet")
    return Exit.OK


# --- digest --------------------------------------------------------------------------------------------------


@click.command(
    epilog=f"""\b
Examples:
  monitor digest --preview
  monitor digest --preview --topic deepseek --html digest.html

{EPILOG}"""
)
@click.option(
    "--preview", is_flag=True, help="Show the digest of the days since the last slot; nothing is sent."
)
@click.option("--topic", "wanted", multiple=True, metavar="ID", help="Only this topic.")
@click.option("--html", "html_file", type=click.Path(dir_okay=False), help="Write it as an HTML file, too.")
@json_option
@place_options
def digest(
    place: Place, *, preview: bool, wanted: tuple[str, ...], html_file: str | None, as_json: bool
) -> int:
    """Print the digest of each topic as it would be sent now."""
    if not preview:
        raise click.UsageError(
            "say --preview: digests are sent by `monitor run`, at the time each watchlist names"
        )
    topics = [topic for topic in watched(place.settings) if not wanted or topic.id in wanted]
    if not topics:
        raise InputError(f"no watchlist has the id {', '.join(wanted)}")
    with _open(place) as store:
        previews = [_preview(store, topic) for topic in topics]
    if html_file:
        _write(Path(html_file), "\n".join(rendered.html for _, rendered in previews))
    if as_json:
        put(
            {"type": "digest", "topic": topic.id, "subject": d.subject, "text": d.text}
            for topic, d in previews
        )
    else:
        click.echo("\n\n".join(rendered.text for _, rendered in previews))
    return Exit.OK


def _write(file: Path, text: str) -> None:
    """Raises: InputError."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as fault:
        raise InputError(f"cannot write {file}: {fault.strerror or fault}") from fault
    words(f"wrote {file}")


def _preview(store: Store, topic: Topic) -> tuple[Topic, RenderedDigest]:
    """The digest of the time since the last slot, as it stands now."""
    from monitor.daemon import now
    from monitor.notify.slots import last_slot
    from monitor.passes import written_digest

    until = now()
    return topic, written_digest(store, topic, last_slot(topic.digest, until), until)
